import { refusalOf } from '@app/client/api'
import type { PolicyAcceptance } from '@app/domain/policy'
import { useMutation } from '@tanstack/react-query'
import { api, queryClient } from '../../api.ts'
import { refreshMe } from '../../me.ts'

const readAgain = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: api.consent.policy.queryKey() })

/** Accepts, or changes what was accepted. A notice that changed meanwhile is fetched, to be read before anything else. */
export const useAcceptPolicy = (onAccepted: () => Promise<void> | void) => {
  const { mutate, isPending, error } = useMutation(
    api.consent.accept.mutationOptions({
      onSuccess: async () => {
        await Promise.all([readAgain(), refreshMe()])
        await onAccepted()
      },
      onError: async (failure) => {
        if (refusalOf(failure)?.code === 'policy.outdated') await readAgain()
      },
    }),
  )
  return { accept: (acceptance: PolicyAcceptance) => mutate(acceptance), isPending, error }
}

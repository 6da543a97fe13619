import { useMutation } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { destinationOf } from '../../destinations.ts'
import { useGo } from '../../go.ts'
import { becomeMe } from '../../me.ts'

/** Accepts, is signed in by it, and goes where the new role begins. */
export const useAccept = () => {
  const go = useGo()
  return useMutation(
    api.invitations.accept.mutationOptions({
      onSuccess: (me) => {
        becomeMe(me)
        return go(destinationOf(me, undefined))
      },
    }),
  )
}

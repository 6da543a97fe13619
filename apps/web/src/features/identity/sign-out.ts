import { useMutation } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { leaveFor } from '../../go.ts'
import { useMe } from '../../me.ts'
import { paths } from '../../paths.ts'

/** Signs out here and loads the sign-in page anew, so that nothing of the person stays in this one. */
export const useSignOut = (onError?: (error: unknown) => void) => {
  const slug = useMe().acting?.institution.slug
  const { mutate, isPending, error } = useMutation(
    api.identity.signOut.mutationOptions({
      onSuccess: () =>
        leaveFor(slug ? `${paths.signIn}?i=${encodeURIComponent(slug)}` : paths.signIn),
      ...(onError ? { onError } : {}),
    }),
  )
  return { signOut: () => mutate(), isPending, error }
}

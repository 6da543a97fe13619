import { refusalOf } from '@app/client/api'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, queryClient } from '../../api.ts'
import { paths } from '../../paths.ts'
import { homeWith, type StartChoice } from './chosen.ts'

const isUnread = (error: unknown): boolean => {
  const code = refusalOf(error)?.code
  return code === 'policy.notAccepted' || code === 'policy.outdated'
}

/**
 * Starts an interview and goes to it. Whoever has not accepted the notice in force reads it first, and comes back to
 * what they chose.
 */
export const useStart = () => {
  const navigate = useNavigate()
  const { mutate, isPending, error, variables } = useMutation(
    api.sessions.start.mutationOptions({
      onSuccess: async ({ sessionId }) => {
        await queryClient.invalidateQueries({ queryKey: api.sessions.mine.pathKey() })
        await queryClient.invalidateQueries({ queryKey: api.assignments.mine.pathKey() })
        await navigate({ to: paths.session, params: { sessionId } })
      },
      onError: async (failure, choice) => {
        if (isUnread(failure))
          await navigate({ to: paths.before, search: { to: homeWith(choice as StartChoice) } })
      },
    }),
  )
  return {
    start: (choice: StartChoice) => mutate(choice),
    /** What is being started, while it is. */
    starting: isPending ? (variables as StartChoice) : null,
    /** Why it did not start, other than for the notice. */
    error: error && !isUnread(error) ? error : null,
  }
}

export type Start = ReturnType<typeof useStart>

import type { Watched } from '@app/client/live'
import { useEffect, useState } from 'react'
import { api, client, queryClient } from '../../api.ts'

/** The report as it is known now is asked for anew, wherever it is shown. */
export const askAgain = (sessionId: string): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: api.reports.mine.queryKey({ sessionId }) })

/**
 * Follows a report that is being made, for as long as `isOn`: over the live connection, by asking now and then where
 * that is away. What it needs is loaded only then. Each change has the report asked for anew. Null until the first news.
 */
export const useFollowing = (sessionId: string, isOn: boolean): Watched | null => {
  const [watched, setWatched] = useState<Watched | null>(null)
  useEffect(() => {
    if (!isOn) return undefined
    let stop: (() => void) | null = null
    let isOver = false
    const follow = async (): Promise<void> => {
      const { watchSession } = await import('@app/client/live')
      if (isOver) return
      stop = watchSession({
        sessionId,
        onState: (state) => {
          setWatched(state)
          void askAgain(sessionId)
        },
        poll: async () => ({
          state: 'completed',
          ...(await client.reports.progress.query({ sessionId })),
        }),
      })
    }
    // Its code did not arrive: no network. The page asks anew by itself now and then.
    follow().catch((error: unknown) => console.debug('Not followed', error))
    return () => {
      isOver = true
      stop?.()
      setWatched(null)
    }
  }, [sessionId, isOn])
  return watched
}

import type { Run } from '@app/domain/runs'
import { useEffect, useState } from 'react'
import { useMe } from '../../../me.ts'
import { openRunner, type Runner } from './runner.ts'

/** Opens the interview for as long as the page shows it; null until then. */
export const useRunner = (run: Run | undefined, takesWords: boolean): Runner | null => {
  const me = useMe()
  const { personId } = me.person
  const membershipId = me.acting?.membershipId
  const [runner, setRunner] = useState<Runner | null>(null)
  const sessionId = run?.sessionId
  const mayUseVideo = run?.accommodations.noVideo === false
  useEffect(() => {
    if (!sessionId || !membershipId) return undefined
    const whose = { personId, membershipId }
    const opened = openRunner({ sessionId, whose }, { mayUseVideo, takesWords })
    // It holds a lock, devices and a connection: what an effect is for.
    // oxlint-disable-next-line react/set-state-in-effect
    setRunner(opened)
    return () => {
      setRunner(null)
      opened.close()
    }
  }, [sessionId, personId, membershipId, mayUseVideo, takesWords])
  return runner
}

import { inInstitution, type Database } from '@app/db'
import { whichMayTell, type Telling } from '../modules/monitoring/actions.ts'

type Verdict = 'running' | 'over' | 'unknown'
type Waiting = {
  telling: Telling
  settle: (verdict: Verdict) => void
  fail: (error: unknown) => void
}

/** Heartbeats that arrive within so long are looked up together. */
const gatherMs = 40

export type BeatCheck = ReturnType<typeof createBeatCheck>

/**
 * Looks up, for every heartbeat, whether its sign-in still acts as this candidate, and whether the session is theirs and
 * goes on: many in one statement, so that thousands of pages can be asked each time.
 */
export const createBeatCheck = (db: Database) => {
  const waiting = new Map<string, Waiting[]>()

  const look = async (institutionId: string): Promise<void> => {
    const batch = waiting.get(institutionId) ?? []
    waiting.delete(institutionId)
    try {
      const verdicts = await inInstitution(db, institutionId, (tenant) =>
        whichMayTell(
          tenant,
          batch.map(({ telling }) => telling),
        ),
      )
      for (const [index, { settle }] of batch.entries()) settle(verdicts.get(index) ?? 'unknown')
    } catch (error) {
      for (const { fail } of batch) fail(error)
    }
  }

  return (institutionId: string, telling: Telling): Promise<Verdict> =>
    new Promise((settle, fail) => {
      const batch = waiting.get(institutionId)
      if (batch) {
        batch.push({ telling, settle, fail })
        return
      }
      waiting.set(institutionId, [{ telling, settle, fail }])
      setTimeout(() => void look(institutionId), gatherMs)
    })
}

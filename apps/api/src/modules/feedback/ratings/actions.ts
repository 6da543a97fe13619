import type { TenantDb } from '@app/db'
import { Refused } from '@app/domain/refusals'
import type { PersonRating } from '@app/domain/reports'
import { levelsShown } from '@app/domain/ratings'
import { starterRubric } from '@app/domain/rubrics'
import type { Actor } from '../../../actor.ts'
import type { Ports } from '../../../ports.ts'
import { ownSession } from '../../sessions/actions.ts'
import { addEvent } from '../../sessions/events/actions.ts'
import * as store from './store.ts'

/** How the candidate rated themselves; with words only, the descriptions without their levels. */
export const selfRatingOf = async (db: TenantDb, sessionId: string, wordsOnly: boolean) => {
  const row = await store.ofSession(db, sessionId)
  if (!row) return null
  const shown = levelsShown(row.levels, { rubric: starterRubric, wordsOnly })
  return { ...shown, note: row.note, ratedAt: row.ratedAt }
}

export const selfRatingGiven = async (db: TenantDb, sessionId: string): Promise<boolean> =>
  (await store.ofSession(db, sessionId)) !== undefined

/** Candidates rate themselves once, before the coaching opens. @throws Refused selfRating.exists, report.notReady */
export const rateSelf = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  input: { sessionId: string; rating: PersonRating },
): Promise<void> => {
  const session = await ownSession(db, actor, input.sessionId)
  if (session.state !== 'completed') throw new Refused('report.notReady')
  const kept = await store.insert(db, {
    ...input.rating,
    sessionId: session.id,
    rubricVersion: starterRubric.version,
    ratedAt: ports.clock.now(),
  })
  if (!kept) throw new Refused('selfRating.exists')
  await addEvent(db, ports, session.id, 'selfRating.given')
}

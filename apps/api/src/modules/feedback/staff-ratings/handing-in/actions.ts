import type { TenantDb } from '@app/db'
import type { RatingDraft, WholeRating } from '@app/domain/ratings'
import { Refused } from '@app/domain/refusals'
import { starterRubric } from '@app/domain/rubrics'
import type { Actor } from '../../../../actor.ts'
import { newId } from '../../../../ids.ts'
import type { Ports } from '../../../../ports.ts'
import { record } from '../../../audit/actions.ts'
import { addEvent } from '../../../sessions/events/actions.ts'
import { sessionForStaff } from '../../../sessions/lists/actions.ts'
import { countPairs } from '../../agreement/actions.ts'
import { tellNews } from '../../news/actions.ts'
import { coachingOf } from '../../reports/actions.ts'
import * as store from '../store.ts'

/** Every version stays; a form that is kept while somebody writes needs some, and no more. */
const mostVersions = 200

/** The person's rating, begun here if need be and held. @throws Refused report.notReady, rating.handedIn */
const openRating = async (db: TenantDb, actor: Actor, sessionId: string) => {
  const session = await sessionForStaff(db, actor, sessionId)
  if (session.state !== 'completed') throw new Refused('report.notReady')
  const known = await store.ofPersonForUpdate(db, sessionId, actor.personId)
  if (!known)
    await store.insert(db, {
      id: newId(),
      sessionId,
      membershipId: actor.membershipId,
      authorName: actor.name,
      authorRole: actor.role,
      rubricVersion: starterRubric.version,
    })
  const rating = known ?? (await store.ofPersonForUpdate(db, sessionId, actor.personId))
  if (!rating) throw new Error('A rating that was just begun is not there')
  return rating
}

type Input<Rating> = { sessionId: string; rating: Rating }

/** Keeps what was chosen so far, as a new version. @throws Refused report.notReady, rating.handedIn, request.tooMany */
export const keepRating = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  { sessionId, rating }: Input<RatingDraft>,
): Promise<void> => {
  const { id, handedInAt } = await openRating(db, actor, sessionId)
  if (handedInAt !== null) throw new Refused('rating.handedIn')
  if ((await store.countVersions(db, id)) >= mostVersions) throw new Refused('request.tooMany')
  await store.insertVersion(db, id, rating, ports.clock.now())
}

/**
 * Hands a rating in: it cannot be changed any more, the others open, and the candidate is told. What was rated blind counts
 * for how well the coach agrees with people.
 * @throws Refused report.notReady, rating.handedIn
 */
export const handIn = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  { sessionId, rating }: Input<WholeRating>,
): Promise<void> => {
  const { id, handedInAt, openedAt } = await openRating(db, actor, sessionId)
  if (handedInAt !== null) throw new Refused('rating.handedIn')
  const now = ports.clock.now()
  await store.insertVersion(db, id, rating, now)
  await store.setHandedIn(db, id, now)
  const isBlind = openedAt === null
  const coaching = await coachingOf(db, sessionId)
  if (isBlind && coaching) await countPairs(db, coaching, rating.levels)
  await record(db, actor, 'rating.handedIn', `session:${sessionId}`, { blind: isBlind })
  await addEvent(db, ports, sessionId, 'rating.given')
  await tellNews(db, ports, actor, { sessionId, kind: 'ratingGiven' })
}

/**
 * Somebody chooses to read first: everything opens, and what they rate from now on is not blind.
 * @throws Refused('report.notReady')
 */
export const openReading = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  sessionId: string,
): Promise<void> => {
  const { id, openedAt, handedInAt } = await openRating(db, actor, sessionId)
  if (openedAt !== null || handedInAt !== null) return
  await store.setOpened(db, id, ports.clock.now())
  await record(db, actor, 'rating.readFirst', `session:${sessionId}`)
}

import type { TenantDb } from '@app/db'
import { Refused } from '@app/domain/refusals'
import type { ReviewState, ReviewStanding } from '@app/domain/review'
import type { Actor } from '../../actor.ts'
import { readPage, type PageRequest } from '../../cursors.ts'
import type { Ports } from '../../ports.ts'
import { record } from '../audit/actions.ts'
import { cohortReach } from '../cohorts/actions.ts'
import { reviewSettings } from '../feedback/agreement/actions.ts'
import { cohortNamesOf } from '../members/actions.ts'
import { sessionForUpdate } from '../sessions/actions.ts'
import { sessionForStaff } from '../sessions/lists/actions.ts'
import * as store from './store.ts'

const dayMs = 86_400_000

type Queued = NonNullable<Awaited<ReturnType<typeof store.one>>>

const standing = (
  row: Pick<Queued, 'state' | 'takenBy' | 'takenByName' | 'waitingSince'>,
  { actor, dueDays }: { actor: Actor; dueDays: number },
): ReviewStanding => ({
  state: row.state,
  takenByName: row.takenByName,
  isMine: row.takenBy === actor.membershipId,
  dueAt:
    row.state === 'reviewed'
      ? null
      : new Date(Date.parse(row.waitingSince) + dueDays * dayMs).toISOString(),
})

/** What waits for a person, the longest wait first; never in the order of a score. */
export const reviewPage = async (
  db: TenantDb,
  actor: Actor,
  request: PageRequest & {
    state?: ReviewState | undefined
    isMine?: boolean | undefined
    cohortId?: string | undefined
  },
) => {
  const { cursor, limit, isMine, ...asked } = request
  const filter = isMine ? { ...asked, takenBy: actor.membershipId } : asked
  const reach = await cohortReach(db, actor)
  const { dueDays } = await reviewSettings(db)
  const page = await readPage(
    { cursor, limit },
    {
      type: 'timestamptz',
      usual: 25,
      read: (reading) => store.page(db, filter, reach, reading),
      count: (place) => store.count(db, filter, reach, place),
      placeOf: (row) => ({ key: row.placeKey, id: row.sessionId }),
    },
  )
  const names = await cohortNamesOf(
    db,
    page.items.map((row) => row.membershipId),
  )
  return {
    ...page,
    items: page.items.map((row) => ({
      sessionId: row.sessionId,
      candidateName: row.candidateName,
      candidateEmail: row.candidateEmail,
      cohortNames: names.get(row.membershipId) ?? [],
      kitName: row.kitName,
      category: row.category,
      endedAt: row.endedAt,
      ...standing(row, { actor, dueDays }),
    })),
  }
}

/** How one session stands with the people who review; null while it is not completed. */
export const reviewOf = async (
  db: TenantDb,
  actor: Actor,
  sessionId: string,
): Promise<ReviewStanding | null> => {
  const row = await store.one(db, sessionId)
  const { dueDays } = await reviewSettings(db)
  return row ? standing(row, { actor, dueDays }) : null
}

/** The session in the queue, held. @throws Refused session.notFound, report.notReady */
const held = async (db: TenantDb, actor: Actor, sessionId: string): Promise<Queued> => {
  await sessionForStaff(db, actor, sessionId)
  await sessionForUpdate(db, sessionId)
  const row = await store.one(db, sessionId)
  if (!row) throw new Refused('report.notReady')
  return row
}

/** @throws Refused('review.taken') where somebody else has it */
export const takeReview = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  sessionId: string,
): Promise<void> => {
  const row = await held(db, actor, sessionId)
  if (row.takenBy !== null && row.takenBy !== actor.membershipId && row.state !== 'reviewed')
    throw new Refused('review.taken')
  await store.take(db, {
    sessionId,
    takenBy: actor.membershipId,
    takenByName: actor.name,
    takenAt: ports.clock.now(),
  })
  await record(db, actor, 'review.taken', `session:${sessionId}`)
}

/** Whoever took it gives it back; it waits for somebody else. @throws Refused('review.taken') for anybody else's */
export const giveBackReview = async (
  db: TenantDb,
  actor: Actor,
  sessionId: string,
): Promise<void> => {
  const row = await held(db, actor, sessionId)
  if (row.takenBy === null) return
  if (row.takenBy !== actor.membershipId) throw new Refused('review.taken')
  await store.giveBack(db, sessionId)
  await record(db, actor, 'review.givenBack', `session:${sessionId}`)
}

/** @throws Refused review.taken (somebody else has it), review.lookOpen (the candidate waits for an answer) */
export const finishReview = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  sessionId: string,
): Promise<void> => {
  const row = await held(db, actor, sessionId)
  if (row.state === 'lookRequested') throw new Refused('review.lookOpen')
  if (row.state === 'reviewed') return
  await takeReview(db, ports, actor, sessionId)
  await store.finish(db, sessionId, ports.clock.now())
  await record(db, actor, 'review.finished', `session:${sessionId}`)
}

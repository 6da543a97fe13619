import type { TenantDb } from '@app/db'
import { keyset, type Counts, type Place, type Reading } from '@app/db/keyset'
import type { Category } from '@app/domain/questions'
import type { ReviewState } from '@app/domain/review'
import { sql } from 'kysely'

export type Filter = {
  state?: ReviewState | undefined
  /** Taken by this member. */
  takenBy?: string | undefined
  cohortId?: string | undefined
}

type Queued = {
  sessionId: string
  membershipId: string
  kitName: string
  category: Category
  endedAt: string
  /** Since when somebody waits: the candidate's open question, else the end of the interview. */
  waitingSince: string
  /** What the queue is sorted by: as `waitingSince`, with a candidate's question ahead of everything else. */
  placeAt: string
  state: ReviewState
  takenBy: string | null
  takenByName: string | null
}

const inCohorts = (ids: string[]) =>
  sql`exists (select 1 from cohort_members c where c.membership_id = s.membership_id
      and c.part = 'candidate' and c.cohort_id = any(${ids}::uuid[]))`

/**
 * Every completed session as it stands with the people who review. Somebody who is no longer a member has nothing taken.
 * A question is open once in a session at most for each competency; the oldest counts.
 */
const queued = (where = sql`true`) => sql<Queued>`(
  select s.id as session_id, s.membership_id, s.kit_name, s.category, s.ended_at,
         coalesce(l.asked_at, s.ended_at) as waiting_since,
         case when l.asked_at is not null then l.asked_at - interval '100 years' else s.ended_at end as place_at,
         case when l.asked_at is not null then 'lookRequested'
              when r.reviewed_at is not null then 'reviewed'
              when m.id is not null then 'inProgress'
              else 'toReview' end as state,
         m.id as taken_by,
         case when m.id is not null then r.taken_by_name end as taken_by_name
    from sessions s
    left join reviews r on r.institution_id = s.institution_id and r.session_id = s.id
    left join memberships m
      on m.institution_id = r.institution_id and m.id = r.taken_by and m.ended_at is null
    left join lateral (
      select min(asked_at) as asked_at from score_looks k
       where k.institution_id = s.institution_id and k.session_id = s.id and k.answered_at is null) l on true
   where s.state = 'completed' and s.ended_at is not null and ${where})`

const filtered = (db: TenantDb, filter: Filter, reach: 'all' | string[]) => {
  const inReach = reach === 'all' ? sql`true` : inCohorts(reach)
  const inCohort = filter.cohortId ? inCohorts([filter.cohortId]) : sql`true`
  let query = db.selectFrom(queued(sql`${inReach} and ${inCohort}`).as('queue'))
  query = filter.state
    ? query.where('queue.state', '=', filter.state)
    : query.where('queue.state', '!=', 'reviewed')
  return filter.takenBy ? query.where('queue.takenBy', '=', filter.takenBy) : query
}

/** A candidate's question comes first, then who has waited longest; of what is done, the newest. */
const order = (filter: Filter) =>
  keyset({
    key: 'queue.placeAt',
    type: 'timestamptz',
    id: 'queue.sessionId',
    descending: filter.state === 'reviewed',
  })

export const page = (
  db: TenantDb,
  filter: Filter,
  reach: 'all' | string[],
  { place, limit }: Reading,
) => {
  const sorted = order(filter)
  const rows = filtered(db, filter, reach)
    .innerJoin('memberships', 'memberships.id', 'queue.membershipId')
    .innerJoin('people', 'people.id', 'memberships.personId')
    .selectAll('queue')
    .select(['people.name as candidateName', 'people.email as candidateEmail'])
    .select(sorted.placeKey.as('placeKey'))
    .orderBy(sorted.order(place))
    .limit(limit)
  return (place ? rows.where(sorted.where(place)) : rows).execute()
}

export const count = (
  db: TenantDb,
  filter: Filter,
  reach: 'all' | string[],
  place: Place | null,
): Promise<Counts> =>
  filtered(db, filter, reach)
    .select((select) => [
      select.fn.countAll<number>().as('total'),
      order(filter).passed(place).as('passed'),
    ])
    .executeTakeFirstOrThrow()

export const one = (db: TenantDb, sessionId: string) =>
  db
    .selectFrom(queued(sql`s.id = ${sessionId}`).as('queue'))
    .selectAll('queue')
    .executeTakeFirst()

export const take = async (
  db: TenantDb,
  review: { sessionId: string; takenBy: string; takenByName: string; takenAt: Date },
): Promise<void> => {
  const { sessionId: _sessionId, ...taken } = review
  await db
    .insertInto('reviews')
    .values(review)
    .onConflict((conflict) =>
      conflict.columns(['institutionId', 'sessionId']).doUpdateSet({ ...taken, reviewedAt: null }),
    )
    .execute()
}

export const giveBack = async (db: TenantDb, sessionId: string): Promise<void> => {
  await db.deleteFrom('reviews').where('sessionId', '=', sessionId).execute()
}

export const finish = async (db: TenantDb, sessionId: string, at: Date): Promise<void> => {
  await db
    .updateTable('reviews')
    .set({ reviewedAt: at })
    .where('sessionId', '=', sessionId)
    .execute()
}

import type { TenantDb } from '@app/db'
import { keyset, type Counts, type Place, type Reading } from '@app/db/keyset'
import type { Category } from '@app/domain/questions'
import type { ReportState } from '@app/domain/reports'
import type { SessionState } from '@app/domain/sessions'
import { sql } from 'kysely'

export type Filter = {
  membershipId?: string | undefined
  search?: string | undefined
  cohortId?: string | undefined
  kitId?: string | undefined
  category?: Category | undefined
  state?: SessionState | undefined
  reportState?: ReportState | undefined
  from?: string | undefined
  to?: string | undefined
}

const counts = [
  sql<number>`(select count(*) from session_questions q where q.session_id = sessions.id)`.as(
    'questionCount',
  ),
  sql<number>`(select count(*) from session_questions q where q.session_id = sessions.id
    and q.state in ('answered', 'settled'))`.as('answeredCount'),
] as const

const newestFirst = keyset({
  key: 'sessions.createdAt',
  type: 'timestamptz',
  id: 'sessions.id',
  descending: true,
})

export const mine = (db: TenantDb, membershipId: string, { place, limit }: Reading) => {
  const rows = db
    .selectFrom('sessions')
    .select([
      'sessions.id as sessionId',
      'kitName',
      'category',
      'state',
      'reportState',
      'createdAt',
      'endedAt',
      'touchedAt',
      newestFirst.placeKey.as('placeKey'),
      ...counts,
    ])
    .where('membershipId', '=', membershipId)
    .orderBy(newestFirst.order(place))
    .limit(limit)
  return (place ? rows.where(newestFirst.where(place)) : rows).execute()
}

export const countMine = (
  db: TenantDb,
  membershipId: string,
  place: Place | null,
): Promise<Counts> =>
  db
    .selectFrom('sessions')
    .select((select) => [
      select.fn.countAll<number>().as('total'),
      newestFirst.passed(place).as('passed'),
    ])
    .where('membershipId', '=', membershipId)
    .executeTakeFirstOrThrow()

const inCohorts = (ids: string[]) =>
  sql<boolean>`exists (select 1 from cohort_members c where c.membership_id = sessions.membership_id
      and c.part = 'candidate' and c.cohort_id = any(${ids}::uuid[]))`

/** Whose name or address holds these words. */
const ofPeople = (search: string) => {
  const like = `%${search.replace(/[\\%_]/g, String.raw`\$&`)}%`
  return sql<boolean>`sessions.membership_id in (select m.id from memberships m
      join people p on p.id = m.person_id where p.name ilike ${like} or p.email ilike ${like})`
}

/**
 * The sessions that are asked for. Names are looked up for the rows of one page alone: the wall asks for every name that
 * is read whether it may be, which made counting a hundred thousand sessions twice as slow.
 */
const filtered = (db: TenantDb, filter: Filter, reach: 'all' | string[]) => {
  let query = db.selectFrom('sessions')
  if (reach !== 'all') query = query.where(inCohorts(reach))
  if (filter.membershipId) query = query.where('sessions.membershipId', '=', filter.membershipId)
  if (filter.cohortId) query = query.where(inCohorts([filter.cohortId]))
  if (filter.kitId) query = query.where('sessions.kitId', '=', filter.kitId)
  if (filter.category) query = query.where('sessions.category', '=', filter.category)
  if (filter.state) query = query.where('sessions.state', '=', filter.state)
  if (filter.reportState) query = query.where('sessions.reportState', '=', filter.reportState)
  if (filter.from) query = query.where('sessions.createdAt', '>=', filter.from)
  if (filter.to) query = query.where('sessions.createdAt', '<', filter.to)
  return filter.search ? query.where(ofPeople(filter.search)) : query
}

export const page = (
  db: TenantDb,
  filter: Filter,
  reach: 'all' | string[],
  { place, limit }: Reading,
) => {
  const rows = filtered(db, filter, reach)
    .innerJoin('memberships', 'memberships.id', 'sessions.membershipId')
    .innerJoin('people', 'people.id', 'memberships.personId')
    .leftJoin('assignments', 'assignments.id', 'sessions.assignmentId')
    .select([
      'sessions.id as sessionId',
      'assignments.title as assignmentTitle',
      'sessions.membershipId',
      'people.name as candidateName',
      'people.email as candidateEmail',
      'sessions.kitName',
      'sessions.category',
      'sessions.state',
      'sessions.reportState',
      'sessions.createdAt',
      'sessions.endedAt',
      ...counts,
      sql<number>`(select count(*) from feedback_notes f where f.session_id = sessions.id)`.as(
        'feedbackCount',
      ),
      newestFirst.placeKey.as('placeKey'),
    ])
    .orderBy(newestFirst.order(place))
    .limit(limit)
  return (place ? rows.where(newestFirst.where(place)) : rows).execute()
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
      newestFirst.passed(place).as('passed'),
    ])
    .executeTakeFirstOrThrow()

/** Is this candidate in one of these cohorts? */
export const inReach = async (
  db: TenantDb,
  membershipId: string,
  cohortIds: string[],
): Promise<boolean> => {
  if (cohortIds.length === 0) return false
  const row = await db
    .selectFrom('cohortMembers')
    .select('cohortId')
    .where('membershipId', '=', membershipId)
    .where('part', '=', 'candidate')
    .where('cohortId', 'in', cohortIds)
    .executeTakeFirst()
  return row !== undefined
}

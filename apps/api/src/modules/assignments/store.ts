import type { TenantDb } from '@app/db'
import { keyset, type Counts, type Place, type Reading } from '@app/db/keyset'
import type { CountingRule } from '@app/domain/assignments'
import { sql } from 'kysely'
import { isFor } from './attempts/store.ts'

const columns = [
  'assignments.id',
  'assignments.ownerMembershipId',
  'assignments.kitId',
  'kits.name as kitName',
  'assignments.cohortId',
  'cohorts.name as cohortName',
  'people.name as ownerName',
  'assignments.title',
  'assignments.note',
  'assignments.opensAt',
  'assignments.dueAt',
  'assignments.attemptsAllowed',
  'assignments.counts',
  'assignments.isLateAllowed',
  'assignments.remindDaysBefore',
  'assignments.closedAt',
  'assignments.archivedAt',
] as const

const withNames = (db: TenantDb) =>
  db
    .selectFrom('assignments')
    .innerJoin('kits', 'kits.id', 'assignments.kitId')
    .leftJoin('cohorts', 'cohorts.id', 'assignments.cohortId')
    .leftJoin('memberships', 'memberships.id', 'assignments.ownerMembershipId')
    .leftJoin('people', 'people.id', 'memberships.personId')

export type AssignmentRow = NonNullable<Awaited<ReturnType<typeof byId>>>

export const byId = (db: TenantDb, assignmentId: string) =>
  withNames(db).select(columns).where('assignments.id', '=', assignmentId).executeTakeFirst()

/** As `byId`, holding the assignment until the transaction ends. */
export const byIdForUpdate = (db: TenantDb, assignmentId: string) =>
  withNames(db)
    .select(columns)
    .where('assignments.id', '=', assignmentId)
    .forUpdate('assignments')
    .executeTakeFirst()

export type Filter = {
  /** Null: everybody's. */
  ownerId: string | null
  cohortId?: string | undefined
  isArchived: boolean
}

const latestDueFirst = keyset({
  key: 'assignments.dueAt',
  type: 'timestamptz',
  id: 'assignments.id',
  descending: true,
})

const filtered = (db: TenantDb, { ownerId, cohortId, isArchived }: Filter) => {
  let query = withNames(db).where('assignments.archivedAt', isArchived ? 'is not' : 'is', null)
  if (ownerId !== null) query = query.where('assignments.ownerMembershipId', '=', ownerId)
  return cohortId ? query.where('assignments.cohortId', '=', cohortId) : query
}

export const page = (db: TenantDb, filter: Filter, { place, limit }: Reading) => {
  const rows = filtered(db, filter)
    .select(columns)
    .select(latestDueFirst.placeKey.as('placeKey'))
    .orderBy(latestDueFirst.order(place))
    .limit(limit)
  return (place ? rows.where(latestDueFirst.where(place)) : rows).execute()
}

export const count = (db: TenantDb, filter: Filter, place: Place | null): Promise<Counts> =>
  filtered(db, filter)
    .select((select) => [
      select.fn.countAll<number>().as('total'),
      latestDueFirst.passed(place).as('passed'),
    ])
    .executeTakeFirstOrThrow()

/** The assignments of a cohort that are not archived, in the order in which they are due. */
export const ofCohort = (
  db: TenantDb,
  { ownerId, cohortId, most }: { ownerId: string | null; cohortId: string; most: number },
) =>
  filtered(db, { ownerId, cohortId, isArchived: false })
    .select(columns)
    .orderBy('assignments.dueAt')
    .orderBy('assignments.id')
    .limit(most)
    .execute()

/** What was given to one person, by their cohort or by name; those due last first. */
export const ofPerson = (
  db: TenantDb,
  { ownerId, membershipId, most }: { ownerId: string | null; membershipId: string; most: number },
) =>
  filtered(db, { ownerId, isArchived: false })
    .select(columns)
    .where(isFor(membershipId))
    .orderBy('assignments.dueAt', 'desc')
    .orderBy('assignments.id', 'desc')
    .limit(most)
    .execute()

export type Writing = {
  kitId: string
  cohortId: string | null
  title: string
  note: string
  opensAt: string
  dueAt: string
  attemptsAllowed: number
  counts: CountingRule
  isLateAllowed: boolean
  remindDaysBefore: number | null
}

export const insert = async (
  db: TenantDb,
  assignment: Writing & { id: string; ownerMembershipId: string; createdAt: Date },
): Promise<void> => {
  await db.insertInto('assignments').values(assignment).execute()
}

/** Whoever changes when it is due, or how long before people are reminded, has them reminded anew. */
export const update = async (
  db: TenantDb,
  assignmentId: string,
  change: Writing & { remindedAt?: null },
): Promise<void> => {
  await db.updateTable('assignments').set(change).where('id', '=', assignmentId).execute()
}

export const setTimes = async (
  db: TenantDb,
  assignmentId: string,
  change: { closedAt?: Date | null; archivedAt?: Date | null },
): Promise<void> => {
  await db.updateTable('assignments').set(change).where('id', '=', assignmentId).execute()
}

export const setOwner = async (
  db: TenantDb,
  assignmentId: string,
  ownerMembershipId: string,
): Promise<void> => {
  await db
    .updateTable('assignments')
    .set({ ownerMembershipId })
    .where('id', '=', assignmentId)
    .execute()
}

export const setMembers = async (
  db: TenantDb,
  assignmentId: string,
  membershipIds: readonly string[],
): Promise<void> => {
  await db.deleteFrom('assignmentMembers').where('assignmentId', '=', assignmentId).execute()
  if (membershipIds.length === 0) return
  await db
    .insertInto('assignmentMembers')
    .values(membershipIds.map((membershipId) => ({ assignmentId, membershipId })))
    .execute()
}

/** The people chosen one by one, by name. */
export const members = (db: TenantDb, assignmentId: string) =>
  db
    .selectFrom('assignmentMembers')
    .innerJoin('memberships', 'memberships.id', 'assignmentMembers.membershipId')
    .innerJoin('people', 'people.id', 'memberships.personId')
    .select(['memberships.id as membershipId', 'people.name', 'people.email'])
    .where('assignmentMembers.assignmentId', '=', assignmentId)
    .where('memberships.endedAt', 'is', null)
    .orderBy(sql`lower(people.name)`)
    .execute()

const inCohorts = (cohortIds: readonly string[]) =>
  sql<boolean>`exists (select 1 from cohort_members c where c.membership_id = memberships.id
    and c.part = 'candidate' and c.cohort_id = any(${cohortIds}::uuid[]))`

const candidates = (db: TenantDb, reach: 'all' | string[]) => {
  const all = db
    .selectFrom('memberships')
    .where('memberships.role', '=', 'candidate')
    .where('memberships.endedAt', 'is', null)
  return reach === 'all' ? all : all.where(inCohorts(reach))
}

/** How many of these are candidates within reach. */
export const countCandidates = async (
  db: TenantDb,
  reach: 'all' | string[],
  membershipIds: readonly string[],
): Promise<number> => {
  const row = await candidates(db, reach)
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('memberships.id', 'in', membershipIds)
    .executeTakeFirstOrThrow()
  return row.count
}

/** Candidates within reach whose name or address holds these words, by name. */
export const findCandidates = (
  db: TenantDb,
  reach: 'all' | string[],
  { search, most }: { search: string; most: number },
) => {
  const like = `%${search.replace(/[\\%_]/g, String.raw`\$&`)}%`
  return candidates(db, reach)
    .innerJoin('people', 'people.id', 'memberships.personId')
    .select(['memberships.id as membershipId', 'people.name', 'people.email'])
    .where((where) =>
      where.or([where('people.name', 'ilike', like), where('people.email', 'ilike', like)]),
    )
    .orderBy(sql`lower(people.name)`)
    .limit(most)
    .execute()
}

/** Staff who reach everybody that an assignment is for, its owner aside. */
export const recipients = (db: TenantDb, assignment: AssignmentRow) =>
  db
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.personId')
    .select(['memberships.id as membershipId', 'people.name', 'memberships.role'])
    .where('memberships.endedAt', 'is', null)
    .where('memberships.role', 'in', ['coach', 'admin', 'owner'])
    .where(sql<boolean>`memberships.id is distinct from ${assignment.ownerMembershipId}::uuid`)
    .where(
      sql<boolean>`(memberships.role <> 'coach' or case when ${assignment.cohortId}::uuid is not null
        then exists (select 1 from cohort_members c where c.cohort_id = ${assignment.cohortId}
          and c.membership_id = memberships.id and c.part = 'coach')
        else not exists (select 1 from assignment_members x where x.assignment_id = ${assignment.id}
          and not exists (select 1 from cohort_members mine
            join cohort_members theirs on theirs.cohort_id = mine.cohort_id and theirs.part = 'candidate'
            where mine.membership_id = memberships.id and mine.part = 'coach'
              and theirs.membership_id = x.membership_id)) end)`,
    )
    .orderBy(sql`lower(people.name)`)
    .execute()

/** How many people each of these assignments is for, and how many of them have handed in. */
export const peopleCounts = async (db: TenantDb, assignmentIds: readonly string[]) => {
  if (assignmentIds.length === 0) return []
  const { rows } = await sql<{ id: string; peopleCount: number; handedInCount: number }>`
    with asked as (select id, cohort_id from assignments where id = any(${assignmentIds}::uuid[])),
    inside as (
      select c.cohort_id, count(*) as people from cohort_members c
        join memberships m on m.id = c.membership_id and m.ended_at is null
       where c.part = 'candidate' and c.cohort_id in (select cohort_id from asked)
       group by c.cohort_id),
    done as (
      select t.assignment_id, count(distinct t.membership_id) as people from assignment_attempts t
        join asked a on a.id = t.assignment_id
        join memberships m on m.id = t.membership_id and m.ended_at is null
        left join cohort_members c on c.cohort_id = a.cohort_id
          and c.membership_id = t.membership_id and c.part = 'candidate'
       where t.handed_in_at is not null and (a.cohort_id is null or c.membership_id is not null)
       group by t.assignment_id)
    select a.id,
      coalesce(i.people, (select count(*) from assignment_members x
        join memberships m on m.id = x.membership_id and m.ended_at is null
        where x.assignment_id = a.id)) as "peopleCount",
      coalesce(d.people, 0) as "handedInCount"
      from asked a left join inside i on i.cohort_id = a.cohort_id
      left join done d on d.assignment_id = a.id`.execute(db)
  return rows
}

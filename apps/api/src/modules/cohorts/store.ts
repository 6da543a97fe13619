import type { TenantDb } from '@app/db'
import type { CohortDetails } from '@app/domain/cohorts'
import { sql } from 'kysely'

/** How many take part in a cohort in one way; those whose membership ended do not count. */
const counted = (part: 'candidate' | 'coach') =>
  sql<number>`(select count(*) from cohort_members
    join memberships on memberships.id = cohort_members.membership_id
     and memberships.institution_id = cohort_members.institution_id
   where cohort_members.institution_id = cohorts.institution_id
     and cohort_members.cohort_id = cohorts.id
     and cohort_members.part = ${part} and memberships.ended_at is null)`

const cohorts = (db: TenantDb) =>
  db
    .selectFrom('cohorts')
    .select([
      'cohorts.id as cohortId',
      'cohorts.name',
      'cohorts.term',
      'cohorts.startsOn',
      'cohorts.endsOn',
      'cohorts.archivedAt',
      counted('candidate').as('candidateCount'),
      counted('coach').as('coachCount'),
    ])

/** In the order of their names; those of one term stand together where the names are the same. */
export const list = (db: TenantDb, isArchived: boolean) =>
  cohorts(db)
    .where('archivedAt', isArchived ? 'is not' : 'is', null)
    .orderBy('cohorts.name')
    .orderBy('cohorts.startsOn', (order) => order.desc().nullsLast())
    .orderBy('cohorts.term')
    .execute()

export const byId = (db: TenantDb, cohortId: string) =>
  cohorts(db).where('cohorts.id', '=', cohortId).executeTakeFirst()

/** False where the name is taken in that term. */
export const insert = async (
  db: TenantDb,
  cohort: CohortDetails & { id: string },
): Promise<boolean> => {
  const row = await db
    .insertInto('cohorts')
    .values(cohort)
    .onConflict((conflict) => conflict.columns(['institutionId', 'name', 'term']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Is there another cohort of this name in this term? */
export const isTaken = async (
  db: TenantDb,
  cohort: { name: string; term: string; cohortId: string },
): Promise<boolean> => {
  const row = await db
    .selectFrom('cohorts')
    .select('id')
    .where('name', '=', cohort.name)
    .where('term', '=', cohort.term)
    .where('id', '<>', cohort.cohortId)
    .executeTakeFirst()
  return row !== undefined
}

export const update = async (
  db: TenantDb,
  cohortId: string,
  details: CohortDetails,
): Promise<void> => {
  await db.updateTable('cohorts').set(details).where('id', '=', cohortId).execute()
}

/** Archives the cohort, which closes its link as well, or brings it back. */
export const setArchived = async (
  db: TenantDb,
  cohortId: string,
  archivedAt: Date | null,
): Promise<void> => {
  const closed = archivedAt ? { joinOpen: false } : {}
  await db
    .updateTable('cohorts')
    .set({ archivedAt, ...closed })
    .where('id', '=', cohortId)
    .execute()
}

/** Undefined where there is none; null while it is in use. */
export const archivedAt = async (
  db: TenantDb,
  cohortId: string,
): Promise<string | null | undefined> => {
  const row = await db
    .selectFrom('cohorts')
    .select('archivedAt')
    .where('id', '=', cohortId)
    .executeTakeFirst()
  return row?.archivedAt
}

export const addMember = async (
  db: TenantDb,
  member: { cohortId: string; membershipId: string; part: 'candidate' | 'coach' },
): Promise<void> => {
  await db
    .insertInto('cohortMembers')
    .values(member)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The cohorts that a coach is assigned to. */
export const ofCoach = async (db: TenantDb, membershipId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('cohortMembers')
    .select('cohortId')
    .where('membershipId', '=', membershipId)
    .where('part', '=', 'coach')
    .execute()
  return rows.map((row) => row.cohortId)
}

/** Takes a coach's cohorts away, so that a role that comes back later brings none of them. */
export const unassignAll = async (db: TenantDb, membershipId: string): Promise<void> => {
  await db
    .deleteFrom('cohortMembers')
    .where('membershipId', '=', membershipId)
    .where('part', '=', 'coach')
    .execute()
}

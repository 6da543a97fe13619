import type { TenantDb } from '@app/db'
import { sql } from 'kysely'

const counted = (part: 'candidate' | 'coach') =>
  sql<number>`count(*) filter (where cohort_members.part = ${part})`

export const list = (db: TenantDb) =>
  db
    .selectFrom('cohorts')
    .leftJoin('cohortMembers', 'cohortMembers.cohortId', 'cohorts.id')
    .select([
      'cohorts.id as cohortId',
      'cohorts.name',
      'cohorts.term',
      counted('candidate').as('candidateCount'),
      counted('coach').as('coachCount'),
    ])
    .groupBy(['cohorts.institutionId', 'cohorts.id'])
    .orderBy('cohorts.name')
    .execute()

/** False where the name is taken in that term. */
export const insert = async (
  db: TenantDb,
  cohort: { id: string; name: string; term: string },
): Promise<boolean> => {
  const row = await db
    .insertInto('cohorts')
    .values(cohort)
    .onConflict((conflict) => conflict.columns(['institutionId', 'name', 'term']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const exists = async (db: TenantDb, cohortId: string): Promise<boolean> => {
  const row = await db
    .selectFrom('cohorts')
    .select('id')
    .where('id', '=', cohortId)
    .executeTakeFirst()
  return row !== undefined
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

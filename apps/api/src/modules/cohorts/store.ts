import type { TenantDb } from '@app/db'

export const list = (db: TenantDb) =>
  db
    .selectFrom('cohorts')
    .leftJoin('cohortMembers', (join) =>
      join
        .onRef('cohortMembers.cohortId', '=', 'cohorts.id')
        .on('cohortMembers.part', '=', 'candidate'),
    )
    .select((select) => [
      'cohorts.id as cohortId',
      'cohorts.name',
      'cohorts.term',
      select.fn.count<number>('cohortMembers.membershipId').as('candidateCount'),
    ])
    .groupBy(['cohorts.institutionId', 'cohorts.id'])
    .orderBy('cohorts.name')
    .execute()

export const insert = async (
  db: TenantDb,
  cohort: { id: string; name: string; term: string },
): Promise<void> => {
  await db.insertInto('cohorts').values(cohort).execute()
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

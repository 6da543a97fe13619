import type { TenantDb } from '@app/db'

export const candidate = (db: TenantDb, membershipId: string) =>
  db
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.personId')
    .select([
      'memberships.id as membershipId',
      'people.name',
      'people.email',
      'memberships.createdAt as joinedAt',
      'memberships.endedAt',
    ])
    .where('memberships.id', '=', membershipId)
    .where('memberships.role', '=', 'candidate')
    .executeTakeFirst()

export const cohortsOf = (db: TenantDb, membershipId: string) =>
  db
    .selectFrom('cohortMembers')
    .innerJoin('cohorts', 'cohorts.id', 'cohortMembers.cohortId')
    .select(['cohorts.id as cohortId', 'cohorts.name', 'cohorts.term'])
    .where('cohortMembers.membershipId', '=', membershipId)
    .where('cohortMembers.part', '=', 'candidate')
    .orderBy('cohorts.name')
    .execute()

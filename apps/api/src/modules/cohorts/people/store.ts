import type { TenantDb } from '@app/db'
import { keyset, type Counts, type Place, type Reading } from '@app/db/keyset'

export type Filter = { cohortId: string; search?: string | undefined }

const byName = keyset({
  key: 'people.name',
  type: 'name',
  id: 'memberships.id',
  descending: false,
})

const taking = (db: TenantDb, cohortId: string, part: 'candidate' | 'coach') =>
  db
    .selectFrom('cohortMembers')
    .innerJoin('memberships', 'memberships.id', 'cohortMembers.membershipId')
    .innerJoin('people', 'people.id', 'memberships.personId')
    .where('cohortMembers.cohortId', '=', cohortId)
    .where('cohortMembers.part', '=', part)
    .where('memberships.endedAt', 'is', null)

const filtered = (db: TenantDb, { cohortId, search }: Filter) => {
  const query = taking(db, cohortId, 'candidate')
  if (!search) return query
  const like = `%${search.replace(/[\\%_]/g, String.raw`\$&`)}%`
  return query.where((where) =>
    where.or([where('people.name', 'ilike', like), where('people.email', 'ilike', like)]),
  )
}

export const page = (db: TenantDb, filter: Filter, { place, limit }: Reading) => {
  const rows = filtered(db, filter)
    .select([
      'memberships.id as membershipId',
      'people.name',
      'people.email',
      byName.placeKey.as('placeKey'),
    ])
    .orderBy(byName.order(place))
    .limit(limit)
  return (place ? rows.where(byName.where(place)) : rows).execute()
}

export const count = (db: TenantDb, filter: Filter, place: Place | null): Promise<Counts> =>
  filtered(db, filter)
    .select((select) => [
      select.fn.countAll<number>().as('total'),
      byName.passed(place).as('passed'),
    ])
    .executeTakeFirstOrThrow()

export const coaches = (db: TenantDb, cohortId: string) =>
  taking(db, cohortId, 'coach')
    .select(['memberships.id as membershipId', 'people.name', 'people.email'])
    .orderBy('people.name')
    .execute()

/** Everybody of a cohort, coaches first, for a table that leaves the product. */
export const everybody = (db: TenantDb, cohortId: string) =>
  db
    .selectFrom('cohortMembers')
    .innerJoin('memberships', 'memberships.id', 'cohortMembers.membershipId')
    .innerJoin('people', 'people.id', 'memberships.personId')
    .where('cohortMembers.cohortId', '=', cohortId)
    .where('memberships.endedAt', 'is', null)
    .select(['people.name', 'people.email', 'cohortMembers.part', 'memberships.createdAt'])
    .orderBy('cohortMembers.part', 'desc')
    .orderBy('people.name')
    .execute()

export const isCoach = async (db: TenantDb, membershipId: string): Promise<boolean> => {
  const row = await db
    .selectFrom('memberships')
    .select('id')
    .where('id', '=', membershipId)
    .where('role', '=', 'coach')
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export const remove = async (
  db: TenantDb,
  member: { cohortId: string; membershipId: string },
): Promise<boolean> => {
  const row = await db
    .deleteFrom('cohortMembers')
    .where('cohortId', '=', member.cohortId)
    .where('membershipId', '=', member.membershipId)
    .returning('membershipId')
    .executeTakeFirst()
  return row !== undefined
}

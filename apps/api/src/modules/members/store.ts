import type { TenantDb } from '@app/db'
import { keyset, type Counts, type Place, type Reading } from '@app/db/keyset'
import type { Accommodations } from '@app/domain/accommodations'
import type { Role } from '@app/domain/permissions'
import { sql } from 'kysely'

export const insert = async (
  db: TenantDb,
  member: { id: string; personId: string; role: Role },
): Promise<string> => {
  const row = await db
    .insertInto('memberships')
    .values(member)
    .onConflict((conflict) =>
      conflict.columns(['institutionId', 'personId', 'role']).doUpdateSet({ endedAt: null }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export const find = async (db: TenantDb, personId: string, role: Role): Promise<string | null> => {
  const row = await db
    .selectFrom('memberships')
    .select('id')
    .where('personId', '=', personId)
    .where('role', '=', role)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}

/** In small letters, as they were asked for: e-mail addresses know no capitals. */
export const emailsAmong = async (
  db: TenantDb,
  emails: string[],
  role: Role,
): Promise<string[]> => {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.personId')
    .select('people.email')
    .where('people.email', 'in', emails)
    .where('memberships.role', '=', role)
    .where('memberships.endedAt', 'is', null)
    .execute()
  return rows.map((row) => row.email.toLowerCase())
}

export const candidate = async (db: TenantDb, membershipId: string) =>
  db
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.personId')
    .select(['people.name', 'people.email'])
    .where('memberships.id', '=', membershipId)
    .executeTakeFirst()

export type Filter = {
  search?: string | undefined
  role?: Role | undefined
  cohortId?: string | undefined
}

const byName = keyset({
  key: 'people.name',
  type: 'name',
  id: 'memberships.id',
  descending: false,
})

const filtered = (db: TenantDb, filter: Filter) => {
  let query = db
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.personId')
    .where('memberships.endedAt', 'is', null)
  if (filter.role) query = query.where('memberships.role', '=', filter.role)
  if (filter.cohortId)
    query = query.where(
      sql<boolean>`exists (select 1 from cohort_members c
        where c.membership_id = memberships.id and c.cohort_id = ${filter.cohortId})`,
    )
  if (filter.search) {
    const like = `%${filter.search.replace(/[\\%_]/g, String.raw`\$&`)}%`
    query = query.where((where) =>
      where.or([where('people.name', 'ilike', like), where('people.email', 'ilike', like)]),
    )
  }
  return query
}

export const page = (db: TenantDb, filter: Filter, { place, limit }: Reading) => {
  const rows = filtered(db, filter)
    .select([
      'memberships.id as membershipId',
      'memberships.personId',
      'people.name',
      'people.email',
      'memberships.role',
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

export const cohortNames = (db: TenantDb, membershipIds: string[]) =>
  db
    .selectFrom('cohortMembers')
    .innerJoin('cohorts', 'cohorts.id', 'cohortMembers.cohortId')
    .select(['cohortMembers.membershipId', 'cohorts.name'])
    .where('cohortMembers.membershipId', 'in', membershipIds)
    .orderBy('cohorts.name')
    .execute()

export const accommodations = async (
  db: TenantDb,
  membershipId: string,
): Promise<Accommodations | null> => {
  const row = await db
    .selectFrom('accommodations')
    .select(['extraTimePercent', 'noVideo', 'captionsAlwaysOn', 'noThinkTimeLimit'])
    .where('membershipId', '=', membershipId)
    .executeTakeFirst()
  return row ?? null
}

export const setAccommodations = async (
  db: TenantDb,
  membershipId: string,
  chosen: Accommodations,
  setBy: string,
): Promise<void> => {
  await db
    .insertInto('accommodations')
    .values({ membershipId, ...chosen, setBy })
    .onConflict((conflict) =>
      conflict.columns(['institutionId', 'membershipId']).doUpdateSet({ ...chosen, setBy }),
    )
    .execute()
}

export const rename = async (db: TenantDb, membershipId: string, name: string): Promise<void> => {
  await sql`select rename_member(${membershipId}, ${name})`.execute(db)
}

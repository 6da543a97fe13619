import type { TenantDb } from '@app/db'
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

export const candidate = async (db: TenantDb, membershipId: string) =>
  db
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.personId')
    .select(['people.name', 'people.email'])
    .where('memberships.id', '=', membershipId)
    .executeTakeFirst()

export const page = async (
  db: TenantDb,
  options: { search: string; after: string | null; limit: number },
) => {
  let query = db
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.personId')
    .where('memberships.endedAt', 'is', null)
  if (options.search) {
    const like = `%${options.search.replace(/[\\%_]/g, String.raw`\$&`)}%`
    query = query.where((where) =>
      where.or([where('people.name', 'ilike', like), where('people.email', 'ilike', like)]),
    )
  }
  const total = await query
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  let rows = query
    .select(['memberships.id as membershipId', 'people.name', 'people.email', 'memberships.role'])
    .orderBy('memberships.id')
    .limit(options.limit)
  if (options.after) rows = rows.where('memberships.id', '>', options.after)
  return { rows: await rows.execute(), total: total.count }
}

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

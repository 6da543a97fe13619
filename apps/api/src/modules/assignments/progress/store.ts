import type { TenantDb } from '@app/db'
import type { Standing } from '@app/domain/assignments'
import { sql, type RawBuilder } from 'kysely'
import { countingAttempts, type Counting } from '../attempts/store.ts'

/** Whose progress: the candidates of a cohort, or the people chosen for an assignment, within reach. */
export type Audience =
  | { cohortId: string }
  | { assignmentId: string; reach: 'all' | readonly string[] }

/** Members (`m`) of an audience, as a FROM and a WHERE. Names are joined only where they are needed: the wall asks for each. */
const membersOf = (
  audience: Audience,
): { from: RawBuilder<unknown>; where: RawBuilder<unknown> } => {
  if ('cohortId' in audience)
    return {
      from: sql`cohort_members c join memberships m on m.id = c.membership_id`,
      where: sql`c.cohort_id = ${audience.cohortId} and c.part = 'candidate' and m.ended_at is null`,
    }
  const { assignmentId, reach } = audience
  const within =
    reach === 'all'
      ? sql``
      : sql`and exists (select 1 from cohort_members c where c.membership_id = m.id
          and c.part = 'candidate' and c.cohort_id = any(${reach}::uuid[]))`
  return {
    from: sql`assignment_members x join memberships m on m.id = x.membership_id`,
    where: sql`x.assignment_id = ${assignmentId} and m.ended_at is null ${within}`,
  }
}

export type Wanted = {
  audience: Audience
  search?: string | undefined
  standing?: Standing | undefined
  /** The assignment that `standing` and the order speak of. */
  about: string | null
}

const standingOf = (assignmentId: string) =>
  sql`left join (${countingAttempts(sql`t.assignment_id = ${assignmentId}`)}) k
    on k."membershipId" = m.id`

const matches = (search: string) => {
  const like = `%${search.replace(/[\\%_]/g, String.raw`\$&`)}%`
  return sql`and (p.name ilike ${like} or p.email ilike ${like})`
}

const parts = ({ audience, search, standing, about }: Wanted, isNamed: boolean) => {
  const { from, where } = membersOf(audience)
  return {
    from: sql`${from}
      ${isNamed || search ? sql`join people p on p.id = m.person_id` : sql``}
      ${about ? standingOf(about) : sql``}`,
    where: sql`${where} ${search ? matches(search) : sql``}
      ${standing ? sql`and coalesce(k.standing, 'notBegun') = ${standing}` : sql``}`,
  }
}

/** How far somebody is, from not begun on. */
const rank = sql`coalesce(array_position(
  array['brokenOff', 'inProgress', 'handedIn', 'reportReady', 'reviewed'], k.standing), 0)`

export type Person = { membershipId: string; name: string; email: string }

/** A stretch of the people wanted: by how far they are with what is asked about, else by name. */
export const people = async (
  db: TenantDb,
  wanted: Wanted,
  how: { isSortedByStanding: boolean; isDescending: boolean; offset: number; limit: number },
): Promise<Person[]> => {
  const { from, where } = parts(wanted, true)
  const direction = how.isDescending ? sql`desc` : sql`asc`
  const name = sql`lower(p.name) collate "und-x-icu"`
  const order = how.isSortedByStanding
    ? sql`${rank} ${direction}, ${name}, m.id`
    : sql`${name} ${direction}, m.id ${direction}`
  const { rows } = await sql<Person>`
    select m.id as "membershipId", p.name, p.email::text as email from ${from}
     where ${where} order by ${order} offset ${how.offset} limit ${how.limit}`.execute(db)
  return rows
}

export const count = async (db: TenantDb, wanted: Wanted): Promise<number> => {
  const { from, where } = parts(wanted, false)
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${from} where ${where}`.execute(db)
  return rows[0]?.count ?? 0
}

/** The attempts that count, of these people for these assignments. */
export const cells = async (
  db: TenantDb,
  membershipIds: readonly string[],
  assignmentIds: readonly string[],
): Promise<Counting[]> => {
  if (membershipIds.length === 0 || assignmentIds.length === 0) return []
  const { rows } = await countingAttempts(
    sql`t.assignment_id = any(${assignmentIds}::uuid[]) and t.membership_id = any(${membershipIds}::uuid[])`,
  ).execute(db)
  return rows
}

/** How many people stand where with an assignment. */
export const summary = async (db: TenantDb, audience: Audience, about: string) => {
  const { from, where } = parts({ audience, about }, false)
  const { rows } = await sql<{ standing: Standing; people: number; late: number }>`
    select coalesce(k.standing, 'notBegun') as standing, count(*) as people,
      count(*) filter (where k."isLate") as late
      from ${from} where ${where} group by 1`.execute(db)
  return rows
}

/** Who has not handed in; who has not even begun; of these people alone. */
export const undone = async (
  db: TenantDb,
  { audience, about }: { audience: Audience; about: string },
  { isNotBegun, among }: { isNotBegun: boolean; among: readonly string[] | null },
): Promise<string[]> => {
  const { from, where } = parts({ audience, about }, false)
  const { rows } = await sql<{ id: string }>`select m.id from ${from}
    where ${where} and k."handedInAt" is null
      ${isNotBegun ? sql`and k.standing is null` : sql``}
      ${among ? sql`and m.id = any(${among}::uuid[])` : sql``}`.execute(db)
  return rows.map((row) => row.id)
}

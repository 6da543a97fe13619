import type { TenantDb } from '@app/db'
import type { rosterFates, RosterProblem } from '@app/domain/rosters'
import { sql } from 'kysely'

export const insert = async (
  db: TenantDb,
  roster: { id: string; cohortId: string | null; createdBy: string; rowCount: number },
): Promise<void> => {
  await db.insertInto('rosters').values(roster).execute()
}

const columns = [
  'cohortId',
  'rowCount',
  'importedAt',
  'invited',
  'joined',
  'alreadyThere',
  'refused',
] as const

export const byId = (db: TenantDb, id: string) =>
  db.selectFrom('rosters').select(columns).where('id', '=', id).executeTakeFirst()

/**
 * The same, held until the transaction ends. So is the institution, against other imports alone: two lists with the same
 * people, imported at the same moment, must not invite them twice.
 */
export const byIdHeld = async (db: TenantDb, id: string) => {
  await sql`select 1 from institutions where id = app_institution() for no key update`.execute(db)
  return db
    .selectFrom('rosters')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export type Row = { email: string; name: string; cohortName: string; isAddress: boolean }

/** Puts rows into a roster, the first of them at this position. Rows that came before stay as they are. */
export const addRows = async (
  db: TenantDb,
  piece: { rosterId: string; from: number; rows: Row[] },
): Promise<void> => {
  const rows = piece.rows.map((row, index) => ({ ...row, position: piece.from + index }))
  await sql`insert into roster_rows (roster_id, position, email, name, cohort_name, is_address)
    select ${piece.rosterId}, r.position, r.email, r.name, r."cohortName", r."isAddress"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(position int, email citext, name text, "cohortName" text, "isAddress" boolean)
    on conflict do nothing`.execute(db)
}

export const countRows = async (db: TenantDb, rosterId: string): Promise<number> => {
  const { count } = await db
    .selectFrom('rosterRows')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('rosterId', '=', rosterId)
    .executeTakeFirstOrThrow()
  return count
}

type Fate = (typeof rosterFates)[number] | RosterProblem
export type Whole = { rosterId: string; cohortId: string | null; now: Date }

/**
 * What becomes of every row of a roster, as one query over all of them. A cohort is found by its name, or by its name and
 * term where several terms have one of that name.
 */
const fates = ({ rosterId, cohortId, now }: Whole) => sql`
  with rows as (
    select r.*, row_number() over (partition by r.email order by r.position) as nth
      from roster_rows r where r.roster_id = ${rosterId}
  ), named as (
    select wanted.cohort_name, case when count(c.id) = 1 then (array_agg(c.id))[1] end as id
      from (select distinct cohort_name from rows where cohort_name <> '') wanted
      left join cohorts c on c.archived_at is null
       and lower(wanted.cohort_name) in
         (lower(c.name), lower(c.name || ' ' || c.term), lower(c.name || ', ' || c.term))
     group by wanted.cohort_name
  ), placed as (
    select rows.*, split_part(rows.email::text, '@', 2) as domain,
           case when rows.cohort_name = '' then ${cohortId}::uuid else named.id end as target
      from rows left join named using (cohort_name)
  ), members as (
    select p.email, (array_agg(m.id) filter (where m.role = 'candidate'))[1] as candidate
      from memberships m join people p on p.id = m.person_id
     where m.ended_at is null and p.email in (select email from rows)
     group by p.email
  ), invited_already as (
    select distinct i.email, i.cohort_id from invitations i
     where i.role = 'candidate' and i.accepted_at is null and i.revoked_at is null
       and not i.self_joined and i.expires_at > ${now.toISOString()}::timestamptz
  ), fates as materialized (
    select placed.position, placed.email, placed.name, placed.target, members.candidate,
      case
        when not placed.is_address then 'notAnAddress'
        when length(placed.name) > 120 then 'nameTooLong'
        when placed.nth > 1 then 'twice'
        when placed.cohort_name <> '' and placed.target is null then 'cohortUnknown'
        when not exists (select 1 from institutions i where i.id = app_institution()
          and (cardinality(i.mail_domains) = 0 or exists (
            select 1 from unnest(i.mail_domains) d
             where lower(placed.domain) = d or lower(placed.domain) like '%.' || d))) then 'otherDomain'
        when members.email is not null and members.candidate is null then 'otherRole'
        when members.candidate is not null and (placed.target is null or taking.membership_id is not null)
          then 'alreadyThere'
        when members.candidate is not null then 'joined'
        when waiting.email is not null then 'alreadyThere'
        else 'invited'
      end as fate
      from placed
      left join members on members.email = placed.email
      left join cohort_members taking
        on taking.cohort_id = placed.target and taking.membership_id = members.candidate
      left join (select distinct on (email, cohort_id) email, cohort_id from invited_already) waiting
        on waiting.email = placed.email and waiting.cohort_id is not distinct from placed.target
  )`

/**
 * Runs a query over a whole roster by hashing rows rather than by going through one list for each row of another. The
 * planner knows nothing about rows that came a moment ago, takes them for a handful, and would compare 20 000 with 20 000:
 * half a minute in place of half a second. Nor can it look addresses up by index behind row level security, since comparing
 * them is not leakproof.
 */
const hashing = async <Result>(db: TenantDb, work: () => Promise<Result>): Promise<Result> => {
  const nestedLoops = (setting: 'on' | 'off') =>
    sql`select set_config('enable_nestloop', ${setting}, true)`.execute(db)
  await nestedLoops('off')
  const result = await work()
  await nestedLoops('on')
  return result
}

/** What would become of the rows, without doing any of it. */
export const preview = async (
  db: TenantDb,
  roster: Whole,
): Promise<{ position: number; fate: Fate }[]> => {
  const query = sql<{ position: number; fate: Fate }>`${fates(roster)}
    select position, fate from fates order by position`
  return hashing(db, async () => (await query.execute(db)).rows)
}

type Imported = {
  ids: string[]
  invited: number
  joined: number
  alreadyThere: number
  refused: number
}

/** Brings everybody in who can be: members into their cohort, the others by an invitation. One statement. */
export const importAll = async (
  db: TenantDb,
  roster: Whole & { invitedBy: string; expiresAt: Date },
): Promise<Imported> => {
  const query = sql<Imported>`${fates(roster)}, joining as (
      insert into cohort_members (cohort_id, membership_id, part)
      select target, candidate, 'candidate' from fates where fate = 'joined'
      on conflict do nothing
    ), inviting as (
      -- No link has been made yet: what stands in place of the token's hash is the hash of nothing.
      insert into invitations (id, email, name, role, cohort_id, token_hash, invited_by, created_at, expires_at)
      select uuidv7(), email, name, 'candidate', target, 'not mailed ' || gen_random_uuid(),
             ${roster.invitedBy}::uuid, ${roster.now.toISOString()}::timestamptz,
             ${roster.expiresAt.toISOString()}::timestamptz
        from fates where fate = 'invited' order by position
      returning id
    )
    select coalesce((select array_agg(id::text order by id) from inviting), '{}') as ids,
           count(*) filter (where fate = 'invited') as invited,
           count(*) filter (where fate = 'joined') as joined,
           count(*) filter (where fate = 'alreadyThere') as "alreadyThere",
           count(*) filter (where fate not in ('invited', 'joined', 'alreadyThere')) as refused
      from fates`
  const [row] = await hashing(db, async () => (await query.execute(db)).rows)
  if (!row) throw new Error('An import without a count')
  return row
}

/** The counts stay; the addresses have done their work. */
export const finish = async (
  db: TenantDb,
  id: string,
  counts: Omit<Imported, 'ids'> & { importedAt: Date },
): Promise<void> => {
  await db.updateTable('rosters').set(counts).where('id', '=', id).execute()
  await db.deleteFrom('rosterRows').where('rosterId', '=', id).execute()
}

/** Lists that were read and never imported. */
export const removeUnusedBefore = async (db: TenantDb, moment: Date): Promise<void> => {
  await db
    .deleteFrom('rosters')
    .where('importedAt', 'is', null)
    .where('createdAt', '<', moment.toISOString())
    .execute()
}

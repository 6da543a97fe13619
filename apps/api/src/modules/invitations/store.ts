import type { Database, TenantDb } from '@app/db'
import { keyset, type Counts, type Place, type Reading } from '@app/db/keyset'
import type { InvitationState } from '@app/domain/identity'
import type { Role } from '@app/domain/permissions'
import { sql } from 'kysely'

/** Before the tenant is known, one function tells which institution a link's token belongs to, and nothing else. */
export const institutionOfToken = async (
  db: Database,
  tokenHash: string,
): Promise<string | null> => {
  const { rows } = await db.pool.query<{ id: string | null }>(
    'select institution_of_invitation($1) as id',
    [tokenHash],
  )
  return rows[0]?.id ?? null
}

const columns = [
  'invitations.id',
  'invitations.email',
  'invitations.role',
  'invitations.name',
  'invitations.selfJoined',
  'invitations.cohortId',
  'invitations.createdAt',
  'invitations.expiresAt',
  'invitations.acceptedAt',
  'invitations.revokedAt',
  'cohorts.name as cohortName',
] as const

const withCohort = (db: TenantDb) =>
  db
    .selectFrom('invitations')
    .leftJoin('cohorts', 'cohorts.id', 'invitations.cohortId')
    .select(columns)

export const insert = async (
  db: TenantDb,
  invitation: {
    id: string
    email: string
    role: Role
    cohortId: string | null
    tokenHash: string
    invitedBy: string | null
    expiresAt: Date
    name?: string
    selfJoined?: boolean
  },
): Promise<void> => {
  await db.insertInto('invitations').values(invitation).execute()
}

export const byToken = (db: TenantDb, tokenHash: string) =>
  withCohort(db)
    .where('invitations.tokenHash', '=', tokenHash)
    .forUpdate('invitations')
    .executeTakeFirst()

export const byId = (db: TenantDb, id: string) =>
  withCohort(db).where('invitations.id', '=', id).executeTakeFirst()

export type Filter = { search?: string | undefined; state?: InvitationState | undefined }

/** The state of an invitation as SQL; `stateOf` in the actions says the same of one row. */
const state = (now: Date) => sql<InvitationState>`case
  when invitations.accepted_at is not null then 'accepted'
  when invitations.revoked_at is not null then 'revoked'
  when invitations.expires_at <= ${now} then 'expired'
  else 'open' end`

const newestFirst = keyset({
  key: 'invitations.createdAt',
  type: 'timestamptz',
  id: 'invitations.id',
  descending: true,
})

export const page = (db: TenantDb, filter: Filter, now: Date, { place, limit }: Reading) => {
  let rows = withCohort(db)
    .select(newestFirst.placeKey.as('placeKey'))
    .orderBy(newestFirst.order(place))
    .limit(limit)
  if (filter.state) rows = rows.where(state(now), '=', filter.state)
  if (filter.search) rows = rows.where(matches(filter.search))
  return (place ? rows.where(newestFirst.where(place)) : rows).execute()
}

const matches = (search: string) =>
  sql<boolean>`invitations.email ilike ${`%${search.replace(/[\\%_]/g, String.raw`\$&`)}%`}`

export const count = (
  db: TenantDb,
  filter: Filter,
  now: Date,
  place: Place | null,
): Promise<Counts> => {
  let query = db.selectFrom('invitations')
  if (filter.state) query = query.where(state(now), '=', filter.state)
  if (filter.search) query = query.where(matches(filter.search))
  return query
    .select((select) => [
      select.fn.countAll<number>().as('total'),
      newestFirst.passed(place).as('passed'),
    ])
    .executeTakeFirstOrThrow()
}

/** Which of these addresses have an open invitation in this role. */
export const openAmong = async (
  db: TenantDb,
  emails: string[],
  role: Role,
  now: Date,
): Promise<string[]> => {
  const rows = await db
    .selectFrom('invitations')
    .select('email')
    .where('email', 'in', emails)
    .where('role', '=', role)
    .where(state(now), '=', 'open')
    .execute()
  return rows.map((row) => row.email.toLowerCase())
}

export const setToken = async (db: TenantDb, id: string, tokenHash: string): Promise<void> => {
  await db.updateTable('invitations').set({ tokenHash }).where('id', '=', id).execute()
}

/**
 * Uses an invitation up, and every other open one of a candidate's: one click is enough for all cohorts that somebody is
 * invited into. Answers the cohorts, that of the invitation first.
 */
export const accept = async (
  db: TenantDb,
  { id, email, role }: { id: string; email: string; role: Role },
  now: Date,
): Promise<(string | null)[]> => {
  let opened = db.updateTable('invitations').set({ acceptedAt: now })
  opened =
    role === 'candidate'
      ? opened
          .where('email', '=', email)
          .where('role', '=', role)
          .where(state(now), '=', 'open')
          .where((where) => where.or([where('id', '=', id), where('selfJoined', '=', false)]))
      : opened.where('id', '=', id)
  const rows = await opened.returning(['id', 'cohortId']).execute()
  return rows
    .toSorted((one, other) => Number(other.id === id) - Number(one.id === id))
    .map((row) => row.cohortId)
}

export const revoke = async (db: TenantDb, id: string, now: Date): Promise<boolean> => {
  const row = await db
    .updateTable('invitations')
    .set({ revokedAt: now })
    .where('id', '=', id)
    .where('acceptedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const removeExpiredBefore = async (db: TenantDb, moment: Date): Promise<void> => {
  await db.deleteFrom('invitations').where('expiresAt', '<', moment.toISOString()).execute()
}

/** The open invitation that somebody asked for with this address and for this cohort. */
export const selfJoinedFor = async (
  db: TenantDb,
  request: { email: string; cohortId: string },
  now: Date,
): Promise<string | null> => {
  const row = await db
    .selectFrom('invitations')
    .select('id')
    .where('email', '=', request.email)
    .where('cohortId', '=', request.cohortId)
    .where('selfJoined', '=', true)
    .where(state(now), '=', 'open')
    .executeTakeFirst()
  return row?.id ?? null
}

/** An invitation of this address to this role that can still be accepted. */
export const openFor = async (
  db: TenantDb,
  email: string,
  role: Role,
  now: Date,
): Promise<string | null> => {
  const row = await db
    .selectFrom('invitations')
    .select('id')
    .where('email', '=', email)
    .where('role', '=', role)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now.toISOString())
    .orderBy('createdAt', 'desc')
    .executeTakeFirst()
  return row?.id ?? null
}

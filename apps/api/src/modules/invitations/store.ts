import type { Database, TenantDb } from '@app/db'
import type { Role } from '@app/domain/permissions'

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
  'invitations.cohortId',
  'invitations.createdAt',
  'invitations.expiresAt',
  'invitations.acceptedAt',
  'invitations.revokedAt',
] as const

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
  },
): Promise<void> => {
  await db.insertInto('invitations').values(invitation).execute()
}

export const byToken = (db: TenantDb, tokenHash: string) =>
  db
    .selectFrom('invitations')
    .select(columns)
    .where('tokenHash', '=', tokenHash)
    .forUpdate()
    .executeTakeFirst()

export const byId = (db: TenantDb, id: string) =>
  db.selectFrom('invitations').select(columns).where('id', '=', id).executeTakeFirst()

export const list = (db: TenantDb) =>
  db
    .selectFrom('invitations')
    .leftJoin('cohorts', 'cohorts.id', 'invitations.cohortId')
    .select([...columns, 'cohorts.name as cohortName'])
    .orderBy('invitations.createdAt', 'desc')
    .limit(500)
    .execute()

export const setToken = async (db: TenantDb, id: string, tokenHash: string): Promise<void> => {
  await db.updateTable('invitations').set({ tokenHash }).where('id', '=', id).execute()
}

export const accept = async (db: TenantDb, id: string, now: Date): Promise<void> => {
  await db.updateTable('invitations').set({ acceptedAt: now }).where('id', '=', id).execute()
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

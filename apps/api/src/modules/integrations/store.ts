import type { Database, TenantDb } from '@app/db'
import type { ApiScope } from '@app/domain/integrations'

export type KnownKey = {
  institutionId: string
  apiKeyId: string
  scopes: ApiScope[]
  expiresAt: string
}

/** The key behind a hash, if it was not revoked. The function sees through the wall for us. */
export const byHash = async (db: Database, keyHash: string): Promise<KnownKey | null> => {
  const { rows } = await db.pool.query<{
    institution_id: string
    id: string
    scopes: ApiScope[]
    expires_at: string
  }>({
    name: 'api_key_by_hash',
    text: 'select * from api_key_by_hash($1)',
    values: [keyHash],
  })
  const row = rows[0]
  if (!row) return null
  return {
    institutionId: row.institution_id,
    apiKeyId: row.id,
    scopes: row.scopes,
    expiresAt: row.expires_at,
  }
}

export const list = (db: TenantDb) =>
  db
    .selectFrom('apiKeys')
    .leftJoin('people', 'people.id', 'apiKeys.createdBy')
    .select([
      'apiKeys.id as apiKeyId',
      'apiKeys.name',
      'apiKeys.scopes',
      'apiKeys.ending',
      'people.name as createdBy',
      'apiKeys.createdAt',
      'apiKeys.expiresAt',
      'apiKeys.usedAt',
      'apiKeys.revokedAt',
    ])
    .orderBy('apiKeys.createdAt', 'desc')
    .orderBy('apiKeys.id')
    .limit(200)
    .execute()

export const countOpen = async (db: TenantDb, now: Date): Promise<number> => {
  const { count } = await db
    .selectFrom('apiKeys')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now.toISOString())
    .executeTakeFirstOrThrow()
  return count
}

export const insert = async (
  db: TenantDb,
  key: {
    id: string
    name: string
    scopes: ApiScope[]
    keyHash: string
    ending: string
    createdBy: string
    createdAt: Date
    expiresAt: Date
  },
): Promise<void> => {
  await db.insertInto('apiKeys').values(key).execute()
}

/** False where there is no such key, or it was revoked before. */
export const revoke = async (db: TenantDb, apiKeyId: string, now: Date): Promise<boolean> => {
  const row = await db
    .updateTable('apiKeys')
    .set({ revokedAt: now })
    .where('id', '=', apiKeyId)
    .where('revokedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Notes that a key was used, once a minute: it is read far more often. */
export const noteUse = async (db: TenantDb, apiKeyId: string, now: Date): Promise<void> => {
  const aMinuteAgo = new Date(now.getTime() - 60_000).toISOString()
  await db
    .updateTable('apiKeys')
    .set({ usedAt: now })
    .where('id', '=', apiKeyId)
    .where((where) => where.or([where('usedAt', 'is', null), where('usedAt', '<', aMinuteAgo)]))
    .execute()
}

import type { TenantDb } from '@app/db'

export const institutionKey = (db: TenantDb) =>
  db
    .selectFrom('institutionKeys')
    .select(['id', 'wrappedKey', 'wrappedBy'])
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()

export const institutionKeyById = (db: TenantDb, id: string) =>
  db
    .selectFrom('institutionKeys')
    .select(['wrappedKey', 'wrappedBy'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

/** Every key that the institution ever had: what an earlier one sealed is still read with it. */
export const institutionKeys = (db: TenantDb) =>
  db.selectFrom('institutionKeys').select(['wrappedKey', 'wrappedBy']).execute()

export const insertInstitutionKey = async (
  db: TenantDb,
  key: { id: string; wrappedKey: Buffer; wrappedBy: string },
): Promise<void> => {
  await db.insertInto('institutionKeys').values(key).execute()
}

export const insertSessionKey = async (
  db: TenantDb,
  key: { sessionId: string; institutionKeyId: string; wrappedKey: Buffer },
): Promise<void> => {
  await db.insertInto('sessionKeys').values(key).execute()
}

export const sessionKey = (db: TenantDb, sessionId: string) =>
  db
    .selectFrom('sessionKeys')
    .innerJoin('institutionKeys', 'institutionKeys.id', 'sessionKeys.institutionKeyId')
    .select([
      'sessionKeys.wrappedKey',
      'institutionKeys.wrappedKey as wrappedInstitutionKey',
      'institutionKeys.wrappedBy',
    ])
    .where('sessionKeys.sessionId', '=', sessionId)
    .executeTakeFirst()

export const removeSessionKey = async (db: TenantDb, sessionId: string): Promise<void> => {
  await db.deleteFrom('sessionKeys').where('sessionId', '=', sessionId).execute()
}

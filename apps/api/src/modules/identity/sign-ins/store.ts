import type { Database, IdentityDb } from '@app/db'
import type { DeviceFacts } from '@app/domain/devices'
import type { Role } from '@app/domain/permissions'
import { sql } from 'kysely'

export type SignedIn = {
  publicId: string
  personId: string
  expiresAt: string
  email: string
  personName: string
  membershipId: string | null
  institutionId: string | null
  role: Role | null
}

type Row = {
  public_id: string
  person_id: string
  expires_at: string
  email: string
  person_name: string
  membership_id: string | null
  institution_id: string | null
  role: Role | null
}

/** One message, one row: the sign-in, its person and the role they act in. The function sees through the wall for us. */
export const byHash = async (db: Database, idHash: string): Promise<SignedIn | null> => {
  const { rows } = await db.pool.query<Row>({
    name: 'sign_in_by_hash',
    text: 'select * from sign_in_by_hash($1)',
    values: [idHash],
  })
  const row = rows[0]
  if (!row) return null
  return {
    publicId: row.public_id,
    personId: row.person_id,
    expiresAt: row.expires_at,
    email: row.email,
    personName: row.person_name,
    membershipId: row.membership_id,
    institutionId: row.institution_id,
    role: row.role,
  }
}

export type NewSignIn = {
  idHash: string
  publicId: string
  personId: string
  membershipId: string | null
  institutionId: string | null
  method: 'password' | 'emailLink' | 'invitation'
  deviceType: DeviceFacts['deviceType']
  browser: DeviceFacts['browser']
  expiresAt: Date
  absoluteExpiresAt: Date
}

export const insert = async (db: IdentityDb, signIn: NewSignIn): Promise<void> => {
  await db.insertInto('signIns').values(signIn).execute()
}

/** Slides the expiry, never past the absolute limit. */
export const extend = async (
  db: IdentityDb,
  idHash: string,
  until: Date,
  now: Date,
): Promise<void> => {
  await db
    .updateTable('signIns')
    .set((update) => ({
      expiresAt: update.fn<string>('least', [update.val(until), 'absoluteExpiresAt']),
      seenAt: now,
    }))
    .where('idHash', '=', idHash)
    .execute()
}

/** Tells every process, once this transaction commits, that sign-ins ended: their open connections end with them. */
const tellEnded = async (db: IdentityDb, ended: { publicId: string }[]): Promise<void> => {
  for (const { publicId } of ended)
    await sql`select pg_notify('sign_in_ended', ${publicId})`.execute(db)
}

/** From here on the sign-in acts in this role. What is open in the other one ends: it was let in as somebody else. */
export const actIn = async (
  db: IdentityDb,
  publicId: string,
  role: { membershipId: string; institutionId: string },
): Promise<void> => {
  await db.updateTable('signIns').set(role).where('publicId', '=', publicId).execute()
  await tellEnded(db, [{ publicId }])
}

export const removeByHash = async (db: IdentityDb, idHash: string): Promise<void> => {
  await db.deleteFrom('signIns').where('idHash', '=', idHash).execute()
}

export const removeOwn = async (
  db: IdentityDb,
  personId: string,
  publicId: string,
): Promise<void> => {
  const ended = await db
    .deleteFrom('signIns')
    .where('personId', '=', personId)
    .where('publicId', '=', publicId)
    .returning('publicId')
    .execute()
  await tellEnded(db, ended)
}

/** Ends every sign-in of a person, but for the one named. */
export const removeAll = async (
  db: IdentityDb,
  personId: string,
  exceptPublicId: string | null,
): Promise<void> => {
  let query = db.deleteFrom('signIns').where('personId', '=', personId)
  if (exceptPublicId) query = query.where('publicId', '<>', exceptPublicId)
  await tellEnded(db, await query.returning('publicId').execute())
}

export const removeExpired = async (db: IdentityDb, now: Date): Promise<void> => {
  await db.deleteFrom('signIns').where('expiresAt', '<', now.toISOString()).execute()
}

export const listOwn = (db: IdentityDb, personId: string, now: Date) =>
  db
    .selectFrom('signIns')
    .select(['publicId as signInId', 'deviceType', 'browser', 'createdAt', 'seenAt', 'expiresAt'])
    .where('personId', '=', personId)
    .where('expiresAt', '>', now.toISOString())
    .orderBy('seenAt', 'desc')
    .execute()

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
  awaitsSecondFactor: boolean
  lacksSecondFactor: boolean
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
  awaits_second_factor: boolean
  lacks_second_factor: boolean
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
    awaitsSecondFactor: row.awaits_second_factor,
    lacksSecondFactor: row.lacks_second_factor,
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
  awaitsSecondFactor: boolean
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

/** The second step is taken: from here on the sign-in is one, as long as any other. False where it was none any more. */
export const prove = async (
  db: IdentityDb,
  publicId: string,
  proven: { secondFactorAt: Date; expiresAt: Date; absoluteExpiresAt: Date },
): Promise<boolean> => {
  const row = await db
    .updateTable('signIns')
    .set({ ...proven, awaitsSecondFactor: false })
    .where('publicId', '=', publicId)
    .returning('publicId')
    .executeTakeFirst()
  return row !== undefined
}

/** With a second step that is set up here and now, this sign-in has taken it; without one any more, none has. */
export const markProven = async (
  db: IdentityDb,
  by: { publicId: string } | { personId: string },
  secondFactorAt: Date | null,
): Promise<void> => {
  const query = db.updateTable('signIns').set({ secondFactorAt })
  await (
    'publicId' in by
      ? query.where('publicId', '=', by.publicId)
      : query.where('personId', '=', by.personId)
  ).execute()
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
    .where('awaitsSecondFactor', '=', false)
    .where('expiresAt', '>', now.toISOString())
    .orderBy('seenAt', 'desc')
    .execute()

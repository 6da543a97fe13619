import type { IdentityDb } from '@app/db'

export type Purpose = 'verifyEmail' | 'resetPassword' | 'signIn'

export const insert = async (
  db: IdentityDb,
  token: { tokenHash: string; personId: string; purpose: Purpose; expiresAt: Date },
): Promise<void> => {
  await db.insertInto('mailTokens').values(token).execute()
}

/** Uses a token up: the person it was for, or null when it is unknown, used, expired or for something else. */
export const use = async (
  db: IdentityDb,
  tokenHash: string,
  purpose: Purpose,
  now: Date,
): Promise<string | null> => {
  const row = await db
    .updateTable('mailTokens')
    .set({ usedAt: now })
    .where('tokenHash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now.toISOString())
    .returning('personId')
    .executeTakeFirst()
  return row?.personId ?? null
}

/** The e-mail of the person that a token is for, without using it up; undefined where it opens nothing. */
export const emailBehind = async (
  db: IdentityDb,
  tokenHash: string,
  purpose: Purpose,
  now: Date,
): Promise<string | undefined> => {
  const row = await db
    .selectFrom('mailTokens')
    .innerJoin('people', 'people.id', 'mailTokens.personId')
    .select('people.email')
    .where('mailTokens.tokenHash', '=', tokenHash)
    .where('mailTokens.purpose', '=', purpose)
    .where('mailTokens.usedAt', 'is', null)
    .where('mailTokens.expiresAt', '>', now.toISOString())
    .executeTakeFirst()
  return row?.email
}

export const removeExpired = async (db: IdentityDb, now: Date): Promise<void> => {
  await db.deleteFrom('mailTokens').where('expiresAt', '<', now.toISOString()).execute()
}

/** A link that was used or replaced opens nothing more: all others for the same purpose go. */
export const removeOthers = async (
  db: IdentityDb,
  personId: string,
  purpose: Purpose,
): Promise<void> => {
  await db
    .deleteFrom('mailTokens')
    .where('personId', '=', personId)
    .where('purpose', '=', purpose)
    .where('usedAt', 'is', null)
    .execute()
}

import type { IdentityDb } from '@app/db'
import { sql } from 'kysely'

/** Counts one more attempt within the window (a new window starts at 1), and returns the count. */
export const count = async (
  db: IdentityDb,
  keyHash: string,
  now: Date,
  windowSeconds: number,
): Promise<number> => {
  const windowEndsAt = new Date(now.getTime() + windowSeconds * 1000)
  const row = await db
    .insertInto('attempts')
    .values({ keyHash, count: 1, windowEndsAt })
    .onConflict((conflict) =>
      conflict.column('keyHash').doUpdateSet({
        count: sql<number>`case when attempts.window_ends_at < ${now} then 1 else attempts.count + 1 end`,
        windowEndsAt: sql<string>`case when attempts.window_ends_at < ${now} then ${windowEndsAt} else attempts.window_ends_at end`,
      }),
    )
    .returning('count')
    .executeTakeFirstOrThrow()
  return row.count
}

export const lock = async (db: IdentityDb, keyHash: string, until: Date): Promise<void> => {
  await db
    .updateTable('attempts')
    .set({ lockedUntil: until })
    .where('keyHash', '=', keyHash)
    .execute()
}

export const lockOf = async (
  db: IdentityDb,
  keyHashes: string[],
  now: Date,
): Promise<string | null> => {
  const row = await db
    .selectFrom('attempts')
    .select('lockedUntil')
    .where('keyHash', 'in', keyHashes)
    .where('lockedUntil', '>', now.toISOString())
    .orderBy('lockedUntil', 'desc')
    .executeTakeFirst()
  return row?.lockedUntil ?? null
}

export const forget = async (db: IdentityDb, keyHash: string): Promise<void> => {
  await db.deleteFrom('attempts').where('keyHash', '=', keyHash).execute()
}

/** Windows and locks that are over say nothing any more. */
export const forgetOld = async (db: IdentityDb, now: Date): Promise<void> => {
  await db
    .deleteFrom('attempts')
    .where('windowEndsAt', '<', now.toISOString())
    .where((where) =>
      where.or([where('lockedUntil', 'is', null), where('lockedUntil', '<', now.toISOString())]),
    )
    .execute()
}

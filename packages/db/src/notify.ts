import type { Database } from './db.ts'

/** PostgreSQL takes a little under 8 000 bytes at a time. */
export const longestNotice = 7800

/**
 * Tells every process that listens, at once and outside any transaction: for what is true only now, and is stored
 * nowhere. Ids and states alone, as with every notification.
 */
export const notify = async (db: Database, channel: string, payload: string): Promise<void> => {
  await db.pool.query('select pg_notify($1, $2)', [channel, payload])
}

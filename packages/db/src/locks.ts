import type { Database } from './db.ts'

/**
 * Runs `work` while holding a named lock, or answers 'busy' at once when another process holds it. The lock belongs to
 * a connection and ends with it, so a killed process leaves none behind.
 * @param name any text; equal texts exclude one another
 */
export const withLock = async <Result>(
  db: Database,
  name: string,
  work: () => Promise<Result>,
): Promise<Result | 'busy'> => {
  const client = await db.pool.connect()
  let broken: Error | undefined
  try {
    const { rows } = await client.query<{ got: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as got',
      [name],
    )
    if (!rows[0]?.got) return 'busy'
    try {
      return await work()
    } finally {
      await client
        .query('select pg_advisory_unlock(hashtextextended($1, 0))', [name])
        .catch((error: Error) => {
          broken = error
        })
    }
  } finally {
    client.release(broken)
  }
}

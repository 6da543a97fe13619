import type { Pool } from 'pg'
import type { Database } from './db.ts'

/** Who holds connections of a pool for a lock, and who waits to. */
type Turns = { free: number; waiting: (() => void)[] }
const turnsOfPool = new WeakMap<Pool, Turns>()

/** At most half of a pool's connections hold locks: the work below them needs others, and must never wait for itself. */
const turnsOf = (pool: Pool): Turns => {
  const known = turnsOfPool.get(pool)
  if (known) return known
  const turns = { free: Math.max(1, Math.floor(pool.options.max / 2)), waiting: [] }
  turnsOfPool.set(pool, turns)
  return turns
}

const takeTurn = async (turns: Turns): Promise<void> => {
  if (turns.free > 0) {
    turns.free -= 1
    return
  }
  await new Promise<void>((resolve) => {
    turns.waiting.push(resolve)
  })
}

const passTurn = (turns: Turns): void => {
  const next = turns.waiting.shift()
  if (next) next()
  else turns.free += 1
}

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
  const turns = turnsOf(db.pool)
  await takeTurn(turns)
  try {
    return await locked(db, name, work)
  } finally {
    passTurn(turns)
  }
}

const locked = async <Result>(
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

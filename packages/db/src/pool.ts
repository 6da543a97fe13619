import { Pool, types, type CustomTypesConfig } from 'pg'

const timestamptz = 1184
const bigint = 20
const numeric = 1700
const date = 1082

/** Instants come as ISO strings, days as `2026-11-24`, counts and sizes as numbers (all of ours stay far below 2^53). */
const parsers = new Map<number, (text: string) => unknown>([
  [timestamptz, (text) => new Date(text).toISOString()],
  [bigint, Number],
  [numeric, Number],
  [date, (text) => text],
])

const ownTypes: CustomTypesConfig = {
  getTypeParser: (oid, format) => parsers.get(oid) ?? types.getTypeParser(oid, format),
}

/** Whoever waits longer than this for a connection, or for a statement, is told that it failed rather than left to wait. */
const patience = {
  connectionTimeoutMillis: 10_000,
  statement_timeout: 60_000,
  idle_in_transaction_session_timeout: 60_000,
}

/**
 * A pool of connections for the API's role. Connections that PostgreSQL ends (it was restarted, or a statement took too
 * long) are made anew; whoever was using one is told by their own statement.
 * @param connectionString of the role that owns nothing and cannot bypass row level security
 * @param max the most connections to hold open
 * @param onLost hears of each connection that ended by itself
 */
export const openPool = (
  connectionString: string,
  max = 10,
  onLost: (error: Error) => void = () => undefined,
): Pool => {
  const pool = new Pool({ connectionString, max, types: ownTypes, pipeline: true, ...patience })
  // An error event that nobody hears ends the process. The pool hears those of connections at rest, and passes them on;
  // of one that is in use nobody else does.
  pool.on('connect', (client) => client.on('error', onLost))
  pool.on('error', () => undefined)
  return pool
}

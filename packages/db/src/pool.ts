import { Pool, types, type CustomTypesConfig } from 'pg'

const timestamptz = 1184
const bigint = 20
const numeric = 1700

/** Instants come as ISO strings, counts and sizes as numbers (all of ours stay far below 2^53). */
const parsers = new Map<number, (text: string) => unknown>([
  [timestamptz, (text) => new Date(text).toISOString()],
  [bigint, Number],
  [numeric, Number],
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
 * A pool of connections for the API's role.
 * @param connectionString of the role that owns nothing and cannot bypass row level security
 * @param max the most connections to hold open
 */
export const openPool = (connectionString: string, max = 10): Pool =>
  new Pool({ connectionString, max, types: ownTypes, pipeline: true, ...patience })

import { sql, type RawBuilder } from 'kysely'

/** A value for a jsonb column. Without this pg would send an array as a PostgreSQL array. */
export const json = <Value>(value: Value): RawBuilder<Value> =>
  sql<Value>`${JSON.stringify(value)}::jsonb`

import { CompiledQuery } from 'kysely'
import type { IdentityDb, TenantDb } from './db.ts'

/** Runs a finished statement inside a transaction of ours, for the job queue, which brings its own SQL. */
export const executeRaw = async (
  db: TenantDb | IdentityDb,
  text: string,
  values: unknown[] = [],
): Promise<{ rows: unknown[] }> => {
  const { rows } = await db.executeQuery(CompiledQuery.raw(text, values))
  return { rows }
}

import type { TenantDb } from '@app/db'
import { sql } from 'kysely'

/** Sessions that ended (or were last touched) before this moment, oldest first. */
export const sessionsBefore = (db: TenantDb, moment: string, limit: number) =>
  db
    .selectFrom('sessions')
    .select(['id', 'institutionId'])
    .where(sql<string>`coalesce(ended_at, touched_at)`, '<', moment)
    .orderBy(sql`coalesce(ended_at, touched_at)`)
    .limit(limit)
    .execute()

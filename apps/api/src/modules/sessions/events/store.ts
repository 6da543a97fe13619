import type { TenantDb } from '@app/db'
import { json } from '@app/db/json'
import { sql } from 'kysely'

/** Takes the next number of a session's events. The row lock makes the numbers gapless. */
export const nextSeq = async (db: TenantDb, sessionId: string, now: Date) =>
  db
    .updateTable('sessions')
    .set((update) => ({ eventSeq: update('eventSeq', '+', 1), touchedAt: now }))
    .where('id', '=', sessionId)
    .returning(['eventSeq', 'institutionId', 'state'])
    .executeTakeFirstOrThrow()

export const insert = async (
  db: TenantDb,
  event: {
    sessionId: string
    seq: number
    at: Date
    kind: string
    facts: Record<string, string | number>
  },
): Promise<void> => {
  await db
    .insertInto('sessionEvents')
    .values({ ...event, facts: json(event.facts) })
    .execute()
}

/** Tells every process that listens, once this transaction commits. Ids and states only. */
export const notify = async (
  db: TenantDb,
  channel: 'session_changed' | 'report_progress',
  body: object,
) => {
  await sql`select pg_notify(${channel}, ${JSON.stringify(body)})`.execute(db)
}

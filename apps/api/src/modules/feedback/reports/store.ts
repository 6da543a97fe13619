import type { TenantDb } from '@app/db'
import { json } from '@app/db/json'
import type { Report } from '@app/domain/reports'

export const newest = async (db: TenantDb, sessionId: string): Promise<Report | null> => {
  const row = await db
    .selectFrom('reports')
    .select('content')
    .where('sessionId', '=', sessionId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.content ?? null
}

export const insert = async (db: TenantDb, report: Report): Promise<void> => {
  await db
    .insertInto('reports')
    .values({
      sessionId: report.sessionId,
      version: report.version,
      content: json(report),
      createdAt: report.createdAt,
    })
    .execute()
}

/** The newest report of each completed session of a candidate, oldest first. */
export const ofMember = (db: TenantDb, membershipId: string) =>
  db
    .selectFrom('sessions')
    .innerJoin('reports', 'reports.sessionId', 'sessions.id')
    .distinctOn(['sessions.endedAt', 'sessions.id'])
    .select(['sessions.id as sessionId', 'sessions.kitName', 'sessions.endedAt', 'reports.content'])
    .where('sessions.membershipId', '=', membershipId)
    .where('sessions.state', '=', 'completed')
    .orderBy('sessions.endedAt', 'desc')
    .orderBy('sessions.id')
    .orderBy('reports.version', 'desc')
    .limit(20)
    .execute()

import type { TenantDb } from '@app/db'
import type { NewsKind } from '@app/domain/ratings'

export const insert = async (
  db: TenantDb,
  news: { id: string; sessionId: string; kind: NewsKind; createdAt: Date },
): Promise<void> => {
  await db.insertInto('reportNews').values(news).execute()
}

/** What a candidate has not read yet, newest first. */
export const unreadOf = (db: TenantDb, membershipId: string) =>
  db
    .selectFrom('reportNews')
    .innerJoin('sessions', 'sessions.id', 'reportNews.sessionId')
    .select([
      'reportNews.sessionId',
      'reportNews.kind',
      'reportNews.createdAt',
      'sessions.kitName',
      'sessions.category',
      'sessions.endedAt',
    ])
    .where('sessions.membershipId', '=', membershipId)
    .where('reportNews.readAt', 'is', null)
    .orderBy('reportNews.createdAt', 'desc')
    .limit(20)
    .execute()

export const markRead = async (db: TenantDb, sessionId: string, at: Date): Promise<void> => {
  await db
    .updateTable('reportNews')
    .set({ readAt: at })
    .where('sessionId', '=', sessionId)
    .where('readAt', 'is', null)
    .execute()
}

/** What has neither been read nor mailed. */
export const unmailed = (db: TenantDb, sessionId: string) =>
  db
    .selectFrom('reportNews')
    .select(['id', 'kind'])
    .where('sessionId', '=', sessionId)
    .where('mailedAt', 'is', null)
    .where('readAt', 'is', null)
    .execute()

export const markMailed = async (db: TenantDb, ids: string[], at: Date): Promise<void> => {
  await db.updateTable('reportNews').set({ mailedAt: at }).where('id', 'in', ids).execute()
}

import type { TenantDb } from '@app/db'
import type { HelpMessage } from '@app/domain/help'
import { sql } from 'kysely'

export const openRequest = (db: TenantDb, sessionId: string) =>
  db
    .selectFrom('helpRequests')
    .select(['id', 'openedBy', 'openedAt', 'lastBy'])
    .where('sessionId', '=', sessionId)
    .where('resolvedAt', 'is', null)
    .executeTakeFirst()

type Author = HelpMessage['author']

export const insertRequest = async (
  db: TenantDb,
  request: { id: string; sessionId: string; openedBy: Author; lastBy: Author; openedAt: Date },
): Promise<void> => {
  await db.insertInto('helpRequests').values(request).execute()
}

export const changeRequest = async (
  db: TenantDb,
  requestId: string,
  change: { lastBy: Author } | { resolvedAt: Date },
): Promise<void> => {
  await db.updateTable('helpRequests').set(change).where('id', '=', requestId).execute()
}

export const insertMessage = async (
  db: TenantDb,
  message: {
    id: string
    requestId: string
    sessionId: string
    author: Author
    membershipId: string
    authorName: string
    kind: HelpMessage['kind']
    text: string
    seconds: number | null
    position: number | null
    sentAt: Date
  },
): Promise<void> => {
  await db.insertInto('helpMessages').values(message).execute()
}

export const messages = (db: TenantDb, sessionId: string) =>
  db
    .selectFrom('helpMessages')
    .select([
      'id as messageId',
      'author',
      'membershipId',
      'authorName',
      'kind',
      'text',
      'seconds',
      'position',
      'sentAt',
    ])
    .where('sessionId', '=', sessionId)
    .orderBy('sentAt')
    .orderBy('id')
    .execute()

export const countMessages = async (db: TenantDb, sessionId: string): Promise<number> => {
  const row = await db
    .selectFrom('helpMessages')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('sessionId', '=', sessionId)
    .executeTakeFirstOrThrow()
  return row.count
}

export const present = (db: TenantDb, sessionId: string, now: Date) =>
  db
    .selectFrom('helpAttendances')
    .select(['membershipId', 'name', 'until'])
    .where('sessionId', '=', sessionId)
    .where('until', '>', now.toISOString())
    .orderBy('name')
    .execute()

export const attend = async (
  db: TenantDb,
  attendance: { sessionId: string; membershipId: string; name: string; until: Date },
): Promise<void> => {
  await db
    .insertInto('helpAttendances')
    .values(attendance)
    .onConflict((conflict) =>
      conflict
        .columns(['institutionId', 'sessionId', 'membershipId'])
        .doUpdateSet({ until: attendance.until, name: attendance.name }),
    )
    .execute()
}

export const goAway = async (
  db: TenantDb,
  { sessionId, membershipId }: { sessionId: string; membershipId: string },
): Promise<void> => {
  await db
    .deleteFrom('helpAttendances')
    .where('sessionId', '=', sessionId)
    .where('membershipId', '=', membershipId)
    .execute()
}

/** Tells every process, once this transaction commits, that a conversation has news. */
export const tellChanged = async (
  db: TenantDb,
  ids: { institutionId: string; sessionId: string },
): Promise<void> => {
  await sql`select pg_notify('help_changed', ${JSON.stringify(ids)})`.execute(db)
}

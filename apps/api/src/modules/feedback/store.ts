import type { TenantDb } from '@app/db'

export const notes = (db: TenantDb, sessionId: string) =>
  db
    .selectFrom('feedbackNotes')
    .select(['id as noteId', 'membershipId', 'authorName', 'text', 'createdAt'])
    .where('sessionId', '=', sessionId)
    .orderBy('createdAt')
    .execute()

export const insertNote = async (
  db: TenantDb,
  note: {
    id: string
    sessionId: string
    membershipId: string
    authorName: string
    text: string
    createdAt: Date
  },
): Promise<void> => {
  await db.insertInto('feedbackNotes').values(note).execute()
}

import type { TenantDb } from '@app/db'
import type { Role } from '@app/domain/permissions'

export const ofSession = (db: TenantDb, sessionId: string) =>
  db
    .selectFrom('passageComments')
    .select([
      'id',
      'answerId',
      'firstWord',
      'lastWord',
      'quote',
      'membershipId',
      'authorName',
      'authorRole',
      'text',
      'createdAt',
    ])
    .where('sessionId', '=', sessionId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()

export const insert = async (
  db: TenantDb,
  comment: {
    id: string
    sessionId: string
    answerId: string
    transcriptVersion: number
    firstWord: number
    lastWord: number
    quote: string
    membershipId: string
    authorName: string
    authorRole: Role
    text: string
    createdAt: Date
  },
): Promise<void> => {
  await db.insertInto('passageComments').values(comment).execute()
}

import type { TenantDb } from '@app/db'
import type { Category, QuestionContent } from '@app/domain/questions'
import { sql } from 'kysely'

const columns = [
  'id',
  'text',
  'category',
  'competency',
  'difficulty',
  'jobRoles',
  'language',
  'thinkSeconds',
  'answerSeconds',
  'hints',
  'keywords',
  'mediaKey',
  'mediaId',
  'mediaKind',
  'captions',
  'version',
] as const

export const active = (db: TenantDb) =>
  db.selectFrom('questions').select(columns).where('archivedAt', 'is', null).orderBy('id').execute()

/** Some questions of a category or for a job role, in random order. */
export const pick = (
  db: TenantDb,
  wanted: { category?: Category | undefined; jobRole?: string | undefined },
  limit: number,
) => {
  let query = db.selectFrom('questions').select(columns).where('archivedAt', 'is', null)
  if (wanted.category) query = query.where('category', '=', wanted.category)
  if (wanted.jobRole)
    query = query.where((where) => where(where.val(wanted.jobRole), '=', where.fn.any('jobRoles')))
  return query
    .orderBy((order) => order.fn('random', []))
    .limit(limit)
    .execute()
}

/** What a question plays, and the captions with it. */
export type StoredMedia = {
  mediaKey: string | null
  mediaId: string | null
  mediaKind: 'video' | 'audio' | null
  captions: string | null
}

export type StoredQuestion = QuestionContent & StoredMedia

export const insert = async (
  db: TenantDb,
  question: StoredQuestion & { id: string; starterKey: string | null },
): Promise<void> => {
  await db.insertInto('questions').values(question).execute()
}

/** Puts down the form that a question has now; what was put down before stays as it is. */
export const keepVersion = async (
  db: TenantDb,
  questionId: string,
  changedBy: string | null,
): Promise<void> => {
  await db
    .insertInto('questionVersions')
    .columns([
      'questionId',
      'version',
      'text',
      'category',
      'competency',
      'difficulty',
      'jobRoles',
      'language',
      'thinkSeconds',
      'answerSeconds',
      'hints',
      'keywords',
      'mediaKey',
      'mediaId',
      'mediaKind',
      'captions',
      'changedAt',
      'changedBy',
    ])
    .expression((from) =>
      from
        .selectFrom('questions')
        .select([
          'id',
          'version',
          'text',
          'category',
          'competency',
          'difficulty',
          'jobRoles',
          'language',
          'thinkSeconds',
          'answerSeconds',
          'hints',
          'keywords',
          'mediaKey',
          'mediaId',
          'mediaKind',
          'captions',
          'changedAt',
          sql<string | null>`cast(${changedBy} as uuid)`.as('changedBy'),
        ])
        .where('id', '=', questionId),
    )
    .execute()
}

export const byIds = (db: TenantDb, ids: string[]) =>
  db.selectFrom('questions').select(columns).where('id', 'in', ids).execute()

export const hasStarter = async (db: TenantDb): Promise<boolean> => {
  const row = await db
    .selectFrom('questions')
    .select('id')
    .where('starterKey', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

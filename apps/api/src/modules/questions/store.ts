import type { TenantDb } from '@app/db'
import type { Category, StarterQuestion } from '@app/domain/questions'

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
  'mediaKind',
] as const

export const active = (db: TenantDb) =>
  db.selectFrom('questions').select(columns).where('archivedAt', 'is', null).orderBy('id').execute()

export const byId = (db: TenantDb, questionId: string) =>
  db.selectFrom('questions').select(columns).where('id', '=', questionId).executeTakeFirst()

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

export const insertStarter = async (
  db: TenantDb,
  question: StarterQuestion & {
    id: string
    mediaKey: string | null
    mediaKind: 'video' | 'audio' | null
  },
): Promise<void> => {
  const { key, ...columns } = question
  await db
    .insertInto('questions')
    .values({ ...columns, starterKey: key })
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

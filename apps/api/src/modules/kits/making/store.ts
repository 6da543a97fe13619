import type { TenantDb } from '@app/db'
import type { KitContent, KitTiming } from '@app/domain/kit-views'
import { insertQuestions } from '../store.ts'

const columns = [
  'id',
  'name',
  'description',
  'category',
  'linkCode',
  'starterKey',
  'archivedAt',
  'revision',
  'forEverybody',
] as const

export const byId = (db: TenantDb, kitId: string) =>
  db.selectFrom('kits').select(columns).where('id', '=', kitId).executeTakeFirst()

/** The kits, archived ones too. */
export const all = (db: TenantDb) => db.selectFrom('kits').select(columns).orderBy('id').execute()

/** Held until the transaction ends, so that two changes cannot cross. */
export const forUpdate = (db: TenantDb, kitId: string) =>
  db.selectFrom('kits').select(columns).where('id', '=', kitId).forUpdate().executeTakeFirst()

export const change = async (
  db: TenantDb,
  kitId: string,
  next: Partial<KitContent> & { forEverybody?: boolean; archivedAt?: Date | null },
): Promise<void> => {
  await db
    .updateTable('kits')
    .set(next)
    .set((set) => ({ revision: set('revision', '+', 1) }))
    .where('id', '=', kitId)
    .execute()
}

/** What a kit asks from now on, in this order. Sessions keep what they were given. */
export const setQuestions = async (
  db: TenantDb,
  kitId: string,
  questions: readonly KitTiming[],
): Promise<void> => {
  await db.deleteFrom('kitQuestions').where('kitId', '=', kitId).execute()
  const rows = questions.map(({ questionId, thinkSeconds, answerSeconds, retakes }, index) => ({
    kitId,
    position: index + 1,
    questionId,
    thinkSeconds,
    answerSeconds,
    retakes,
  }))
  if (rows.length > 0) await insertQuestions(db, rows)
}

export const setCohorts = async (
  db: TenantDb,
  kitId: string,
  cohortIds: readonly string[],
): Promise<void> => {
  await db.deleteFrom('kitCohorts').where('kitId', '=', kitId).execute()
  if (cohortIds.length === 0) return
  await db
    .insertInto('kitCohorts')
    .values(cohortIds.map((cohortId) => ({ kitId, cohortId })))
    .execute()
}

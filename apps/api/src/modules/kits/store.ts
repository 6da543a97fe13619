import type { TenantDb } from '@app/db'
import type { Category } from '@app/domain/questions'

const columns = ['id', 'name', 'description', 'category', 'linkCode'] as const

export const active = (db: TenantDb) =>
  db.selectFrom('kits').select(columns).where('archivedAt', 'is', null).orderBy('id').execute()

export const byId = (db: TenantDb, kitId: string) =>
  db
    .selectFrom('kits')
    .select(columns)
    .where('id', '=', kitId)
    .where('archivedAt', 'is', null)
    .executeTakeFirst()

/** Archived ones included. */
export const byIds = (db: TenantDb, kitIds: readonly string[]) =>
  db.selectFrom('kits').select(columns).where('id', 'in', kitIds).execute()

export const byLink = (db: TenantDb, linkCode: string) =>
  db
    .selectFrom('kits')
    .select(columns)
    .where('linkCode', '=', linkCode)
    .where('archivedAt', 'is', null)
    .executeTakeFirst()

export const timings = (db: TenantDb, kitIds: string[]) =>
  db
    .selectFrom('kitQuestions')
    .select(['kitId', 'position', 'questionId', 'thinkSeconds', 'answerSeconds', 'retakes'])
    .where('kitId', 'in', kitIds)
    .orderBy('kitId')
    .orderBy('position')
    .execute()

/** False where the kit has a link already: somebody was faster. */
export const setLink = async (db: TenantDb, kitId: string, linkCode: string): Promise<boolean> => {
  const row = await db
    .updateTable('kits')
    .set({ linkCode })
    .where('id', '=', kitId)
    .where('linkCode', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const insert = async (
  db: TenantDb,
  kit: {
    id: string
    starterKey: string | null
    name: string
    description: string
    category: Category
  },
): Promise<void> => {
  await db.insertInto('kits').values(kit).execute()
}

export const insertQuestions = async (
  db: TenantDb,
  rows: {
    kitId: string
    position: number
    questionId: string
    thinkSeconds: number
    answerSeconds: number
    retakes: number
  }[],
): Promise<void> => {
  await db.insertInto('kitQuestions').values(rows).execute()
}

import type { TenantDb } from '@app/db'
import type { Category } from '@app/domain/questions'
import { sql } from 'kysely'

const columns = ['id', 'name', 'description', 'category', 'linkCode'] as const

/** Is the kit open to this candidate: to everybody, or to a cohort that they take part in? */
const isOpenTo = (membershipId: string) =>
  sql<boolean>`(kits.for_everybody or exists (
    select 1 from kit_cohorts k join cohort_members m on m.cohort_id = k.cohort_id
     where k.kit_id = kits.id and m.membership_id = ${membershipId} and m.part = 'candidate'))`

/** The kits that this candidate may choose from. */
export const openTo = (db: TenantDb, membershipId: string) =>
  db
    .selectFrom('kits')
    .select(columns)
    .where('archivedAt', 'is', null)
    .where(isOpenTo(membershipId))
    .orderBy('id')
    .execute()

/** May this candidate take this kit? */
export const isReached = async (
  db: TenantDb,
  kitId: string,
  membershipId: string,
): Promise<boolean> => {
  const row = await db
    .selectFrom('kits')
    .select('id')
    .where('id', '=', kitId)
    .where(isOpenTo(membershipId))
    .executeTakeFirst()
  return row !== undefined
}

/** The kits in use, or those in the archive. */
export const onShelf = (db: TenantDb, shelf: 'inUse' | 'archived') =>
  db
    .selectFrom('kits')
    .select([...columns, 'forEverybody'])
    .where('archivedAt', shelf === 'inUse' ? 'is' : 'is not', null)
    .orderBy('id')
    .execute()

/** The cohorts that kits are shared with, by name. */
export const cohortsOf = (db: TenantDb, kitIds: string[]) =>
  db
    .selectFrom('kitCohorts')
    .innerJoin('cohorts', 'cohorts.id', 'kitCohorts.cohortId')
    .select(['kitCohorts.kitId', 'cohorts.id as cohortId', 'cohorts.name', 'cohorts.term'])
    .where('kitCohorts.kitId', 'in', kitIds)
    .orderBy('cohorts.name')
    .execute()

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

import type { TenantDb } from '@app/db'
import { keyset, type Counts, type Place, type Reading } from '@app/db/keyset'
import type { QuestionFilter } from '@app/domain/question-views'
import { sql } from 'kysely'
import type { StoredQuestion } from '../store.ts'

const latestFirst = keyset({
  key: 'questions.changedAt',
  type: 'timestamptz',
  id: 'questions.id',
  descending: true,
})

const filtered = (db: TenantDb, filter: QuestionFilter) => {
  let query = db.selectFrom('questions')
  const { shelf = 'inUse' } = filter
  if (shelf !== 'all') query = query.where('archivedAt', shelf === 'inUse' ? 'is' : 'is not', null)
  if (filter.category) query = query.where('category', '=', filter.category)
  if (filter.competency) query = query.where('competency', '=', filter.competency)
  if (filter.difficulty) query = query.where('difficulty', '=', filter.difficulty)
  if (filter.language) query = query.where('language', '=', filter.language)
  if (filter.search) {
    const like = `%${filter.search.replace(/[\\%_]/g, String.raw`\$&`)}%`
    query = query.where(
      sql<boolean>`(text ilike ${like} or array_to_string(job_roles, ' ') ilike ${like}
        or array_to_string(keywords, ' ') ilike ${like})`,
    )
  }
  return query
}

export const page = (db: TenantDb, filter: QuestionFilter, { place, limit }: Reading) => {
  const rows = filtered(db, filter)
    .select([
      'id',
      'text',
      'category',
      'competency',
      'difficulty',
      'language',
      'thinkSeconds',
      'answerSeconds',
      'mediaKey',
      'mediaKind',
      'version',
      'archivedAt',
      'changedAt',
      latestFirst.placeKey.as('placeKey'),
    ])
    .orderBy(latestFirst.order(place))
    .limit(limit)
  return (place ? rows.where(latestFirst.where(place)) : rows).execute()
}

export const count = (db: TenantDb, filter: QuestionFilter, place: Place | null): Promise<Counts> =>
  filtered(db, filter)
    .select((select) => [
      select.fn.countAll<number>().as('total'),
      latestFirst.passed(place).as('passed'),
    ])
    .executeTakeFirstOrThrow()

export const details = (db: TenantDb, ids: string[]) =>
  db
    .selectFrom('questions')
    .leftJoin('questionMedia', 'questionMedia.id', 'questions.mediaId')
    .selectAll('questions')
    .select('questionMedia.durationMs')
    .where('questions.id', 'in', ids)
    .execute()

/** Held until the transaction ends, so that two changes cannot cross. */
export const forUpdate = (db: TenantDb, questionId: string) =>
  db.selectFrom('questions').selectAll().where('id', '=', questionId).forUpdate().executeTakeFirst()

/** The next version of a question: what is given changes, the rest stays. */
export const change = async (
  db: TenantDb,
  questionId: string,
  next: Partial<StoredQuestion>,
  changedAt: Date,
): Promise<void> => {
  await db
    .updateTable('questions')
    .set({ ...next, changedAt })
    .set((set) => ({ version: set('version', '+', 1) }))
    .where('id', '=', questionId)
    .execute()
}

export const setArchived = async (
  db: TenantDb,
  questionId: string,
  archivedAt: Date | null,
): Promise<void> => {
  await db.updateTable('questions').set({ archivedAt }).where('id', '=', questionId).execute()
}

/** The kits, archived ones aside, that ask a question. */
export const kitsAsking = (db: TenantDb, questionId: string) =>
  db
    .selectFrom('kitQuestions')
    .innerJoin('kits', 'kits.id', 'kitQuestions.kitId')
    .select(['kits.id as kitId', 'kits.name'])
    .distinct()
    .where('kitQuestions.questionId', '=', questionId)
    .where('kits.archivedAt', 'is', null)
    .orderBy('kits.name')
    .execute()

/** Every form of a question, latest first, with the name of who wrote it as far as they are still a member. */
export const versions = (db: TenantDb, questionId: string) =>
  db
    .selectFrom('questionVersions')
    .leftJoin('people', 'people.id', 'questionVersions.changedBy')
    .leftJoin('questionMedia', 'questionMedia.id', 'questionVersions.mediaId')
    .selectAll('questionVersions')
    .select(['people.name as authorName', 'questionMedia.durationMs'])
    .where('questionId', '=', questionId)
    .orderBy('version', 'desc')
    .execute()

/** The languages and job roles that questions of the institution have. */
export const inUse = async (db: TenantDb): Promise<{ languages: string[]; jobRoles: string[] }> => {
  const languages = await db
    .selectFrom('questions')
    .select('language')
    .distinct()
    .orderBy('language')
    .execute()
  const roles = await db
    .selectFrom('questions')
    .select(sql<string>`unnest(job_roles)`.as('jobRole'))
    .distinct()
    .orderBy('jobRole')
    .execute()
  return {
    languages: languages.map((row) => row.language),
    jobRoles: roles.map((row) => row.jobRole),
  }
}

import type { TenantDb } from '@app/db'
import type { QuestionDetail, QuestionFilter, QuestionVersion } from '@app/domain/question-views'
import type { QuestionContent } from '@app/domain/questions'
import { Refused } from '@app/domain/refusals'
import type { Actor } from '../../../actor.ts'
import { readPage, type PageRequest } from '../../../cursors.ts'
import { newId } from '../../../ids.ts'
import type { Ports } from '../../../ports.ts'
import { record } from '../../audit/actions.ts'
import * as questions from '../store.ts'
import { changedFields, mediaOf } from './views/actions.ts'
import * as store from './store.ts'

/** One page of the library, what was changed last first. */
export const questionPage = (
  db: TenantDb,
  { cursor, limit, ...filter }: PageRequest & QuestionFilter,
) =>
  readPage(
    { cursor, limit },
    {
      type: 'timestamptz',
      usual: 25,
      read: async (reading) =>
        (await store.page(db, filter, reading)).map(({ id, archivedAt, mediaKey, ...row }) => ({
          ...row,
          questionId: id,
          isArchived: archivedAt !== null,
          mediaOrigin:
            row.mediaKind === null ? null : mediaKey ? ('starter' as const) : ('own' as const),
        })),
      count: (place) => store.count(db, filter, place),
      placeOf: ({ placeKey, questionId }) => ({ key: placeKey, id: questionId }),
    },
  )

export const questionsInUse = store.inUse

/** What people wrote, without everything else that a row or an archive holds. */
export const contentOf = (row: QuestionContent): QuestionContent => ({
  text: row.text,
  category: row.category,
  competency: row.competency,
  difficulty: row.difficulty,
  jobRoles: row.jobRoles,
  language: row.language,
  thinkSeconds: row.thinkSeconds,
  answerSeconds: row.answerSeconds,
  hints: row.hints,
  keywords: row.keywords,
})

/** @throws Refused('question.notFound') */
export const questionDetail = async (db: TenantDb, questionId: string): Promise<QuestionDetail> => {
  const [row] = await store.details(db, [questionId])
  if (!row) throw new Refused('question.notFound')
  return {
    ...contentOf(row),
    questionId,
    version: row.version,
    isArchived: row.archivedAt !== null,
    isStarter: row.starterKey !== null,
    changedAt: row.changedAt,
    media: mediaOf({ ...row, questionId }),
    captions: row.captions,
    kits: await store.kitsAsking(db, questionId),
  }
}

/** Questions as a kit shows them, archived ones included. */
export const questionsForKit = async (db: TenantDb, ids: string[]) => {
  const rows = ids.length === 0 ? [] : await store.details(db, ids)
  return new Map(
    rows.map((row) => {
      const { id, text, category, competency, difficulty, language, archivedAt } = row
      const media = mediaOf({ ...row, questionId: id })
      const isArchived = archivedAt !== null
      return [id, { text, category, competency, difficulty, language, media, isArchived }]
    }),
  )
}

/** Every form that a question had, latest first, each with what it changed. @throws Refused('question.notFound') */
export const questionVersions = async (
  db: TenantDb,
  questionId: string,
): Promise<QuestionVersion[]> => {
  const rows = await store.versions(db, questionId)
  if (rows.length === 0) throw new Refused('question.notFound')
  return rows.map((row, index) => {
    const before = rows[index + 1]
    const kind =
      row.changedBy === null ? 'starter' : row.authorName === null ? 'formerMember' : 'person'
    return {
      ...contentOf(row),
      version: row.version,
      changedAt: row.changedAt,
      author: { kind, name: row.authorName },
      changed: before ? changedFields(before, row) : [],
      media: mediaOf(row),
    }
  })
}

export const createQuestion = async (
  db: TenantDb,
  actor: Actor,
  content: QuestionContent,
): Promise<{ questionId: string }> => {
  const id = newId()
  const without = { mediaKey: null, mediaId: null, mediaKind: null, captions: null }
  await questions.insert(db, { ...content, ...without, id, starterKey: null })
  await questions.keepVersion(db, id, actor.personId)
  await record(db, actor, 'question.created', `question:${id}`)
  return { questionId: id }
}

/** A question held for a change. @throws Refused question.notFound, question.archived */
export const questionToChange = async (db: TenantDb, questionId: string) => {
  const row = await store.forUpdate(db, questionId)
  if (!row) throw new Refused('question.notFound')
  if (row.archivedAt !== null) throw new Refused('question.archived')
  return row
}

/** Makes the next version of a question that `questionToChange` holds. */
export const nextVersion = async (
  db: TenantDb,
  ports: Pick<Ports, 'clock'>,
  by: { actor: Actor; questionId: string },
  next: Partial<questions.StoredQuestion>,
): Promise<void> => {
  await store.change(db, by.questionId, next, ports.clock.now())
  await questions.keepVersion(db, by.questionId, by.actor.personId)
  await record(db, by.actor, 'question.changed', `question:${by.questionId}`)
}

export const withoutMedia = { mediaKey: null, mediaId: null, mediaKind: null, captions: null }

/**
 * Writes a new version. Where the words change, the starter's voice says the old ones and goes; a recording of the
 * institution's own goes too, unless whoever writes says that it still fits.
 * @throws Refused question.notFound, question.archived, question.changed where it was changed since `basedOn`
 */
export const changeQuestion = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  input: { questionId: string; basedOn: number; keepsRecording: boolean; content: QuestionContent },
): Promise<QuestionDetail> => {
  const { questionId, basedOn, content } = input
  const row = await questionToChange(db, questionId)
  if (row.version !== basedOn) throw new Refused('question.changed')
  const isReworded = content.text !== row.text
  const keeps = !isReworded || (row.mediaId !== null && input.keepsRecording)
  const next = { ...row, ...content, ...(keeps ? {} : withoutMedia) }
  if (changedFields(row, next).length > 0)
    await nextVersion(
      db,
      ports,
      { actor, questionId },
      { ...content, ...(keeps ? {} : withoutMedia) },
    )
  return questionDetail(db, questionId)
}

/** Out of everybody's sight, or back. Kits that ask it, and what was asked, stay as they are. @throws Refused('question.notFound') */
export const archiveQuestion = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  { questionId, isArchived }: { questionId: string; isArchived: boolean },
): Promise<QuestionDetail> => {
  const row = await store.forUpdate(db, questionId)
  if (!row) throw new Refused('question.notFound')
  if ((row.archivedAt !== null) !== isArchived) {
    await store.setArchived(db, questionId, isArchived ? ports.clock.now() : null)
    const action = isArchived ? 'question.archived' : 'question.restored'
    await record(db, actor, action, `question:${questionId}`)
  }
  return questionDetail(db, questionId)
}

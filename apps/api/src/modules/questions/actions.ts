import type { TenantDb } from '@app/db'
import { Refused } from '@app/domain/refusals'
import type { Category, AskedQuestion } from '@app/domain/questions'
import type { PracticeChoices } from '@app/domain/runs'
import { newId } from '../../ids.ts'
import { mediaAddresses } from './shelf/views/actions.ts'
import { mediaManifest, starterQuestions } from './starter/actions.ts'
import * as store from './store.ts'

export type Question = Awaited<ReturnType<typeof store.active>>[number]

/** What can be practised freely. */
export const practiceChoices = async (db: TenantDb): Promise<PracticeChoices> => {
  const questions = await store.active(db)
  const categories = Map.groupBy(questions, (question) => question.category)
  const jobRoles = Map.groupBy(
    questions.flatMap((question) => question.jobRoles),
    (jobRole) => jobRole,
  )
  return {
    categories: [...categories]
      .map(([category, list]) => ({ category, questions: list.length }))
      .sort((a, b) => a.category.localeCompare(b.category)),
    jobRoles: [...jobRoles]
      .map(([jobRole, list]) => ({ jobRole, questions: list.length }))
      .sort((a, b) => a.jobRole.localeCompare(b.jobRole)),
  }
}

/** @throws Refused('question.noneMatch') */
export const pickQuestions = async (
  db: TenantDb,
  wanted: { category?: Category | undefined; jobRole?: string | undefined },
  count: number,
): Promise<Question[]> => {
  const questions = await store.pick(db, wanted, count)
  if (questions.length === 0) throw new Refused('question.noneMatch')
  return questions
}

/** The question as a session keeps it from now on, whatever the library does to it later. */
export const askedOf = (question: Question): AskedQuestion => ({
  questionId: question.id,
  text: question.text,
  category: question.category,
  competency: question.competency,
  difficulty: question.difficulty,
  language: question.language,
  hints: question.hints,
  keywords: question.keywords,
  mediaKey: question.mediaKey,
  mediaKind: question.mediaKind,
  version: question.version,
  hasCaptions: question.mediaKey !== null || question.captions !== null,
})

/** Where the media of what was asked is played: in the very version that was asked. */
export const askedMedia = (
  asked: AskedQuestion,
): { mediaUrl: string | null; captionsUrl: string | null } => {
  if (asked.mediaKind === null) return { mediaUrl: null, captionsUrl: null }
  const { questionId, version = 1, hasCaptions = true } = asked
  const { url, captionsUrl } = mediaAddresses({ questionId, version, hasCaptions })
  return { mediaUrl: url, captionsUrl }
}

/** Does this institution have its copy of the starter library? */
export const hasStarterQuestions = (db: TenantDb): Promise<boolean> => store.hasStarter(db)

/** Gives a new institution its copy of the starter library; returns the new id of each starter key. */
export const installStarterQuestions = async (db: TenantDb): Promise<Map<string, string>> => {
  const ids = new Map<string, string>()
  const media = await mediaManifest()
  for (const question of await starterQuestions()) {
    const id = newId()
    const known = media[question.key] !== undefined
    const { key, ...content } = question
    await store.insert(db, {
      ...content,
      id,
      starterKey: key,
      mediaKey: known ? key : null,
      mediaId: null,
      mediaKind: known ? 'audio' : null,
      captions: null,
    })
    await store.keepVersion(db, id, null)
    ids.set(question.key, id)
  }
  return ids
}

/** Questions by id, archived ones included: a kit that names one keeps it. */
export const questionsById = async (
  db: TenantDb,
  ids: string[],
): Promise<Map<string, Question>> => {
  const questions = await store.byIds(db, ids)
  return new Map(questions.map((question) => [question.id, question]))
}

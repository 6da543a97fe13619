import type { TenantDb } from '@app/db'
import { readCaptions } from '@app/domain/captions'
import type {
  ArchivedKit,
  ArchivedMedia,
  ArchivedQuestion,
  ImportPreview,
  LibraryArchive,
} from '@app/domain/library-archive'
import type { QuestionField } from '@app/domain/question-views'
import { Refused } from '@app/domain/refusals'
import { createHash } from 'node:crypto'
import { kitsToCompare, type ComparedKit } from '../../../kits/making/actions.ts'
import { contentOf } from '../../shelf/actions.ts'
import { changedFields } from '../../shelf/views/actions.ts'
import { starterMedia } from '../../starter/actions.ts'
import * as store from '../store.ts'

export type PlannedQuestion = {
  question: ArchivedQuestion
  /** The question here that it is; null: it is new. */
  row: store.LibraryRow | null
  changed: QuestionField[]
}
export type PlannedKit = {
  kit: ArchivedKit
  /** The kit here that it is; null: it is new. */
  here: ComparedKit | null
  isChanged: boolean
}
export type ImportPlan = { questions: PlannedQuestion[]; kits: PlannedKit[] }

const extensions: Readonly<Record<string, string>> = { webm: 'webm', mp4: 'mp4', ogg: 'ogg' }

/** What a question plays, as an archive says it. */
export const archivedMedia = (row: store.LibraryRow): ArchivedMedia => {
  if (row.mediaKey) return { from: 'starter', key: row.mediaKey }
  if (!row.sha256 || !row.mime) return null
  const extension = extensions[row.mime.split('/')[1] ?? ''] ?? 'webm'
  return { from: 'file', file: `media/${row.sha256}.${extension}`, captions: row.captions }
}

/** In the words of a library row: enough to compare by. */
const formOf = (content: ArchivedQuestion, media: ArchivedMedia) => ({
  ...contentOf(content),
  mediaKey: media?.from === 'starter' ? media.key : null,
  mediaId: media?.from === 'file' ? media.file.slice(6, 70) : null,
  mediaKind: null,
  captions: media?.from === 'file' ? media.captions : null,
})

/** @throws Refused('library.invalid') for captions that are none, and for a voice that this installation does not have */
const refuseOddMedia = async ({ id, media }: ArchivedQuestion): Promise<void> => {
  const field = `questions.${id}.media`
  if (media?.from === 'starter' && !(await starterMedia(media.key)))
    throw new Refused('library.invalid', { field })
  if (
    media?.from === 'file' &&
    media.captions !== null &&
    'problem' in readCaptions(media.captions)
  )
    throw new Refused('library.invalid', { field: `${field}.captions` })
}

/**
 * What an archive would change here. A question or kit is the same as one here by its starter key, else by its id, which
 * an import keeps: what was imported once is known again. @throws Refused('library.invalid')
 */
export const planOf = async (
  db: TenantDb,
  library: LibraryArchive,
  isHeld = false,
): Promise<ImportPlan> => {
  const rows = await store.questions(db, isHeld)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const byKey = new Map(rows.flatMap((row) => (row.starterKey ? [[row.starterKey, row]] : [])))
  const questions: PlannedQuestion[] = []
  for (const question of library.questions) {
    await refuseOddMedia(question)
    const { id, starterKey, media } = question
    const row = (starterKey ? byKey.get(starterKey) : undefined) ?? byId.get(id) ?? null
    const before = row && formOf({ ...question, ...contentOf(row) }, archivedMedia(row))
    questions.push({
      question,
      row,
      changed: before ? changedFields(before, formOf(question, media)) : [],
    })
  }
  const met = questions.flatMap(({ row }) => (row ? [row.id] : []))
  if (new Set(met).size !== met.length) throw new Refused('library.invalid', { field: 'questions' })
  return { questions, kits: await plannedKits(db, library.kits, idsHere(questions)) }
}

/** The id that each question of the archive has, or will have, here. */
export const idsHere = (questions: readonly PlannedQuestion[]): ReadonlyMap<string, string> =>
  new Map(questions.map(({ question, row }) => [question.id, row?.id ?? question.id]))

const plannedKits = async (
  db: TenantDb,
  kits: readonly ArchivedKit[],
  ids: ReadonlyMap<string, string>,
): Promise<PlannedKit[]> => {
  const known = await kitsToCompare(db)
  const byId = new Map(known.map((kit) => [kit.kitId, kit]))
  const byKey = new Map(known.flatMap((kit) => (kit.starterKey ? [[kit.starterKey, kit]] : [])))
  return kits.map((archived) => {
    const questions = archived.questions.map((one) => ({
      ...one,
      questionId: ids.get(one.questionId) ?? one.questionId,
    }))
    const kit = { ...archived, questions }
    const here =
      (kit.starterKey ? byKey.get(kit.starterKey) : undefined) ?? byId.get(kit.id) ?? null
    const { name, description, category } = kit
    const wanted = JSON.stringify({ name, description, category, questions })
    return { kit, here, isChanged: here !== null && here.form !== wanted }
  })
}

const stateOf = (isHere: boolean, isChanged: boolean) =>
  isHere ? (isChanged ? ('changed' as const) : ('same' as const)) : ('new' as const)

/** The plan as people read it, named by everything that it rests on. */
export const previewOf = (
  library: LibraryArchive,
  { questions, kits }: ImportPlan,
): ImportPreview => {
  const rests = [
    library,
    questions.map(({ row, changed }) => [row?.id, row?.version, changed]),
    kits.map(({ here, isChanged }) => [here?.kitId, here?.revision, isChanged]),
  ]
  return {
    plan: createHash('sha256').update(JSON.stringify(rests)).digest('hex'),
    questions: questions.map(({ question: { text }, row, changed }) => ({
      text,
      state: stateOf(row !== null, changed.length > 0),
      changed,
    })),
    kits: kits.map(({ kit: { name }, here, isChanged }) => ({
      name,
      state: stateOf(here !== null, isChanged),
    })),
  }
}

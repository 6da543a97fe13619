import { z } from 'zod'
import { longestCaptions } from './captions.ts'
import { Id } from './instants.ts'
import { KitContent, KitTiming, longestKit } from './kit-views.ts'
import { QuestionField } from './question-views.ts'
import { QuestionContent, StarterQuestion } from './questions.ts'

/** The file in an archive that says what is in it. */
export const libraryFile = 'library.json'
/** A recording in an archive: named by the SHA-256 of its bytes. */
export const mediaFileName = /^media\/[0-9a-f]{64}\.(webm|mp4|ogg)$/
/** Bytes of the largest archive that is taken at once. */
export const largestArchive = 256 * 1024 * 1024

const Key = StarterQuestion.shape.key.nullable()

/** What a question of an archive plays: the starter library's voice, a file of the archive, or nothing. */
export const ArchivedMedia = z
  .discriminatedUnion('from', [
    z.strictObject({ from: z.literal('starter'), key: StarterQuestion.shape.key }),
    z.strictObject({
      from: z.literal('file'),
      file: z.string().regex(mediaFileName),
      captions: z.string().max(longestCaptions).nullable(),
    }),
  ])
  .nullable()
export type ArchivedMedia = z.infer<typeof ArchivedMedia>

export const ArchivedQuestion = z.strictObject({
  id: Id,
  /** The key of the starter question that it was made from. */
  starterKey: Key,
  ...QuestionContent.shape,
  media: ArchivedMedia,
})
export type ArchivedQuestion = z.infer<typeof ArchivedQuestion>

export const ArchivedKit = z.strictObject({
  id: Id,
  starterKey: Key,
  ...KitContent.shape,
  questions: z.array(z.strictObject(KitTiming.shape)).max(longestKit),
})
export type ArchivedKit = z.infer<typeof ArchivedKit>

const isOnce = (ids: string[]): boolean => new Set(ids).size === ids.length

/** A library as an archive holds it. Described for people in docs/library-archive.md. */
export const LibraryArchive = z
  .strictObject({
    format: z.literal('justinterview-library'),
    version: z.literal(1),
    questions: z.array(ArchivedQuestion).max(5000),
    kits: z.array(ArchivedKit).max(500),
  })
  .refine(({ questions }) => isOnce(questions.map(({ id }) => id)), { path: ['questions'] })
  .refine(({ kits }) => isOnce(kits.map(({ id }) => id)), { path: ['kits'] })
  .refine(
    ({ questions, kits }) => {
      const known = new Set(questions.map(({ id }) => id))
      return kits.every((kit) => kit.questions.every(({ questionId }) => known.has(questionId)))
    },
    { path: ['kits'], message: 'A kit asks a question that the archive does not hold' },
  )
export type LibraryArchive = z.infer<typeof LibraryArchive>

export const ImportState = z.enum(['new', 'changed', 'same'])

/** What an import would do, before it is done. */
export const ImportPreview = z.object({
  /** Names this very plan: the import is done only while it is still what would happen. */
  plan: z.string(),
  questions: z.array(
    z.object({ text: z.string(), state: ImportState, changed: z.array(QuestionField) }),
  ),
  kits: z.array(z.object({ name: z.string(), state: ImportState })),
})
export type ImportPreview = z.infer<typeof ImportPreview>

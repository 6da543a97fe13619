import { z } from 'zod'
import { Id, Instant } from './instants.ts'
import { Category, Difficulty, QuestionCompetency, QuestionContent } from './questions.ts'

/** Who wrote a form of a question: a member of staff, somebody who is gone since, or the starter library. */
export const QuestionAuthor = z.object({
  kind: z.enum(['person', 'formerMember', 'starter']),
  name: z.string().nullable(),
})

export const MediaOrigin = z.enum(['starter', 'own'])

/** What plays when a question is asked; null where it has words alone. */
export const QuestionMedia = z
  .object({
    origin: MediaOrigin,
    kind: z.enum(['video', 'audio']),
    url: z.string(),
    captionsUrl: z.string().nullable(),
    /** Null for the starter's voice, whose file says it. */
    durationMs: z.number().int().nullable(),
  })
  .nullable()
export type QuestionMedia = z.infer<typeof QuestionMedia>

/** A line of the library. */
export const QuestionRow = z.object({
  questionId: Id,
  text: z.string(),
  category: Category,
  competency: QuestionCompetency,
  difficulty: Difficulty,
  language: z.string(),
  thinkSeconds: z.number().int(),
  answerSeconds: z.number().int(),
  mediaKind: z.enum(['video', 'audio']).nullable(),
  mediaOrigin: MediaOrigin.nullable(),
  version: z.number().int(),
  isArchived: z.boolean(),
  changedAt: Instant,
})
export type QuestionRow = z.infer<typeof QuestionRow>

/** Which questions of the library are looked for. */
export const QuestionFilter = z.object({
  search: z.string().trim().max(120).optional(),
  category: Category.optional(),
  competency: QuestionCompetency.optional(),
  difficulty: Difficulty.optional(),
  language: QuestionContent.shape.language.optional(),
  shelf: z.enum(['inUse', 'archived', 'all']).optional(),
})
export type QuestionFilter = z.infer<typeof QuestionFilter>

/** A question with everything that staff see and change. */
export const QuestionDetail = QuestionContent.extend({
  questionId: Id,
  version: z.number().int(),
  isArchived: z.boolean(),
  isStarter: z.boolean(),
  changedAt: Instant,
  media: QuestionMedia,
  /** WebVTT of the institution's own recording, to be changed. */
  captions: z.string().nullable(),
  kits: z.array(z.object({ kitId: Id, name: z.string() })),
})
export type QuestionDetail = z.infer<typeof QuestionDetail>

/** What can change from one version of a question to the next. */
export const questionFields = [
  'text',
  'category',
  'competency',
  'jobRoles',
  'difficulty',
  'language',
  'hints',
  'keywords',
  'thinkSeconds',
  'answerSeconds',
  'media',
  'captions',
] as const
export const QuestionField = z.enum(questionFields)
export type QuestionField = z.infer<typeof QuestionField>

/** One form that a question had, and in what it differs from the one before. */
export const QuestionVersion = QuestionContent.extend({
  version: z.number().int(),
  changedAt: Instant,
  author: QuestionAuthor,
  changed: z.array(QuestionField),
  media: QuestionMedia,
})
export type QuestionVersion = z.infer<typeof QuestionVersion>

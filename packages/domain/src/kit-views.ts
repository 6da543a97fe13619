import { z } from 'zod'
import { Id } from './instants.ts'
import { QuestionMedia } from './question-views.ts'
import { Category, Difficulty, QuestionCompetency } from './questions.ts'

/** Questions of the longest kit. */
export const longestKit = 40

/** What a kit says about one of its questions. */
export const KitTiming = z.object({
  questionId: Id,
  thinkSeconds: z.number().int().min(0).max(600),
  answerSeconds: z.number().int().min(15).max(600),
  retakes: z.number().int().min(0).max(5),
})
export type KitTiming = z.infer<typeof KitTiming>

/** What people write about a kit. */
export const KitContent = z.object({
  name: z.string().trim().min(3).max(80),
  description: z.string().trim().max(300),
  category: Category,
})
export type KitContent = z.infer<typeof KitContent>

/** Who sees a kit: everybody, or the candidates of these cohorts alone. */
export const KitSharing = z
  .strictObject({ forEverybody: z.boolean(), cohortIds: z.array(Id).max(200) })
  .refine(({ forEverybody, cohortIds }) => forEverybody || cohortIds.length > 0, {
    path: ['cohortIds'],
  })
export type KitSharing = z.infer<typeof KitSharing>

/** A kit with everything that staff see and change. */
export const KitDetail = KitContent.extend({
  kitId: Id,
  /** Goes up by one with every change. */
  revision: z.number().int().min(1),
  isArchived: z.boolean(),
  isStarter: z.boolean(),
  linkUrl: z.url().nullable(),
  forEverybody: z.boolean(),
  cohorts: z.array(z.object({ cohortId: Id, name: z.string(), term: z.string() })),
  /** In the order in which they are asked. */
  questions: z.array(
    KitTiming.extend({
      text: z.string(),
      category: Category,
      competency: QuestionCompetency,
      difficulty: Difficulty,
      language: z.string(),
      isArchived: z.boolean(),
      media: QuestionMedia,
    }),
  ),
})
export type KitDetail = z.infer<typeof KitDetail>

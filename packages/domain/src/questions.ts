import { z } from 'zod'
import { Id } from './instants.ts'

export const categories = [
  'finance',
  'marketing',
  'software',
  'consulting',
  'healthcare',
  'education',
  'sales',
  'general',
] as const
export const Category = z.enum(categories)
export type Category = z.infer<typeof Category>

export const difficulties = ['foundation', 'core', 'stretch'] as const
export const Difficulty = z.enum(difficulties)
export type Difficulty = z.infer<typeof Difficulty>

/** What a question asks for, in the words of interview practice. */
export const questionCompetencies = [
  'teamwork',
  'problem-solving',
  'leadership',
  'communication',
  'adaptability',
  'integrity',
  'technical-knowledge',
  'motivation',
  'customer-focus',
  'planning',
] as const
export const QuestionCompetency = z.enum(questionCompetencies)

/** What a question is made of, beside its media: what people write. */
export const QuestionContent = z.object({
  text: z.string().min(10).max(400),
  category: Category,
  competency: QuestionCompetency,
  difficulty: Difficulty,
  jobRoles: z.array(z.string().min(2).max(60)).min(1),
  language: z
    .string()
    .min(2)
    .max(10)
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/),
  thinkSeconds: z.number().int().min(0).max(600),
  answerSeconds: z.number().int().min(15).max(600),
  /** What a strong answer shows. Shown after answering, and given to the coach as what was asked for. */
  hints: z.string().min(10).max(400),
  /** Words or stems that an answer to this question would likely use. The rules coach reads them for relevance. */
  keywords: z.array(z.string().min(2).max(40)).min(3).max(16),
})
export type QuestionContent = z.infer<typeof QuestionContent>

/** A question of the starter library, as its JSON files hold it. */
export const StarterQuestion = QuestionContent.extend({
  key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
})
export type StarterQuestion = z.infer<typeof StarterQuestion>

/** A kit of the starter library. */
export const StarterKit = z.object({
  key: z.string(),
  name: z.string().min(3).max(80),
  description: z.string().min(10).max(300),
  category: Category,
  questions: z
    .array(
      z.object({
        key: z.string(),
        thinkSeconds: z.number().int().min(0).max(600),
        answerSeconds: z.number().int().min(15).max(600),
        retakes: z.number().int().min(0).max(5),
      }),
    )
    .min(1),
})
export type StarterKit = z.infer<typeof StarterKit>

/** A question as a session keeps it: the wording and timing that were in force when the session began. */
export const AskedQuestion = z.object({
  questionId: Id,
  text: z.string(),
  category: Category,
  competency: QuestionCompetency,
  difficulty: Difficulty,
  language: z.string(),
  hints: z.string(),
  keywords: z.array(z.string()),
  /** The key of the starter library's voice; null where another plays, or none. */
  mediaKey: z.string().nullable(),
  mediaKind: z.enum(['video', 'audio']).nullable(),
  /** The version that was asked. Sessions from before questions had versions lack it: theirs is the first. */
  version: z.number().int().min(1).optional(),
  /** Whether captions go with the media; a starter's always have them. */
  hasCaptions: z.boolean().optional(),
})
export type AskedQuestion = z.infer<typeof AskedQuestion>

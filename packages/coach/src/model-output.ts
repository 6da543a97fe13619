import { Level } from '@app/domain/rubrics'
import { z } from 'zod'
import { textCompetencies, type TextCompetency } from './rules-findings.ts'

/*
 * What a model may answer. Strict throughout: a key that is not named here makes the whole answer invalid. There is no
 * field for emotion, confidence, enthusiasm, engagement, personality, looks, accent or a verdict, and there must never
 * be one (rule 9); model-output.test.ts keeps it so. Quotations come first, so that a level is chosen after looking.
 */

const Quote = z.strictObject({ position: z.number().int().min(1), quote: z.string().max(600) })

const RatedByModel = z.strictObject({
  quotes: z.array(Quote).max(4),
  reason: z.string().max(800),
  level: Level.nullable(),
})

const StrengthByModel = z.strictObject({ text: z.string().max(300), quotes: z.array(Quote).max(2) })

const StepByModel = z.strictObject({
  title: z.string().max(120),
  why: z.string().max(400),
  example: z.string().max(800),
  competency: z.enum(textCompetencies).nullable(),
})

type Rated = z.infer<typeof RatedByModel>

export type ModelOutput = {
  competencies: Partial<Record<TextCompetency, Rated>>
  strengths: z.infer<typeof StrengthByModel>[]
  nextSteps: z.infer<typeof StepByModel>[]
}

const competenciesShape = (asked: readonly TextCompetency[]) =>
  z.strictObject(Object.fromEntries(asked.map((competency) => [competency, RatedByModel])))

/** The shape of a first answer: the asked competencies, strengths, next steps. Delivery is never asked of a model. */
export const modelOutputFor = (asked: readonly TextCompetency[]): z.ZodType<ModelOutput> =>
  z.strictObject({
    competencies: competenciesShape(asked),
    strengths: z.array(StrengthByModel).max(3),
    nextSteps: z.array(StepByModel).max(3),
  })

/** The shape of a second answer, which is asked for some competencies alone. */
export const secondOutputFor = (
  asked: readonly TextCompetency[],
): z.ZodType<Pick<ModelOutput, 'competencies'>> =>
  z.strictObject({ competencies: competenciesShape(asked) })

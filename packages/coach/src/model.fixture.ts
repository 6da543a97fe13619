import type { Coaching, CompetencyResult } from '@app/domain/reports'
import type { Competency } from '@app/domain/rubrics'
import type { Model, ModelAnswer, ModelRequest } from './model.ts'
import type { ModelOutput } from './model-output.ts'
import { textCompetencies, type TextCompetency } from './rules-findings.ts'

const usage = { inputTokens: 1000, outputTokens: 200 }

export const outputAnswer = (value: unknown): ModelAnswer => ({ kind: 'output', value, usage })
export const refusedAnswer: ModelAnswer = { kind: 'refused', reason: 'I cannot help.', usage }
export const truncatedAnswer: ModelAnswer = { kind: 'truncated', usage }

type Given = { level: number | null; quotes: string[]; reason?: string }

export const rated = ({ level, quotes, reason = 'You say what you did.' }: Given) => ({
  quotes: quotes.map((quote) => ({ position: 1, quote })),
  reason,
  level,
})

/** A first answer in which every competency has the same rating, unless named. */
export const outputOf = (
  given: Given,
  changes: Partial<Record<TextCompetency, Given>> = {},
  rest: Partial<Pick<ModelOutput, 'strengths' | 'nextSteps'>> = {},
): ModelOutput => ({
  competencies: Object.fromEntries(
    textCompetencies.map((competency) => [competency, rated(changes[competency] ?? given)]),
  ),
  strengths: rest.strengths ?? [],
  nextSteps: rest.nextSteps ?? [],
})

/** A model that answers from a list, in order, and remembers what it was asked. */
export const scriptedModel = (
  ...answers: (ModelAnswer | Error)[]
): Model & { asked: ModelRequest[] } => {
  const asked: ModelRequest[] = []
  return {
    provider: 'scripted',
    name: 'scripted-1',
    asked,
    rate: async (request) => {
      const answer = answers[asked.length]
      asked.push(request)
      if (answer === undefined) throw new Error('the model was asked once too often')
      if (answer instanceof Error) throw answer
      return answer
    },
  }
}

/** The result of one competency; throws where there is none. */
export const resultOf = (coaching: Coaching, competency: Competency): CompetencyResult => {
  const result = coaching.competencies.find((candidate) => candidate.competency === competency)
  if (result === undefined) throw new Error(`no result for ${competency}`)
  return result
}

/** A passage of the strong answer. */
export const trueQuote = 'We found eleven errors'

/** A first answer with one level throughout and a passage that was said. */
export const good = (level: number): ModelAnswer =>
  outputAnswer(outputOf({ level, quotes: [trueQuote] }))

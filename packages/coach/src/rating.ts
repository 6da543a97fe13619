import type { Coaching, Evidence, NextStep } from '@app/domain/reports'
import { modelOutputFor, secondOutputFor, type ModelOutput } from './model-output.ts'
import type { PreparedEvaluation } from './prepared-evaluation.ts'
import type { AskAgain } from './prompt.ts'
import { textCompetencies, type TextCompetency } from './rules-findings.ts'
import { speaksOfThePerson } from './trait-words.ts'
import { verifyQuotes } from './verify.ts'

/** One competency in one rating, after verification. */
export type RatedOnce = {
  /** Null where the model gave none, or where none of its quotations was found. */
  level: number | null
  evidence: Evidence[]
  /** Null where the model spoke of the person instead of the words. */
  reason: string | null
  /** A level was given that no quotation supports; `rejected` holds what was quoted. */
  unsupported: boolean
  rejected: string[]
}

/** One rating of the whole session, read and verified. */
export type Rating = {
  competencies: Partial<Record<TextCompetency, RatedOnce>>
  strengths: Coaching['strengths']
  nextSteps: NextStep[]
}

export type RatingRead = { kind: 'read'; rating: Rating } | { kind: 'unreadable'; problem: string }

type Parsed = { ok: true; value: unknown } | { ok: false; problem: string }

/** Some servers answer JSON as text, with or without a code fence around it. */
const parseText = (value: unknown): Parsed => {
  if (typeof value !== 'string') return { ok: true, value }
  const text = value.trim().replaceAll(/^```(?:json)?\s*|\s*```$/gu, '')
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch (error) {
    return { ok: false, problem: `not JSON: ${error instanceof Error ? error.message : 'unknown'}` }
  }
}

const numbersIn = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/gu) ?? []

/** A number in an example that nobody said is an invented fact. */
const inventsNumbers = (evaluation: PreparedEvaluation, example: string): boolean => {
  const said = new Set(
    evaluation.answers.flatMap(({ words }) => words.flatMap((word) => numbersIn(word.text))),
  )
  return numbersIn(example).some((number) => !said.has(number))
}

const readOutput = (evaluation: PreparedEvaluation, output: ModelOutput): Rating => {
  const competencies = Object.fromEntries(
    textCompetencies.flatMap((competency) => {
      const claimed = output.competencies[competency]
      if (claimed === undefined) return []
      const { evidence, rejected } = verifyQuotes(evaluation, claimed.quotes)
      const supported = claimed.level !== null && evidence.length > 0
      const rated: RatedOnce = {
        level: supported ? claimed.level : null,
        evidence,
        reason: speaksOfThePerson(claimed.reason) ? null : claimed.reason.trim(),
        unsupported: claimed.level !== null && evidence.length === 0,
        rejected,
      }
      return [[competency, rated]]
    }),
  )
  const strengths = output.strengths
    .filter(({ text }) => !speaksOfThePerson(text))
    .map(({ text, quotes }) => ({
      text: text.trim(),
      evidence: verifyQuotes(evaluation, quotes).evidence,
    }))
    .filter(({ text, evidence }) => text !== '' && evidence.length > 0)
  const nextSteps = output.nextSteps.filter(
    (step) =>
      !speaksOfThePerson(`${step.title} ${step.why} ${step.example}`) &&
      [step.title, step.why, step.example].every((text) => text.trim() !== '') &&
      !inventsNumbers(evaluation, step.example),
  )
  return { competencies, strengths, nextSteps }
}

/**
 * Reads and verifies what a model answered. Never throws: what does not fit the schema, unknown keys included, is
 * `unreadable`. Quotations that are not in the transcripts are dropped, and levels without any left count for nothing.
 * @param asked the competencies of a second request; left out for a first one
 */
export const readRating = (
  evaluation: PreparedEvaluation,
  value: unknown,
  asked?: readonly TextCompetency[],
): RatingRead => {
  const parsed = parseText(value)
  if (!parsed.ok) return { kind: 'unreadable', problem: parsed.problem }
  const result =
    asked === undefined
      ? modelOutputFor(textCompetencies).safeParse(parsed.value)
      : secondOutputFor(asked).safeParse(parsed.value)
  if (!result.success) {
    const issue = result.error.issues[0]
    return {
      kind: 'unreadable',
      problem: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim(),
    }
  }
  const output: ModelOutput = { strengths: [], nextSteps: [], ...result.data }
  return { kind: 'read', rating: readOutput(evaluation, output) }
}

/** What must be asked once more: levels without a quotation that was found. Empty where all is well. */
export const askAgainFor = (rating: Rating): AskAgain =>
  textCompetencies.flatMap((competency) => {
    const rated = rating.competencies[competency]
    return rated?.unsupported === true ? [{ competency, notFound: rated.rejected }] : []
  })

/** A first rating with the competencies of a second answer put in the place of its own. */
export const mergeRatings = (first: Rating, second: Rating): Rating => ({
  ...first,
  competencies: { ...first.competencies, ...second.competencies },
})

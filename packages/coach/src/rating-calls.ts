import type { ModelAnswer, ModelRequest, ModelUsage } from './model.ts'
import { answersToRate, type PreparedEvaluation } from './prepared-evaluation.ts'
import { buildRequest } from './prompt.ts'
import { askAgainFor, mergeRatings, readRating, type Rating } from './rating.ts'

/** One call to make. `key` names it for good: store the answer under it, and it is never paid twice. */
export type RatingCall = { key: string; request: ModelRequest }

/** The answer of a call, as it came. Plain JSON: the caller stores it before doing anything else. */
export type StoredCall = { key: string; answer: ModelAnswer }

export type RatingFailure = 'refused' | 'truncated' | 'unreadable'

/** Where one of the ratings stands: a call to make, a rating, or none for good. */
type RatingState =
  | { kind: 'due'; call: RatingCall }
  | { kind: 'done'; rating: Rating }
  | { kind: 'failed'; why: RatingFailure }

const stateOf = (
  evaluation: PreparedEvaluation,
  stored: readonly StoredCall[],
  number: number,
): RatingState => {
  const key = `rating-${number}`
  const againKey = `${key}-again`
  const first = stored.find((call) => call.key === key)?.answer
  const again = stored.find((call) => call.key === againKey)?.answer
  if (first === undefined) return { kind: 'due', call: { key, request: buildRequest(evaluation) } }
  if (first.kind === 'refused') return { kind: 'failed', why: 'refused' }
  const firstRead = first.kind === 'output' ? readRating(evaluation, first.value) : null
  if (firstRead === null || firstRead.kind === 'unreadable') {
    // Cut off or not as asked: the same request once more, then no further.
    if (again === undefined) {
      return { kind: 'due', call: { key: againKey, request: buildRequest(evaluation) } }
    }
    if (again.kind !== 'output') return { kind: 'failed', why: again.kind }
    const read = readRating(evaluation, again.value)
    return read.kind === 'read'
      ? { kind: 'done', rating: read.rating }
      : { kind: 'failed', why: 'unreadable' }
  }
  const { rating } = firstRead
  const open = askAgainFor(rating)
  if (open.length === 0) return { kind: 'done', rating }
  if (again === undefined) {
    return { kind: 'due', call: { key: againKey, request: buildRequest(evaluation, open) } }
  }
  const asked = open.map(({ competency }) => competency)
  const second = again.kind === 'output' ? readRating(evaluation, again.value, asked) : null
  return {
    kind: 'done',
    rating: second?.kind === 'read' ? mergeRatings(rating, second.rating) : rating,
  }
}

const statesOf = (evaluation: PreparedEvaluation, stored: readonly StoredCall[]): RatingState[] =>
  answersToRate(evaluation).length === 0
    ? []
    : Array.from({ length: evaluation.ratings }, (_, index) =>
        stateOf(evaluation, stored, index + 1),
      )

/**
 * The calls that can be made now, given the answers stored so far; they do not depend on each other. Empty when the
 * evaluation is complete. Each rating takes one call, and at most one more.
 */
export const dueCalls = (
  evaluation: PreparedEvaluation,
  stored: readonly StoredCall[],
): RatingCall[] =>
  statesOf(evaluation, stored).flatMap((state) => (state.kind === 'due' ? [state.call] : []))

/** The ratings that the stored answers give, and why others are missing for good. */
export const ratingsFrom = (
  evaluation: PreparedEvaluation,
  stored: readonly StoredCall[],
): { ratings: Rating[]; failures: RatingFailure[] } => {
  const states = statesOf(evaluation, stored)
  return {
    ratings: states.flatMap((state) => (state.kind === 'done' ? [state.rating] : [])),
    failures: states.flatMap((state) => (state.kind === 'failed' ? [state.why] : [])),
  }
}

/** Tokens of all calls together. */
export const usageOf = (stored: readonly StoredCall[]): ModelUsage =>
  stored.reduce<ModelUsage>(
    (sum, { answer }) => ({
      inputTokens: sum.inputTokens + answer.usage.inputTokens,
      outputTokens: sum.outputTokens + answer.usage.outputTokens,
      cachedInputTokens: (sum.cachedInputTokens ?? 0) + (answer.usage.cachedInputTokens ?? 0),
    }),
    { inputTokens: 0, outputTokens: 0, cachedInputTokens: 0 },
  )

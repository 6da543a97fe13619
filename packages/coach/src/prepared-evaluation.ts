import type { CoachedAnswer, EvaluationInput } from './evaluation-input.ts'
import { hashInputs } from './hash.ts'
import type { WordRange } from './quotes.ts'
import { findOrders } from './rater-orders.ts'

export type EvaluationSettings = {
  /** How often the model rates. Three shows a spread; one shows none. */
  ratings: number
  /** Ratings this many levels apart are not averaged away: the report abstains. */
  disagreeFrom: number
}

export const defaultSettings: EvaluationSettings = { ratings: 3, disagreeFrom: 2 }

/** An answer as the model coach reads it. */
export type PreparedAnswer = CoachedAnswer & {
  /** Passages that give orders to the rater: kept from the model, never evidence. */
  orders: readonly WordRange[]
}

/** An evaluation, ready: everything that follows from it is the same each time, so a crash can go on where it was. */
export type PreparedEvaluation = Pick<EvaluationInput, 'rubric'> &
  EvaluationSettings & {
    answers: readonly PreparedAnswer[]
    inputsSha256: string
  }

/** Looks at the inputs once: hash and orders to the rater. Throws a RangeError where `ratings` is below 1. */
export const prepareEvaluation = async (
  input: EvaluationInput & Partial<EvaluationSettings>,
): Promise<PreparedEvaluation> => {
  const { answers, rubric } = input
  const ratings = input.ratings ?? defaultSettings.ratings
  if (!Number.isInteger(ratings) || ratings < 1) throw new RangeError('ratings must be 1 or more')
  return {
    rubric,
    ratings,
    disagreeFrom: input.disagreeFrom ?? defaultSettings.disagreeFrom,
    answers: answers.map((answer) => ({ ...answer, orders: findOrders(answer) })),
    inputsSha256: await hashInputs({ answers, rubric }),
  }
}

const hasWords = (answer: PreparedAnswer): boolean =>
  answer.words.some(
    (word, index) =>
      /[\p{L}\p{N}]/u.test(word.text) &&
      !answer.orders.some((range) => range.firstWord <= index && index <= range.lastWord),
  )

/** The answers that have anything to rate; with none, no model is called. */
export const answersToRate = (evaluation: PreparedEvaluation): PreparedAnswer[] =>
  evaluation.answers.filter(hasWords)

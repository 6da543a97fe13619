import type { PreparedEvaluation } from './prepared-evaluation.ts'
import type { Rating } from './rating.ts'
import type { RatingFailure } from './rating-calls.ts'
import { counted, listInWords } from './rules-findings.ts'

const why: Record<RatingFailure, string> = {
  refused: 'the model declined',
  truncated: 'its answer was cut off',
  unreadable: 'its answer did not have the form asked for',
}

const inWords = (count: number): string =>
  ['no time', 'once', 'twice', 'three times', 'four times', 'five times'][count] ?? `${count} times`

/** What the model coach says of its own limits, and what was left out or went wrong. */
export const modelLimits = (
  evaluation: PreparedEvaluation,
  ratings: readonly Rating[],
  failures: readonly RatingFailure[],
): string[] => {
  const ordered = evaluation.answers.filter(({ orders }) => orders.length > 0)
  const rejected = ratings.flatMap((rating) =>
    Object.values(rating.competencies).flatMap((rated) => rated.rejected),
  ).length
  const reasons = [...new Set(failures)].map((failure) => why[failure])
  return [
    ratings.length === 0
      ? 'There were no words to rate, so no model was asked.'
      : `A language model rated the words ${inWords(ratings.length)}. It had no sound and no picture, it can err, and it cannot tell whether what was said is true.`,
    'Delivery comes from measured figures alone; the model is not asked about it.',
    ...(evaluation.ratings === 1
      ? ['With a single rating, there is no telling how steady it is.']
      : []),
    ...(failures.length === 0
      ? []
      : [
          `${failures.length} of ${evaluation.ratings} ratings ${failures.length === 1 ? 'is' : 'are'} missing: ${listInWords(reasons)}.`,
        ]),
    ...(rejected === 0
      ? []
      : [
          `${counted(rejected, 'quotation')} of the model ${rejected === 1 ? 'was' : 'were'} not in the transcript, or ${rejected === 1 ? 'was' : 'were'} no evidence, and ${rejected === 1 ? 'does' : 'do'} not count.`,
        ]),
    ...ordered.map(
      ({ position }) =>
        `Answer ${position} contains a passage that speaks to the rater. It was kept from the model and counts for nothing.`,
    ),
  ]
}

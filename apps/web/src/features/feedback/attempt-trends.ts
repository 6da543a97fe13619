import type { Attempt } from '@app/domain/report-views'
import type { Competency } from '@app/domain/rubrics'

/** One competency across attempts, oldest first; null where an attempt has no level for it. */
export interface Trend {
  competency: Competency
  values: (number | null)[]
}

/** The competencies that were rated at least twice: a single point is no line. */
export const trendsOf = (attempts: readonly Attempt[], order: readonly Competency[]): Trend[] =>
  order
    .map((competency) => ({
      competency,
      values: attempts.map((attempt) => attempt.levels[competency] ?? null),
    }))
    .filter(({ values }) => values.filter((value) => value !== null).length > 1)

/** The competencies that any attempt has a level for: with coaching switched off there are none. */
export const ratedCompetencies = (
  attempts: readonly Attempt[],
  order: readonly Competency[],
): Competency[] =>
  order.filter((competency) => attempts.some((attempt) => attempt.levels[competency] !== undefined))

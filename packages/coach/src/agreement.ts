/** How often two raters chose which levels: `table[i][j]` interviews got level i + 1 from the first and j + 1 from the second. */
type AgreementTable = readonly (readonly number[])[]

/** How much a pair of levels is worth: 1 is agreement, 0 as far apart as the scale goes. */
type Weights = (first: number, second: number, levels: number) => number

/** Disagreements count by the square of their distance, as Fleiss and Cohen proposed in 1973. */
const quadratic: Weights = (first, second, levels) => 1 - ((first - second) / (levels - 1)) ** 2

export type Agreement = {
  /** Weighted kappa: 1 perfect, 0 no more than chance, below 0 less than chance. */
  kappa: number
  /** The large-sample interval at 95 %, within -1 and 1; null where the sample says nothing of its spread. */
  low: number | null
  high: number | null
  standardError: number
  pairs: number
}

/** 97.5 % of a normal distribution lie below this many standard deviations. */
const z95 = 1.959_963_984_540_054
const clamp = (value: number): number => Math.max(-1, Math.min(1, value))
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const marginal = (of: readonly number[], at: number): number => of[at] ?? 0

/**
 * Cohen's weighted kappa with its large-sample standard error (not that under no agreement).
 *
 * Source: J. L. Fleiss, J. Cohen, B. S. Everitt: Large sample standard errors of kappa and weighted kappa, Psychological
 * Bulletin 72 (1969), 323-327, formulas 11 and 13; the weights: J. L. Fleiss, J. Cohen: The equivalence of weighted kappa
 * and the intraclass correlation coefficient as measures of reliability, Educational and Psychological Measurement 33 (1973).
 * @param table square; throws a RangeError for any other
 * @param options.independent how many of the pairs tell something new, where several people rated the same interview: the
 * number of interviews, which makes the interval wider rather than narrower than it is. Left out: every pair.
 * @returns null without any pair, and where one of the raters gave a single level throughout: kappa is 0 then, or nothing
 * divided by nothing, whatever the other said
 */
export const weightedKappa = (
  table: AgreementTable,
  { weights = quadratic, independent }: { weights?: Weights; independent?: number } = {},
): Agreement | null => {
  const levels = table.length
  if (levels < 2 || table.some((row) => row.length !== levels))
    throw new RangeError('A table of agreement is square, with two levels or more')
  const pairs = sum(table.map(sum))
  if (pairs === 0) return null
  const share = table.map((row) => row.map((count) => count / pairs))
  const first = share.map(sum)
  const second = first.map((_, column) => sum(share.map((row) => row[column] ?? 0)))
  if ([first, second].some((side) => side.some((part) => part > 1 - 1e-9))) return null
  const weight = (row: number, column: number) => weights(row, column, levels)
  const cells = share.flatMap((row, at) => row.map((part, column) => ({ part, row: at, column })))
  const expected = sum(
    cells.map(
      ({ row, column }) => weight(row, column) * marginal(first, row) * marginal(second, column),
    ),
  )
  const observed = sum(cells.map(({ part, row, column }) => part * weight(row, column)))
  const kappa = (observed - expected) / (1 - expected)
  // The mean weight of each level of one rater, over what the other rater gives.
  const ofFirst = first.map((_, row) =>
    sum(second.map((part, column) => part * weight(row, column))),
  )
  const ofSecond = second.map((_, column) =>
    sum(first.map((part, row) => part * weight(row, column))),
  )
  const spread = sum(
    cells.map(({ part, row, column }) => {
      const means = marginal(ofFirst, row) + marginal(ofSecond, column)
      return part * (weight(row, column) * (1 - expected) - means * (1 - observed)) ** 2
    }),
  )
  const rest = (observed * expected - 2 * expected + observed) ** 2
  const variance = Math.max(0, (spread - rest) / ((independent ?? pairs) * (1 - expected) ** 4))
  const standardError = Math.sqrt(variance)
  // Perfect agreement has no spread of its own: the formula would promise that the next pair agrees as well.
  const isKnown = standardError > 1e-6
  return {
    kappa,
    low: isKnown ? clamp(kappa - z95 * standardError) : null,
    high: isKnown ? clamp(kappa + z95 * standardError) : null,
    standardError,
    pairs,
  }
}

/** Levels of the rubric. */
const rubricLevels = 5

/** A table from pairs of levels, 1 to 5; a pair may carry how often it came. */
export const tableOf = (
  pairs: readonly { first: number; second: number; times?: number }[],
): AgreementTable => {
  const table = Array.from({ length: rubricLevels }, () =>
    Array.from({ length: rubricLevels }, () => 0),
  )
  for (const { first, second, times = 1 } of pairs) {
    const row = table[first - 1]
    if (row?.[second - 1] === undefined) throw new RangeError('Levels go from 1 to 5')
    row[second - 1] = (row[second - 1] ?? 0) + times
  }
  return table
}

/**
 * Several people rated the same interviews: every pair of them counts, both ways round, so that it does not matter who is
 * called first.
 */
export const amongPeople = (
  pairs: readonly { first: number; second: number }[],
  interviews: number,
): Agreement | null =>
  weightedKappa(
    tableOf(
      pairs.flatMap(({ first, second }) => [
        { first, second, times: 0.5 },
        { first: second, second: first, times: 0.5 },
      ]),
    ),
    { independent: interviews },
  )

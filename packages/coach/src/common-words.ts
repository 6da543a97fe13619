/** Indexes (in the first list, in the second) of the same word. */
export type Pair = readonly [number, number]

/** Larger tables than this (8 MB) are not built. */
const largestTable = 4_000_000

/** Longest common subsequence of the words between `start` and the tails, by the usual table. */
const commonBetween = (
  first: readonly string[],
  second: readonly string[],
  offset: number,
): Pair[] => {
  const [rows, columns] = [first.length, second.length]
  // A text pasted over another shares nothing worth the memory: it is one gap.
  if (rows * columns > largestTable) return []
  const width = columns + 1
  const lengths = new Uint16Array((rows + 1) * width)
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        first[row] === second[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const pairs: Pair[] = []
  let [row, column] = [0, 0]
  while (row < rows && column < columns) {
    if (first[row] === second[column]) {
      pairs.push([offset + row, offset + column])
      row += 1
      column += 1
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return pairs
}

/**
 * Which words two texts have in common, in order: a longest common subsequence. Equal beginnings and ends are taken
 * first, so that a correction of a few words costs next to nothing.
 */
export const commonWords = (first: readonly string[], second: readonly string[]): Pair[] => {
  const shorter = Math.min(first.length, second.length)
  let start = 0
  while (start < shorter && first[start] === second[start]) start += 1
  let tail = 0
  while (tail < shorter - start && first.at(-1 - tail) === second.at(-1 - tail)) tail += 1
  const head: Pair[] = Array.from({ length: start }, (_, index) => [index, index])
  const end: Pair[] = Array.from({ length: tail }, (_, index) => [
    first.length - tail + index,
    second.length - tail + index,
  ])
  const middle = commonBetween(
    first.slice(start, first.length - tail),
    second.slice(start, second.length - tail),
    start,
  )
  return [...head, ...middle, ...end]
}

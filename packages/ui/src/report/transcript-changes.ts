/** A run of words that both versions have, or that only the earlier or only the later one has. */
export interface TranscriptChange {
  kind: 'kept' | 'removed' | 'added'
  text: string
}

/** A larger comparison than this (4 MB) is not made: the texts count as two. */
const largestTable = 2_000_000

/** Which of the words between equal beginnings and ends are in both, as a table of longest common rests. */
const restsOf = (before: readonly string[], after: readonly string[]): Uint16Array => {
  const width = after.length + 1
  const rests = new Uint16Array((before.length + 1) * width)
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const below = rests[(row + 1) * width + column] ?? 0
      const beside = rests[row * width + column + 1] ?? 0
      rests[row * width + column] =
        before[row] === after[column]
          ? (rests[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(below, beside)
    }
  }
  return rests
}

type Step = { kind: TranscriptChange['kind']; word: string }

const all = (kind: Step['kind'], words: readonly string[]): Step[] =>
  words.map((word) => ({ kind, word }))

const stepsBetween = (before: readonly string[], after: readonly string[]): Step[] => {
  if (before.length * after.length > largestTable)
    return [...all('removed', before), ...all('added', after)]
  const rests = restsOf(before, after)
  const width = after.length + 1
  const steps: Step[] = []
  let [row, column] = [0, 0]
  while (row < before.length && column < after.length) {
    const word = before[row] ?? ''
    if (word === after[column]) {
      steps.push({ kind: 'kept', word })
      row += 1
      column += 1
    } else if ((rests[(row + 1) * width + column] ?? 0) >= (rests[row * width + column + 1] ?? 0)) {
      steps.push({ kind: 'removed', word })
      row += 1
    } else {
      steps.push({ kind: 'added', word: after[column] ?? '' })
      column += 1
    }
  }
  return [...steps, ...all('removed', before.slice(row)), ...all('added', after.slice(column))]
}

/** What a correction changed, word by word, in reading order: removed words stand before what came in their place. */
export const changesBetween = (
  before: readonly string[],
  after: readonly string[],
): TranscriptChange[] => {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let tail = 0
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const steps = [
    ...all('kept', before.slice(0, start)),
    ...stepsBetween(
      before.slice(start, before.length - tail),
      after.slice(start, after.length - tail),
    ),
    ...all('kept', before.slice(before.length - tail)),
  ]
  const changes: TranscriptChange[] = []
  for (const { kind, word } of steps) {
    const last = changes.at(-1)
    if (last?.kind === kind) last.text += ` ${word}`
    else changes.push({ kind, text: word })
  }
  return changes
}

import type { Word } from '@app/domain/transcripts'

/** The words as running text, as `textOf` of the domain gives it, without the schemas that would come along. */
export const runningText = (words: readonly Word[]): string =>
  words.map((word) => word.text).join(' ')

/** Is it known for at least one word when it was said? */
export const hasTimes = (words: readonly Word[]): boolean =>
  words.some((word) => word.startMs !== null)

/** When a word begins, in milliseconds; where nobody measured it, the last measured word before it. Null: none. */
export const timeOfWord = (words: readonly Word[], index: number): number | null => {
  for (let at = Math.min(index, words.length - 1); at >= 0; at -= 1) {
    const startMs = words[at]?.startMs
    if (startMs !== null && startMs !== undefined) return startMs
  }
  return null
}

/** A silence longer than this ends a word's turn: nothing is highlighted in a pause. */
const lingerMs = 700

/** Index of the word that is being said at a moment; null before the first, in a pause, and where no times are known. */
export const wordAt = (words: readonly Word[], ms: number): number | null => {
  let found: number | null = null
  for (const [index, word] of words.entries()) {
    if (word.startMs === null) continue
    if (word.startMs > ms) break
    found = index
  }
  if (found === null) return null
  const end = words[found]?.endMs ?? words[found]?.startMs ?? 0
  return ms > end + lingerMs ? null : found
}

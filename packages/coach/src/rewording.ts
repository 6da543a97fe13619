import type { AnswerText } from './answer-text.ts'
import { overlap, type WordRange } from './quotes.ts'
import { upperFirst } from './rules-findings.ts'

const indexesOf = (ranges: readonly WordRange[]): Set<number> =>
  new Set(
    ranges.flatMap((range) =>
      Array.from({ length: range.lastWord - range.firstWord + 1 }, (_, at) => range.firstWord + at),
    ),
  )

/**
 * A passage without some of its words, as readable text. Nothing is added or changed but commas that belonged to
 * what was left out and the first letter.
 */
export const without = (
  text: AnswerText,
  range: WordRange,
  leftOut: readonly WordRange[],
): string => {
  const dropped = indexesOf(leftOut)
  const leftOutFirst = dropped.has(range.firstWord)
  const kept: { text: string; bare: string }[] = []
  let justDropped = false
  for (let index = range.firstWord; index <= range.lastWord; index += 1) {
    const word = text.words[index]?.text ?? ''
    const bare = text.bare[index] ?? ''
    const last = kept.at(-1)
    if (dropped.has(index)) {
      const end = /[.!?]+$/u.exec(word)?.[0]
      // The end of the sentence stays, even where its last word goes.
      if (last !== undefined && end !== undefined) last.text = last.text.replace(/[,;]?$/u, end)
      justDropped = true
    } else {
      if (justDropped && last !== undefined) last.text = last.text.replace(/,$/u, '')
      // "we, um, we always" leaves one "we".
      if (justDropped && last !== undefined && last.bare === bare) kept.pop()
      kept.push({ text: word, bare })
      justDropped = false
      // "that is, um, that is it" leaves one "that is".
      const [a, b, c, d] = kept.slice(-4)
      if (d !== undefined && a?.bare === c?.bare && b?.bare === d.bare) kept.splice(-4, 2)
    }
  }
  const shorter = kept.map((word) => word.text).join(' ')
  return leftOutFirst ? upperFirst(shorter) : shorter
}

export const fillerRanges = (text: AnswerText): WordRange[] =>
  [...text.fillerWords].map((index) => ({ firstWord: index, lastWord: index }))

/** Hedges and fillers that lie in a range. */
export const within = (ranges: readonly WordRange[], range: WordRange): WordRange[] =>
  ranges.filter((candidate) => overlap(candidate, range))

/** A long sentence as two, cut at the joint nearest its middle (", and", ", but", ", so" or a comma); null without one. */
export const inTwo = (text: AnswerText, range: WordRange): [string, string] | null => {
  const middle = (range.firstWord + range.lastWord) / 2
  const joints = text.words
    .slice(range.firstWord, range.lastWord - 3)
    .flatMap((word, offset) =>
      offset >= 4 && word.text.endsWith(',') ? [range.firstWord + offset] : [],
    )
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
  const joint = joints[0]
  if (joint === undefined) return null
  const joiner = ['and', 'but', 'so'].includes(text.bare[joint + 1] ?? '') ? 1 : 0
  const words = text.words.map((word) => word.text)
  const head = words
    .slice(range.firstWord, joint + 1)
    .join(' ')
    .replace(/,$/u, '.')
  return [
    upperFirst(head),
    upperFirst(words.slice(joint + 1 + joiner, range.lastWord + 1).join(' ')),
  ]
}

import type { Span } from '@app/domain/speech'
import { wordsOf, type Word } from '@app/domain/transcripts'
import { bareWord } from './answer-text.ts'
import { commonWords } from './common-words.ts'

/** Lays words over a stretch of time, each as long as its letters. */
const spread = (words: readonly Word[], span: Span): Word[] => {
  const weights = words.map((word) => Math.max(1, word.text.length))
  const total = weights.reduce((a, b) => a + b, 0)
  let before = 0
  return words.map((word, index) => {
    const startMs = Math.round(span.startMs + ((span.endMs - span.startMs) * before) / total)
    before += weights[index] ?? 1
    const endMs = Math.round(span.startMs + ((span.endMs - span.startMs) * before) / total)
    return { text: word.text, startMs, endMs }
  })
}

/** The time between the timed words around a stretch of original words; null where one side is unknown. */
const spanOfGap = (original: readonly Word[], first: number, afterLast: number): Span | null => {
  const replaced = original.slice(first, afterLast)
  const startMs = replaced[0]?.startMs ?? original[first - 1]?.endMs ?? null
  const endMs = replaced.at(-1)?.endMs ?? original[afterLast]?.startMs ?? null
  return startMs === null || endMs === null || endMs < startMs ? null : { startMs, endMs }
}

/** Typed words over the stretches with speech, in proportion to their letters. An estimate, and only that. */
const estimateOver = (words: readonly Word[], speech: readonly Span[]): Word[] => {
  const spokenMs = speech.reduce((sum, span) => sum + span.endMs - span.startMs, 0)
  const totalWeight = words.reduce((sum, word) => sum + Math.max(1, word.text.length), 0)
  if (spokenMs === 0) return [...words]
  let next = 0
  let weightSoFar = 0
  let spokenSoFar = 0
  return speech.flatMap((span, index) => {
    spokenSoFar += span.endMs - span.startMs
    const first = next
    // The last span takes what is left, whatever rounding did before.
    const share = index === speech.length - 1 ? Number.POSITIVE_INFINITY : spokenSoFar / spokenMs
    while (next < words.length && weightSoFar / totalWeight < share) {
      weightSoFar += Math.max(1, words[next]?.text.length ?? 0)
      next += 1
    }
    return spread(words.slice(first, next), span)
  })
}

export type AlignOptions = {
  /**
   * Where the original has no timings: lay the words over the stretches with speech. The result is an estimate and
   * must be shown as one. Without it, timings that nobody measured stay null.
   */
  estimate?: { speech: readonly Span[] }
}

/**
 * A corrected text as words that carry the timings of the original transcript over: words that stayed keep theirs,
 * words put in place of others share the time of those, added words share the gap they were added in. Where no time
 * is known around them they stay null.
 */
export const alignWords = (
  correctedText: string,
  original: readonly Word[],
  options: AlignOptions = {},
): Word[] => {
  const corrected = wordsOf(correctedText)
  const timed = original.some((word) => word.startMs !== null && word.endMs !== null)
  if (!timed) {
    return options.estimate === undefined
      ? corrected
      : estimateOver(corrected, options.estimate.speech)
  }
  const pairs = commonWords(
    corrected.map((word) => bareWord(word.text)),
    original.map((word) => bareWord(word.text)),
  )
  const aligned: Word[] = []
  let lastCorrected = -1
  let lastOriginal = -1
  for (const [at, from] of [...pairs, [corrected.length, original.length] as const]) {
    const between = corrected.slice(lastCorrected + 1, at)
    const span = spanOfGap(original, lastOriginal + 1, from)
    aligned.push(...(span === null ? between : spread(between, span)))
    const kept = corrected[at]
    if (kept !== undefined) {
      aligned.push({
        text: kept.text,
        startMs: original[from]?.startMs ?? null,
        endMs: original[from]?.endMs ?? null,
      })
    }
    lastCorrected = at
    lastOriginal = from
  }
  return aligned
}

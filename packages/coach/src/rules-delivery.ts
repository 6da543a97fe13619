import type { SpeechFigures } from '@app/domain/speech'
import type { Finding } from './rules-findings.ts'
import { timeUsed } from './time-used.ts'

/** Thresholds of the delivery scale. The filler bounds are the rubric's own; README.md names the sources. */
export const delivery = {
  fillersGood: 5,
  fillersMany: 12,
  /** Below and above, speech is hard to follow over a whole answer. Words per minute, pauses included. */
  slowest: 85,
  fastest: 220,
  /** Within these, pace is steady and asks no attention. */
  steadyFrom: 100,
  steadyTo: 190,
  longPauseMs: 2000,
  /** Several long pauses: more than this many a minute. */
  longPausesPerMinute: 2,
  leastShare: 0.5,
  fullShareFrom: 0.6,
  fullShareTo: 1.05,
  veryShortShare: 0.15,
  silentShare: 0.4,
}

type Known = SpeechFigures & { wordsPerMinute: number; fillersPerMinute: number }

const isKnown = (figures: SpeechFigures): figures is Known =>
  figures.wordsPerMinute !== null && figures.fillersPerMinute !== null

const length = (spans: readonly { startMs: number; endMs: number }[]): number =>
  spans.reduce((sum, span) => sum + span.endMs - span.startMs, 0)

const levelOf = (figures: Known): number => {
  const share = figures.shareOfTimeUsed ?? 1
  const [first, last] = [figures.speech[0], figures.speech.at(-1)]
  const spanMs = first === undefined || last === undefined ? 0 : last.endMs - first.startMs
  const longPauses = figures.pauses.filter((p) => p.endMs - p.startMs >= delivery.longPauseMs)
  const silent = spanMs === 0 ? 0 : length(figures.pauses) / spanMs
  const pace = figures.wordsPerMinute
  const hardPace = pace < delivery.slowest || pace > delivery.fastest
  if (share < delivery.veryShortShare || silent > delivery.silentShare) return 1
  if (figures.fillersPerMinute > delivery.fillersMany || hardPace) return 2
  const manyPauses =
    spanMs > 0 && longPauses.length / (spanMs / 60_000) > delivery.longPausesPerMinute
  const steady = pace >= delivery.steadyFrom && pace <= delivery.steadyTo
  if (figures.fillersPerMinute > delivery.fillersGood || manyPauses || !steady) return 3
  if (share < delivery.leastShare) return 3
  const fits = share >= delivery.fullShareFrom && share <= delivery.fullShareTo
  return fits && figures.fillersPerMinute <= delivery.fillersGood / 2 && longPauses.length === 0
    ? 5
    : 4
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1)

/**
 * Delivery from measured figures alone: pace, fillers, pauses, share of the time. Null where they are not known.
 * It names facts with their places and never concludes anything about the person.
 */
export const rateDelivery = (figures: SpeechFigures | null): Finding | null => {
  if (figures === null || !isKnown(figures)) return null
  const longest = figures.pauses.reduce((a, b) => Math.max(a, b.endMs - b.startMs), 0)
  const sentences = [
    `${Math.round(figures.wordsPerMinute)} words a minute.`,
    figures.fillersPerMinute === 0
      ? 'No fillers in the transcript.'
      : `${figures.fillersPerMinute} fillers a minute (${figures.fillers?.length ?? 0} in all).`,
    figures.speech.length === 0
      ? 'Pauses were not measured.'
      : `${figures.pauses.length === 0 ? 'No pause' : `${figures.pauses.length} pause${figures.pauses.length === 1 ? '' : 's'}`} over a second${longest > 0 ? `, the longest ${seconds(longest)} s` : ''}.`,
    figures.shareOfTimeUsed === null ? '' : timeUsed(figures.shareOfTimeUsed),
  ]
  // The fillers themselves are the evidence, each with the two words that follow it.
  const passages = (figures.fillers ?? [])
    .slice(0, 3)
    .map(({ wordIndex }) => ({ firstWord: wordIndex, lastWord: wordIndex + 2 }))
  return {
    level: levelOf(figures),
    reason: sentences.filter((sentence) => sentence !== '').join(' '),
    passages,
  }
}

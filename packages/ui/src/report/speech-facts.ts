import type { Filler, SpeechFigures } from '@app/domain/speech'
import type { Say } from '../words.ts'

/** How often each filler was said, most often first. */
export const fillerCounts = (fillers: readonly Filler[]): { term: string; count: number }[] =>
  [...Map.groupBy(fillers, (filler) => filler.term)]
    .map(([term, list]) => ({ term, count: list.length }))
    .sort((a, b) => b.count - a.count)

/** The time between first and last speech, which pace and fillers are counted over; null without any speech. */
export const spokenStretch = ({
  speech,
}: Pick<SpeechFigures, 'speech'>): { startMs: number; endMs: number } | null => {
  const first = speech[0]
  const last = speech.at(-1)
  return first && last ? { startMs: first.startMs, endMs: last.endMs } : null
}

/** The longest of the pauses, in milliseconds; null without any. */
export const longestPause = (pauses: SpeechFigures['pauses']): number | null =>
  pauses.length === 0 ? null : Math.max(...pauses.map((pause) => pause.endMs - pause.startMs))

/**
 * What a rate of fillers means for listeners, as far as it is known: a few harm nobody, twelve a minute do. A fact about
 * listening, never about the person.
 */
export const fillerMeaning = (perMinute: number, say: Say): string =>
  perMinute <= 5
    ? say('Five a minute or fewer harm nobody.')
    : perMinute < 12
      ? say('Five a minute or fewer harm nobody, twelve do.')
      : say('Twelve a minute and more make it harder to follow.')

/** Indexes of every word that belongs to a filler: "you know" is two words, and `wordIndex` names its first. */
export const fillerWords = (fillers: readonly Filler[]): number[] =>
  fillers.flatMap(({ term, wordIndex }) => term.split(' ').map((_, offset) => wordIndex + offset))

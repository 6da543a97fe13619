import type { Words } from '../../words.ts'

/** A day of the calendar in words, whatever time zone the reader is in. */
const dayInWords = (day: string, { day: written }: Words): string => written(`${day}T12:00:00`)

/** `1 Sept 2026 to 18 Dec 2026`, or as much of it as is known; undefined where nothing is. */
export const daysInWords = (
  { startsOn, endsOn }: { startsOn: string | null; endsOn: string | null },
  words: Words,
): string | undefined => {
  const { say } = words
  const first = startsOn ? dayInWords(startsOn, words) : undefined
  const last = endsOn ? dayInWords(endsOn, words) : undefined
  if (first && last) return say('{first} to {last}', { first, last })
  if (first) return say('from {first}', { first })
  return last ? say('until {last}', { last }) : undefined
}

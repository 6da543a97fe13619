import type { Words } from '../../words.ts'

const midnight = (date: Date): number =>
  Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())

/** Nights until an instant, by the reader's calendar; 0 for today and for what is past. */
export const nightsUntil = (instant: string, now: Date): number =>
  Math.max(0, Math.round((midnight(new Date(instant)) - midnight(now)) / 86_400_000))

/** From here on a deletion is near enough to be pointed out. */
const soonNights = 7

export const isSoon = (purgeAt: string, now: Date): boolean =>
  nightsUntil(purgeAt, now) <= soonNights

/** When an interview will be gone, in words. */
export const deletionWords = (
  purgeAt: string,
  now: Date,
  { say, date }: Pick<Words, 'say' | 'date'>,
): string => {
  const days = nightsUntil(purgeAt, now)
  if (days === 0) return say('Deleted today')
  if (days === 1) return say('Deleted tomorrow')
  return say('Deleted in {days} days, on {date}', { days, date: date(purgeAt) })
}

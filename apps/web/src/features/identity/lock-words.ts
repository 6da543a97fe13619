import { refusalOf } from '@app/client/api'
import type { Words } from '../../words.ts'

/** A stretch of waiting in words: minutes, or hours from one and a half on. Never less than is true. */
export const waitWords = (seconds: number, say: Words['say']): string => {
  const minutes = Math.max(1, Math.ceil(seconds / 60))
  return minutes < 90
    ? say('{minutes, plural, one {# minute} other {# minutes}}', { minutes })
    : say('{hours, plural, one {# hour} other {# hours}}', { hours: Math.ceil(minutes / 60) })
}

/** For how long trying again is refused, in words; null where it is not. */
export const lockedFor = (error: unknown, say: Words['say']): string | null => {
  const refusal = refusalOf(error)
  if (refusal?.code !== 'signIn.locked') return null
  return waitWords(Number(refusal.details['seconds'] ?? 60), say)
}

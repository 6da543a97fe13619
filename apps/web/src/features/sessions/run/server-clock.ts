import type { RunQuestion } from '@app/domain/runs'

/** This device's time in ms, as it was when the page was opened and has run since: setting the clock changes nothing. */
export const deviceNow = (): number => performance.timeOrigin + performance.now()

/** How far the server's clock is ahead of this device's, in ms, judged when the server's answer arrives. */
export const offsetAt = (serverNow: string, deviceNow: number): number =>
  Date.parse(serverNow) - deviceNow

/** However short the time to think, nobody is recorded without these seconds' notice. */
export const leastNoticeMs = 3000

/**
 * When recording starts by itself, in ms by the server's clock. Null: it waits for the person, because their time to
 * think does not run out, or because it ran out while they were away.
 * @param seenSince since when this page has shown the question being thought about
 */
export const startsAt = (
  question: Pick<RunQuestion, 'stateSince' | 'thinkSeconds'>,
  seenSince: number,
): number | null => {
  if (question.thinkSeconds === null) return null
  const end = Date.parse(question.stateSince) + question.thinkSeconds * 1000
  const hasNoTime = question.thinkSeconds * 1000 < leastNoticeMs
  if (!hasNoTime && end < seenSince) return null
  return Math.max(end, seenSince + leastNoticeMs)
}

/** Seconds until an instant, not below zero. */
export const secondsUntil = (at: number, now: number): number => Math.max(0, (at - now) / 1000)

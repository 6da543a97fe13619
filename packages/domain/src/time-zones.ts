import type { Instant } from './instants.ts'

/** Is this the name of a time zone that this runtime knows (`Europe/London`, `UTC`)? */
export const isTimeZone = (name: string): boolean => {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{1,59}$/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).format(0) !== ''
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** What a clock on the wall says, to the minute and without a zone: `2026-11-27T23:59`. */
export type WallTime = string
const wallTime = /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/
export const isWallTime = (text: string): boolean => wallTime.test(text)

const minuteMs = 60_000

/** What the clocks of a time zone say at an instant. */
export const wallTimeAt = (instant: Instant, timeZone: string): WallTime => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant))
  const of = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((part) => part.type === type)?.value ?? ''
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`
}

/** The day that a time zone's calendars show at an instant: `2026-11-27`. */
export const dayAt = (instant: Instant, timeZone: string): string =>
  wallTimeAt(instant, timeZone).slice(0, 10)

/** How far the clocks of a zone are ahead of UTC, in milliseconds. */
const offsetAt = (ms: number, timeZone: string): number => {
  const minute = Math.floor(ms / minuteMs) * minuteMs
  return Date.parse(`${wallTimeAt(new Date(minute).toISOString(), timeZone)}Z`) - minute
}

/**
 * The instant at which the clocks of a time zone say this. Where they are put back and say it twice, the first time;
 * where they are put forward and never say it, as long after the change as it was meant after it (02:30 becomes 03:30).
 * A day that no calendar has is the one that follows (30 February is 2 March).
 */
export const instantAt = (wall: WallTime, timeZone: string): Instant => {
  const [date = '', time = ''] = wall.split('T')
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const asUtc = Date.UTC(year, month - 1, day, hour, minute)
  // The offsets well before and well after are the only two that can be in force on the day.
  const [before, after] = [asUtc - 86_400_000, asUtc + 86_400_000].map((ms) =>
    offsetAt(ms, timeZone),
  )
  const candidates = [asUtc - (before ?? 0), asUtc - (after ?? 0)]
  const hit = candidates
    .filter((ms) => ms + offsetAt(ms, timeZone) === asUtc)
    .toSorted((first, second) => first - second)[0]
  return new Date(hit ?? asUtc - (before ?? 0)).toISOString()
}

/** The same time of day so many days earlier, by the zone's own calendar and clocks. */
export const daysBefore = (instant: Instant, days: number, timeZone: string): Instant => {
  const [day = '', time = ''] = wallTimeAt(instant, timeZone).split('T')
  const earlier = new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString()
  return instantAt(`${earlier.slice(0, 10)}T${time}`, timeZone)
}

/** An instant in words, with the zone that it is told in: `Friday, 27 November 2026 at 23:59 GMT`. */
export const momentInWords = (instant: Instant, locale: string, timeZone: string): string =>
  new Date(instant).toLocaleString(locale, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  })

import { z } from 'zod'

/** A day of the calendar, without a time: `2026-11-24`. */
const CalendarDay = z.iso.date()

export const CohortDetails = z.strictObject({
  name: z.string().trim().min(2).max(120),
  term: z.string().trim().max(60),
  startsOn: CalendarDay.nullable().default(null),
  endsOn: CalendarDay.nullable().default(null),
})
export type CohortDetails = z.infer<typeof CohortDetails>

/** Are the days of a cohort the wrong way round? ISO days sort as text. */
export const areDaysReversed = (days: {
  startsOn: string | null
  endsOn: string | null
}): boolean => days.startsOn !== null && days.endsOn !== null && days.endsOn < days.startsOn

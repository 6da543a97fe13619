import { z } from 'zod'

/** A moment: an ISO 8601 string in UTC, for example `2026-11-24T08:00:00.000Z`. The one form of time in data. */
export const Instant = z.iso.datetime()
export type Instant = z.infer<typeof Instant>

/** The identifier of anything we store: a UUID (version 7, so that it sorts by creation). */
export const Id = z.uuid()
export type Id = z.infer<typeof Id>

/** Characters of the longest cursor: it may hold a name of 120 letters of any script. */
export const longestCursor = 1000

/** A page of a longer list. A cursor is opaque to the caller; null means that there is no further page on that side. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    nextCursor: z.string().nullable(),
    previousCursor: z.string().nullable(),
    /** How many items of the list come before this page. */
    skipped: z.number().int().min(0),
    total: z.number().int(),
  })

/** `instant` moved by a number of days (may be negative). */
export const addDays = (instant: Instant, days: number): Instant =>
  new Date(Date.parse(instant) + days * 86_400_000).toISOString()

import { addDays, type Instant } from './instants.ts'

/** Days that personal interview data lives unless the institution asked for longer (privacy policy, rule 3). */
export const defaultRetentionDays = 90
/** An institution may ask for longer, up to this many days. */
export const longestRetentionDays = 1095

/** When a session that ended (or was last touched) at `endedAt` is to be deleted. */
export const purgeAt = (endedAt: Instant, retentionDays: number): Instant =>
  addDays(endedAt, retentionDays)

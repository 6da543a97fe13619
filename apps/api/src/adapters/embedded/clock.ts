import type { Clock } from '../../ports.ts'

/** The machine's clock. No personal data. */
export const systemClock: Clock = { now: () => new Date() }

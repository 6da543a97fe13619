import { z } from 'zod'

/**
 * Adjustments for one candidate, set once by the candidate or with staff, applied everywhere.
 * They are shown to the candidate and to the staff who set them, to nobody else: a report or a list never carries them.
 */
export const Accommodations = z.object({
  /** Extra think and answer time, in percent of the kit's time (0, 25, 50 or 100). */
  extraTimePercent: z.union([z.literal(0), z.literal(25), z.literal(50), z.literal(100)]),
  /** Record sound only; the camera is never asked for. */
  noVideo: z.boolean(),
  /** Captions are shown from the start of every question. */
  captionsAlwaysOn: z.boolean(),
  /** Think time does not run out; the candidate starts when ready. */
  noThinkTimeLimit: z.boolean(),
})
export type Accommodations = z.infer<typeof Accommodations>

export const noAccommodations: Accommodations = {
  extraTimePercent: 0,
  noVideo: false,
  captionsAlwaysOn: false,
  noThinkTimeLimit: false,
}

export type Timing = { thinkSeconds: number; answerSeconds: number }

/** A kit's timing as it stands for this candidate, in seconds. `thinkSeconds` null: it does not run out. */
export const timingFor = (
  timing: Timing,
  accommodations: Accommodations,
): { thinkSeconds: number | null; answerSeconds: number } => {
  const factor = 1 + accommodations.extraTimePercent / 100
  return {
    thinkSeconds: accommodations.noThinkTimeLimit ? null : Math.ceil(timing.thinkSeconds * factor),
    answerSeconds: Math.ceil(timing.answerSeconds * factor),
  }
}

/** The answer time of a kit, in seconds, from the time that a candidate with these adjustments has for it. */
export const withoutExtraTime = (answerSeconds: number, accommodations: Accommodations): number =>
  Math.max(1, Math.floor(answerSeconds / (1 + accommodations.extraTimePercent / 100)))

import { z } from 'zod'

/** A stretch of an answer, in milliseconds from its start. */
export const Span = z.object({ startMs: z.number().int().min(0), endMs: z.number().int().min(0) })
export type Span = z.infer<typeof Span>

export const Filler = z.object({
  /** The filler as listed, for example `um` or `you know`. */
  term: z.string(),
  /** Index of its first word in the transcript. */
  wordIndex: z.number().int().min(0),
  startMs: z.number().int().min(0).nullable(),
})
export type Filler = z.infer<typeof Filler>

/**
 * Measured facts about how one answer was spoken. Facts with places, never a trait: there is no field for
 * confidence, nervousness, enthusiasm or the like, and there must never be one.
 */
export const SpeechFigures = z.object({
  /** Length of the recording in milliseconds; null where there is no recording (a typed answer). */
  durationMs: z.number().int().min(0).nullable(),
  /** Time with speech in it, from the recording itself. */
  speakingMs: z.number().int().min(0).nullable(),
  /** Stretches with speech, from the recording itself. */
  speech: z.array(Span),
  /** Silences longer than a second between the first and the last speech. */
  pauses: z.array(Span),
  wordCount: z.number().int().min(0).nullable(),
  /** Words per minute of the time between first and last speech, pauses included. */
  wordsPerMinute: z.number().min(0).nullable(),
  fillers: z.array(Filler).nullable(),
  fillersPerMinute: z.number().min(0).nullable(),
  /** The answer time that the kit gives (after accommodations), in seconds. */
  targetSeconds: z.number().int().min(1),
  /** duration / target, 0 and up. */
  shareOfTimeUsed: z.number().min(0).nullable(),
})
export type SpeechFigures = z.infer<typeof SpeechFigures>

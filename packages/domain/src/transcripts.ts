import { z } from 'zod'
import { Instant } from './instants.ts'

/** One spoken word. Times are milliseconds from the start of the answer; null where no timing is known (typed text). */
export const Word = z.object({
  text: z.string().min(1),
  startMs: z.number().int().min(0).nullable(),
  endMs: z.number().int().min(0).nullable(),
})
export type Word = z.infer<typeof Word>

export const transcriptOrigins = ['transcriber', 'captions', 'typed', 'correction'] as const

/** What was said in one answer. Corrections are new versions beside the earlier ones; nothing is overwritten. */
export const Transcript = z.object({
  version: z.number().int().min(1),
  origin: z.enum(transcriptOrigins),
  language: z.string(),
  words: z.array(Word),
  /** Who recognised the speech, for example `openai whisper-1`; null where a person wrote it. */
  recognisedBy: z.string().nullable(),
  createdAt: Instant,
})
export type Transcript = z.infer<typeof Transcript>

/** The words of a transcript as running text. */
export const textOf = (words: readonly Word[]): string => words.map((word) => word.text).join(' ')

/** Running text as words without timings. Throws nothing; empty text gives no words. */
export const wordsOf = (text: string): Word[] =>
  text
    .split(/\s+/)
    .filter((part) => part.length > 0)
    .map((part) => ({ text: part, startMs: null, endMs: null }))

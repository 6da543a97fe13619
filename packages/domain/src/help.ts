import { z } from 'zod'
import { Id, Instant } from './instants.ts'

/** Characters of the longest message in a conversation about help. */
export const longestHelpText = 1000
/** Messages that one session's conversations may hold: more is no help any more. */
export const mostHelpMessages = 200

export const HelpText = z.string().trim().min(1).max(longestHelpText)

/** What staff may add to the time of the question at hand, in seconds; and how much of it, all told. */
export const timeGifts = [30, 60, 120, 300] as const
export const TimeGift = z.union(timeGifts.map((seconds) => z.literal(seconds)))
export type TimeGift = (typeof timeGifts)[number]
export const mostSecondsGiven = 900
/** Further takes of one question that staff may give. */
export const mostRetakesGiven = 3

/** Words or deeds of a conversation, in their order. */
export const HelpMessage = z.object({
  messageId: Id,
  author: z.enum(['candidate', 'staff']),
  authorName: z.string(),
  /** Whether the reader wrote it. */
  isOwn: z.boolean(),
  kind: z.enum(['words', 'timeGiven', 'retakeGiven', 'resolved']),
  text: z.string(),
  /** With `timeGiven`: how much, and in which question. */
  seconds: z.number().int().nullable(),
  position: z.number().int().nullable(),
  sentAt: Instant,
})
export type HelpMessage = z.infer<typeof HelpMessage>

/** A conversation between one candidate and staff, as either of them sees it. */
export const HelpThread = z.object({
  sessionId: Id,
  /** Null where no conversation is open. */
  openedAt: Instant.nullable(),
  openedBy: z.enum(['candidate', 'staff']).nullable(),
  messages: z.array(HelpMessage),
  /** Staff who have it open, until then at least; the reader left out. */
  present: z.array(z.object({ name: z.string(), until: Instant })),
  now: Instant,
})
export type HelpThread = z.infer<typeof HelpThread>

/** Who has a conversation open is told so often, and counts for so long. */
export const attendanceMs = { every: 10_000, lasts: 25_000 } as const

/** What may be done about a session just now; why not, where it may not. */
export const HelpDesk = HelpThread.extend({
  candidateName: z.string(),
  kitName: z.string(),
  /** Seconds that may still be given to the question at hand. */
  secondsLeft: z.number().int().min(0),
  retakesLeft: z.number().int().min(0),
  /** The question at hand; null where the interview is over or has none. */
  position: z.number().int().nullable(),
  canGiveTime: z.boolean(),
  canGiveRetake: z.boolean(),
})
export type HelpDesk = z.infer<typeof HelpDesk>

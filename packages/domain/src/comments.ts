import { z } from 'zod'
import { longestComment } from './feedback.ts'
import { Id, Instant } from './instants.ts'
import { Role } from './permissions.ts'
import { textOf, type Word } from './transcripts.ts'

/** First and last word, counted from 0, both inclusive. */
const place = { firstWord: z.number().int().min(0), lastWord: z.number().int().min(0) }

/** What a member of staff writes about a passage of a version of a transcript. */
export const NewComment = z.strictObject({
  sessionId: Id,
  answerId: Id,
  transcriptVersion: z.number().int().min(1),
  ...place,
  text: z.string().trim().min(1).max(longestComment),
})
export type NewComment = z.infer<typeof NewComment>

export const PassageComment = z.object({
  commentId: Id,
  answerId: Id,
  /** The words as they stood when the comment was written. */
  quote: z.string(),
  /** Where they stand in the transcript in force; null: the passage was changed since. */
  place: z.object(place).nullable(),
  authorName: z.string(),
  authorRole: Role,
  text: z.string(),
  createdAt: Instant,
})
export type PassageComment = z.infer<typeof PassageComment>

type Place = { firstWord: number; lastWord: number }

/**
 * Where a quotation stands in words that may have been corrected since: where it stood, else the place nearest to it.
 * @returns null where the words no longer stand in a row
 */
export const placeOfQuote = (
  words: readonly Word[],
  { quote, firstWord, lastWord }: Place & { quote: string },
): Place | null => {
  const length = lastWord - firstWord
  const starts = Array.from({ length: Math.max(0, words.length - length) }, (_, index) => index)
  const nearest = starts
    .toSorted((one, other) => Math.abs(one - firstWord) - Math.abs(other - firstWord))
    .find((start) => textOf(words.slice(start, start + length + 1)) === quote)
  return nearest === undefined ? null : { firstWord: nearest, lastWord: nearest + length }
}

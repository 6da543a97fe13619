import { z } from 'zod'
import { longestRatingNote, longestReason } from './feedback.ts'
import { Id, Instant } from './instants.ts'
import { Role } from './permissions.ts'
import { Competency, Level, type Rubric } from './rubrics.ts'

/** What a member of staff has chosen so far: a competency is missing while it is open, null for "cannot say". */
export const RatingDraft = z.strictObject({
  levels: z.partialRecord(Competency, Level.nullable()),
  reasons: z.partialRecord(Competency, z.string().trim().max(longestReason)),
  note: z.string().trim().max(longestRatingNote),
})
export type RatingDraft = z.infer<typeof RatingDraft>

/** A rating that can be handed in: every competency has a level, or "cannot say". */
export const WholeRating = RatingDraft.extend({ levels: z.record(Competency, Level.nullable()) })
export type WholeRating = z.infer<typeof WholeRating>

/** Where a member of staff stands with one interview. */
export const RatingStanding = z.object({
  /** The other ratings are open to them: they handed theirs in, or chose to read first. */
  isOpen: z.boolean(),
  /** What they hand in, or handed in, is given without having seen another rating. */
  isBlind: z.boolean(),
  handedInAt: Instant.nullable(),
  /** Their own rating as it was kept last; null while there is none. */
  draft: RatingDraft.nullable(),
})
export type RatingStanding = z.infer<typeof RatingStanding>

/** Levels as a reader is shown them: where an institution chose words only, no level and the description alone. */
export const shownLevels = {
  levels: z.record(Competency, Level.nullable()),
  /** The described behaviour at each level; null where a person could not say. */
  anchors: z.record(Competency, z.string().nullable()),
}

/** A rating that a person handed in, beside the coach's. */
export const StaffRating = z.object({
  ratingId: Id,
  authorName: z.string(),
  authorRole: Role,
  isOwn: z.boolean(),
  /** Given without having seen another rating. */
  isBlind: z.boolean(),
  handedInAt: Instant,
  ...shownLevels,
  reasons: z.partialRecord(Competency, z.string()),
  note: z.string(),
})
export type StaffRating = z.infer<typeof StaffRating>

/** What can be new for a candidate in a report. */
export const newsKinds = ['lookAnswered', 'ratingGiven', 'feedbackGiven'] as const
export const NewsKind = z.enum(newsKinds)
export type NewsKind = z.infer<typeof NewsKind>

type Levels = Partial<Record<Competency, number | null>>
const perCompetency = <Value>(
  of: (competency: Competency) => Value,
): Record<Competency, Value> => ({
  structure: of('structure'),
  relevance: of('relevance'),
  specificity: of('specificity'),
  clarity: of('clarity'),
  delivery: of('delivery'),
})

/** A person's levels with their descriptions; with `wordsOnly` the descriptions stay and every level goes. */
export const levelsShown = (
  levels: Levels,
  { rubric, wordsOnly }: { rubric: Rubric; wordsOnly: boolean },
): { levels: Record<Competency, number | null>; anchors: Record<Competency, string | null> } => ({
  levels: perCompetency((competency) => (wordsOnly ? null : (levels[competency] ?? null))),
  anchors: perCompetency((competency) => {
    const level = levels[competency] ?? null
    const scale = rubric.scales.find((one) => one.competency === competency)
    return level === null ? null : (scale?.anchors[level - 1] ?? null)
  }),
})

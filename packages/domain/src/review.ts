import { z } from 'zod'
import { Id, Instant } from './instants.ts'
import { Role } from './permissions.ts'
import { Category } from './questions.ts'
import { NewsKind } from './ratings.ts'
import { Competency, Level } from './rubrics.ts'

/** Fewer pairs of blind ratings than this say nothing, and could be traced to a person (P27). */
export const fewestPairs = 10

export const ReviewSettings = z.strictObject({
  /** Days until a person should have looked. */
  dueDays: z.number().int().min(1).max(60),
  /** Weighted kappa below which a competency is shown without a level; null: every level is shown. */
  agreementThreshold: z.number().min(0).max(1).multipleOf(0.01).nullable(),
})
export type ReviewSettings = z.infer<typeof ReviewSettings>

/** How well two sides agree on one competency, from ratings that were given blind. */
export const AgreementFigure = z.object({
  competency: Competency,
  /** Null: fewer than `fewestPairs`. */
  pairs: z.number().int().nullable(),
  /** Weighted kappa with its interval at 95 %; null where nothing can be said. */
  kappa: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})
export type AgreementFigure = z.infer<typeof AgreementFigure>

export const AgreementFigures = z.object({
  /** Each coach that there was: its kind, model and prompt version. */
  coaches: z.array(z.object({ coach: z.string(), figures: z.array(AgreementFigure) })),
  people: z.array(AgreementFigure),
})
export type AgreementFigures = z.infer<typeof AgreementFigures>

/** Where a completed interview stands with the people who review. A candidate's question comes before everything else. */
export const reviewStates = ['toReview', 'inProgress', 'reviewed', 'lookRequested'] as const
export const ReviewState = z.enum(reviewStates)
export type ReviewState = z.infer<typeof ReviewState>

export const ReviewStanding = z.object({
  state: ReviewState,
  /** Null: nobody has it. */
  takenByName: z.string().nullable(),
  isMine: z.boolean(),
  /** Null once it is reviewed. */
  dueAt: Instant.nullable(),
})
export type ReviewStanding = z.infer<typeof ReviewStanding>

/** One line of the queue. It has no place for a score: nobody is ranked by one. */
export const ReviewRow = ReviewStanding.extend({
  sessionId: Id,
  candidateName: z.string(),
  candidateEmail: z.string(),
  cohortNames: z.array(z.string()),
  kitName: z.string(),
  category: Category,
  endedAt: Instant.nullable(),
})
export type ReviewRow = z.infer<typeof ReviewRow>

/** A person's look at one score, asked for by the candidate or not. What the coach gave stays beside it. */
export const ScoreLook = z.object({
  lookId: Id,
  competency: Competency,
  /** Null: nobody asked. */
  askedAt: Instant.nullable(),
  askedReason: z.string(),
  answer: z
    .object({
      byName: z.string(),
      byRole: Role,
      answeredAt: Instant,
      /** Whether the person gave another level; otherwise the score stays. */
      isOverride: z.boolean(),
      /** The person's level and its description; with words only the description alone. */
      level: Level.nullable(),
      anchor: z.string().nullable(),
      reason: z.string(),
    })
    .nullable(),
})
export type ScoreLook = z.infer<typeof ScoreLook>

/** Something new in a candidate's report that they have not opened since. */
export const News = z.object({
  sessionId: Id,
  kind: NewsKind,
  createdAt: Instant,
  kitName: z.string(),
  category: Category,
  endedAt: Instant.nullable(),
})
export type News = z.infer<typeof News>

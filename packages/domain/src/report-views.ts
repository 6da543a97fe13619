import { z } from 'zod'
import { PassageComment } from './comments.ts'
import { DeviceFacts } from './devices.ts'
import { Id, Instant } from './instants.ts'
import { Category } from './questions.ts'
import { RatingStanding, shownLevels, StaffRating } from './ratings.ts'
import { Report, ReportState, StepProgress } from './reports.ts'
import { ReviewStanding, ScoreLook } from './review.ts'
import { Competency, Level, Rubric } from './rubrics.ts'
import { SessionState } from './sessions.ts'
import { Transcript } from './transcripts.ts'

/** One answer of a report with its words. */
export const ReportedAnswer = z.object({
  position: z.number().int().min(1),
  answerId: Id.nullable(),
  questionText: z.string(),
  hints: z.string(),
  /** The transcript in force (the newest version) and the first one, when a correction stands beside it. */
  transcript: Transcript.nullable(),
  original: Transcript.nullable(),
})

/** The candidate's own recording of an answer. Only ever in the candidate's view. */
export const Playback = z.object({
  position: z.number().int(),
  recordingId: Id,
  url: z.string(),
  mime: z.string(),
  hasVideo: z.boolean(),
  durationMs: z.number().int().nullable(),
})

export const FeedbackNote = z.object({
  noteId: Id,
  authorName: z.string(),
  text: z.string(),
  createdAt: Instant,
})
export type FeedbackNote = z.infer<typeof FeedbackNote>

/** An earlier (or later) attempt of the same candidate, for the progress line. */
export const Attempt = z.object({
  sessionId: Id,
  kitName: z.string(),
  endedAt: Instant,
  levels: z.partialRecord(Competency, Level),
  wordsPerMinute: z.number().nullable(),
  fillersPerMinute: z.number().nullable(),
})
export type Attempt = z.infer<typeof Attempt>

const shared = {
  sessionId: Id,
  kitName: z.string(),
  category: Category,
  state: SessionState,
  reportState: ReportState,
  steps: z.array(StepProgress),
  endedAt: Instant.nullable(),
  aiCoaching: z.boolean(),
  /** The institution chose described levels without figures. */
  wordsOnly: z.boolean(),
  rubric: Rubric,
  answers: z.array(ReportedAnswer),
  selfRating: z.object({ ...shownLevels, note: z.string(), ratedAt: Instant }).nullable(),
  /** What staff rated and handed in, and every look at a score: empty until the reader may see them. */
  staffRatings: z.array(StaffRating),
  scoreLooks: z.array(ScoreLook),
  /** What staff wrote about passages, oldest first. */
  comments: z.array(PassageComment),
  feedback: z.array(FeedbackNote),
}

/** The report as its candidate reads it. `report.coaching` stays null until they have rated themselves (`coachingOpen`). */
export const OwnReport = z.object({
  ...shared,
  report: Report.nullable(),
  coachingOpen: z.boolean(),
  playback: z.array(Playback),
  attempts: z.array(Attempt),
  /** What is stored of the device that the interview was taken on (P7). */
  device: DeviceFacts,
  purgeAt: Instant,
})
export type OwnReport = z.infer<typeof OwnReport>

/** The report as staff read it: performance and feedback. There is no field for media, and there must never be one. */
export const StaffReport = z.object({
  ...shared,
  report: Report.nullable(),
  candidate: z.object({ name: z.string(), email: z.string(), cohortNames: z.array(z.string()) }),
  /** Until `rating.isOpen`, no rating of anybody else's, no coaching and nobody else's note is sent. */
  rating: RatingStanding,
  /** Null while the interview is not completed. */
  review: ReviewStanding.nullable(),
})
export type StaffReport = z.infer<typeof StaffReport>

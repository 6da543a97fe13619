import { z } from 'zod'
import { Accommodations } from './accommodations.ts'
import { DeviceFacts } from './devices.ts'
import { Id, Instant } from './instants.ts'
import { AskedQuestion, Category } from './questions.ts'
import { ReportState } from './reports.ts'
import { AnswerState, QuestionState, SessionState } from './sessions.ts'

/** A kit as a candidate may choose it. */
export const KitCard = z.object({
  kitId: Id,
  name: z.string(),
  description: z.string(),
  category: Category,
  questionCount: z.number().int(),
  /** Longest time the kit takes, in minutes, with this candidate's accommodations. */
  minutes: z.number().int(),
})
export type KitCard = z.infer<typeof KitCard>

/** What to practise freely: categories and job roles with the number of questions behind each. */
export const PracticeChoices = z.object({
  categories: z.array(z.object({ category: Category, questions: z.number().int() })),
  jobRoles: z.array(z.object({ jobRole: z.string(), questions: z.number().int() })),
})
export type PracticeChoices = z.infer<typeof PracticeChoices>

export const Take = z.object({
  answerId: Id,
  recordingId: Id,
  take: z.number().int().min(1),
  state: AnswerState,
  durationMs: z.number().int().nullable(),
})
export type Take = z.infer<typeof Take>

export const RunQuestion = z.object({
  position: z.number().int().min(1),
  state: QuestionState,
  /** When this state began; the browser counts down from here, by the server's clock. */
  stateSince: Instant,
  /** Seconds to think; null: no limit. */
  thinkSeconds: z.number().int().nullable(),
  answerSeconds: z.number().int(),
  retakesLeft: z.number().int().min(0),
  /** Null until it is this question's turn, so that nobody reads ahead. `hints` is empty until answered. */
  asked: AskedQuestion.omit({ keywords: true }).nullable(),
  /** Address of the question's media and captions; null where it has text only. */
  mediaUrl: z.string().nullable(),
  captionsUrl: z.string().nullable(),
  takes: z.array(Take),
})
export type RunQuestion = z.infer<typeof RunQuestion>

/** A session as its runner shows it: the whole state, so that a reload continues where it was. */
export const Run = z.object({
  sessionId: Id,
  kitName: z.string(),
  category: Category,
  state: SessionState,
  reportState: ReportState,
  now: Instant,
  accommodations: Accommodations,
  device: DeviceFacts,
  aiCoaching: z.boolean(),
  /** When the recordings and everything about this session will be deleted. */
  purgeAt: Instant,
  /** Position of the question at hand; null when none is left. */
  current: z.number().int().nullable(),
  questions: z.array(RunQuestion),
})
export type Run = z.infer<typeof Run>

/** A line of the candidate's own list of sessions. */
export const OwnSession = z.object({
  sessionId: Id,
  kitName: z.string(),
  category: Category,
  state: SessionState,
  reportState: ReportState,
  createdAt: Instant,
  endedAt: Instant.nullable(),
  purgeAt: Instant,
  questionCount: z.number().int(),
  answeredCount: z.number().int(),
})
export type OwnSession = z.infer<typeof OwnSession>

/** A line of the staff's list. No score: nobody is ranked or sorted by an AI figure (rule 9). No media. */
export const SessionRow = z.object({
  sessionId: Id,
  candidateName: z.string(),
  candidateEmail: z.string(),
  cohortNames: z.array(z.string()),
  kitName: z.string(),
  /** What it was an attempt of; null: practice of one's own. */
  assignmentTitle: z.string().nullable(),
  category: Category,
  state: SessionState,
  reportState: ReportState,
  createdAt: Instant,
  endedAt: Instant.nullable(),
  questionCount: z.number().int(),
  answeredCount: z.number().int(),
  feedbackCount: z.number().int(),
})
export type SessionRow = z.infer<typeof SessionRow>

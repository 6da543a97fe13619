import { z } from 'zod'
import { Id, Instant } from './instants.ts'
import { Category } from './questions.ts'
import type { RefusalCode } from './refusals.ts'
import { isWallTime } from './time-zones.ts'

const WallTime = z.string().refine(isWallTime)

/**
 * Which of several attempts stands for the person. `best` knows no score of a machine (rule 9 of PRODUCT.md): it is the
 * attempt with the most questions answered, and of equals the latest.
 */
export const countingRules = ['first', 'best', 'latest'] as const
export const CountingRule = z.enum(countingRules)
export type CountingRule = z.infer<typeof CountingRule>

export const mostAttempts = 20
export const mostDaysBefore = 30
export const mostChosenPeople = 500

/** How an assignment stands in time. `late`: due is over, and it can still be handed in. */
export const assignmentStages = ['upcoming', 'open', 'late', 'over', 'closed', 'archived'] as const
export const AssignmentStage = z.enum(assignmentStages)
export type AssignmentStage = z.infer<typeof AssignmentStage>

export type AssignmentTimes = {
  opensAt: Instant
  dueAt: Instant
  isLateAllowed: boolean
  closedAt: Instant | null
  archivedAt: Instant | null
}

/** Where an assignment stands at a moment. Only `open` and `late` can be started. */
export const stageOf = (times: AssignmentTimes, now: Date): AssignmentStage => {
  if (times.archivedAt !== null) return 'archived'
  if (times.closedAt !== null) return 'closed'
  if (now.getTime() < Date.parse(times.opensAt)) return 'upcoming'
  if (now.getTime() <= Date.parse(times.dueAt)) return 'open'
  return times.isLateAllowed ? 'late' : 'over'
}

/** Where one person stands with one assignment, by the attempt that counts. */
export const standings = [
  'notBegun',
  'inProgress',
  'brokenOff',
  'handedIn',
  'reportReady',
  'reviewed',
  'forgotten',
] as const
export const Standing = z.enum(standings)
export type Standing = z.infer<typeof Standing>

/** What staff say of an assignment. Times are what the institution's clocks show. */
export const AssignmentDraft = z.strictObject({
  title: z.string().trim().min(2).max(120),
  note: z.string().trim().max(1000),
  kitId: Id,
  /** A whole cohort, as it is at any moment, or people chosen one by one. */
  for: z.union([
    z.strictObject({ cohortId: Id }),
    z.strictObject({ membershipIds: z.array(Id).min(1).max(mostChosenPeople) }),
  ]),
  opens: WallTime,
  due: WallTime,
  attemptsAllowed: z.number().int().min(1).max(mostAttempts),
  counts: CountingRule,
  isLateAllowed: z.boolean(),
  /** A reminder by mail so many days before it is due; null: none. */
  remindDaysBefore: z.number().int().min(1).max(mostDaysBefore).nullable(),
})
export type AssignmentDraft = z.infer<typeof AssignmentDraft>

/** An assignment as staff see it. */
export const Assignment = z.object({
  assignmentId: Id,
  title: z.string(),
  note: z.string(),
  kitId: Id,
  kitName: z.string(),
  cohortId: Id.nullable(),
  cohortName: z.string().nullable(),
  ownerName: z.string().nullable(),
  isOwn: z.boolean(),
  opensAt: Instant,
  dueAt: Instant,
  attemptsAllowed: z.number().int(),
  counts: CountingRule,
  isLateAllowed: z.boolean(),
  remindDaysBefore: z.number().int().nullable(),
  stage: AssignmentStage,
  /** Whom it is for, and how many of them have handed in. */
  peopleCount: z.number().int(),
  handedInCount: z.number().int(),
})
export type Assignment = z.infer<typeof Assignment>

/** Why it cannot be started now, as the refusal that starting would be answered with. */
const startRefusals = [
  'assignment.notOpen',
  'assignment.over',
  'assignment.closed',
  'assignment.noAttemptsLeft',
] as const satisfies readonly RefusalCode[]
export type StartRefusal = (typeof startRefusals)[number]

/** An assignment as the candidate has it. */
export const OwnAssignment = z.object({
  assignmentId: Id,
  title: z.string(),
  note: z.string(),
  category: Category,
  questionCount: z.number().int(),
  /** Longest time it takes, in minutes, with this candidate's adjustments. */
  minutes: z.number().int(),
  opensAt: Instant,
  dueAt: Instant,
  /** The zone that the times are meant in: the institution's. */
  timeZone: z.string(),
  stage: AssignmentStage,
  isLateAllowed: z.boolean(),
  attemptsAllowed: z.number().int(),
  attemptsLeft: z.number().int(),
  counts: CountingRule,
  standing: Standing,
  isLate: z.boolean(),
  handedInAt: Instant.nullable(),
  /** The session to go on with, if one is open. */
  openSessionId: Id.nullable(),
  /** The session that counts and is handed in, while it is kept. */
  doneSessionId: Id.nullable(),
  /** Null: it can be started, or gone on with. */
  cannotStart: z.enum(startRefusals).nullable(),
})
export type OwnAssignment = z.infer<typeof OwnAssignment>

/** Why no further attempt can be begun at a stage with so many attempts left; null: one can. */
export const startRefusalOf = (
  stage: AssignmentStage,
  attemptsLeft: number,
): StartRefusal | null => {
  if (stage === 'upcoming') return 'assignment.notOpen'
  if (stage === 'over') return 'assignment.over'
  if (stage === 'closed' || stage === 'archived') return 'assignment.closed'
  return attemptsLeft < 1 ? 'assignment.noAttemptsLeft' : null
}

/** Where one person stands with one assignment, as the grid of progress shows it. No figure of a machine (P57). */
export const ProgressCell = z.object({
  standing: Standing,
  /** Handed in after it was due; or not handed in, and due already. */
  isLate: z.boolean(),
  attempts: z.number().int(),
  /** The session that counts, while it is kept. */
  sessionId: Id.nullable(),
})
export type ProgressCell = z.infer<typeof ProgressCell>

export const ProgressColumn = z.object({
  assignmentId: Id,
  title: z.string(),
  dueAt: Instant,
  stage: AssignmentStage,
})
export type ProgressColumn = z.infer<typeof ProgressColumn>

/** A person of the grid; the cells stand in the order of the columns. */
export const ProgressRow = z.object({
  membershipId: Id,
  name: z.string(),
  email: z.string(),
  cells: z.array(ProgressCell),
})
export type ProgressRow = z.infer<typeof ProgressRow>

/** A stretch of the grid of progress: rows from `offset` on, of `total`. */
export const ProgressStretch = z.object({
  total: z.number().int(),
  columns: z.array(ProgressColumn),
  rows: z.array(ProgressRow),
})

export const ProgressRequest = z.strictObject({
  of: z.union([z.strictObject({ cohortId: Id }), z.strictObject({ assignmentId: Id })]),
  search: z.string().trim().max(120).optional(),
  /** Only people who stand so with the assignment; for the grid of one assignment. */
  standing: Standing.exclude(['forgotten']).optional(),
  /** Sorted by how far people are with this assignment; without it by name. */
  sortedBy: Id.optional(),
  isDescending: z.boolean().optional(),
  offset: z.number().int().min(0).max(1_000_000),
  limit: z.number().int().min(1).max(100),
})
export type ProgressRequest = z.infer<typeof ProgressRequest>

/** How many people stand where, for one assignment. */
export const ProgressSummary = z.object({
  counts: z.array(z.object({ standing: Standing, people: z.number().int() })),
  /** Not handed in though due, or handed in late. */
  late: z.number().int(),
})

/** Whom to remind: people one by one, or all who have not begun, or not handed in. Who has handed in is never reminded. */
export const RemindRequest = z.strictObject({
  assignmentId: Id,
  to: z.union([
    z.strictObject({ membershipIds: z.array(Id).min(1).max(mostChosenPeople) }),
    z.enum(['notBegun', 'notHandedIn']),
  ]),
})
export type RemindRequest = z.infer<typeof RemindRequest>

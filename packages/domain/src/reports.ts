import { z } from 'zod'
import { Id, Instant } from './instants.ts'
import { Competency, Level } from './rubrics.ts'
import { SpeechFigures } from './speech.ts'

/** A verbatim quotation that our own code found in the transcript. `position` is the question's place, from 1. */
export const Evidence = z.strictObject({
  position: z.number().int().min(1),
  quote: z.string().min(1),
  /** First and last word of the quotation in the answer's transcript, counted from 0, both inclusive. */
  firstWord: z.number().int().min(0),
  lastWord: z.number().int().min(0),
})
export type Evidence = z.infer<typeof Evidence>

/**
 * Why a competency carries a level, or none. No coach says `feedbackOnly`: a reader is shown it where people agree with
 * the coach less than their institution asks for.
 */
export const outcomes = [
  'rated',
  'notEnoughEvidence',
  'ratingsDisagree',
  'cannotJudge',
  'feedbackOnly',
] as const

export const CompetencyResult = z.strictObject({
  competency: Competency,
  outcome: z.enum(outcomes),
  /** Median of the ratings; null unless the outcome is `rated`. */
  level: Level.nullable(),
  /** Every rating given, in the order given. The spread is their lowest and highest. */
  ratings: z.array(Level),
  /** The described behaviour at that level, word for word from the rubric; null unless rated. */
  anchor: z.string().nullable(),
  reason: z.string(),
  evidence: z.array(Evidence),
})
export type CompetencyResult = z.infer<typeof CompetencyResult>

export const NextStep = z.strictObject({
  title: z.string(),
  why: z.string(),
  /** The candidate's own passage said in a stronger way, or a sentence to start from. */
  example: z.string(),
  competency: Competency.nullable(),
})
export type NextStep = z.infer<typeof NextStep>

/** Where a result came from: enough to say later which words, rubric, prompt and model made it (rule 9). */
export const Provenance = z.strictObject({
  /** `rules`: text features in our own code. `model`: a language model. `none`: coaching is switched off. */
  coach: z.enum(['rules', 'model', 'none']),
  provider: z.string().nullable(),
  model: z.string().nullable(),
  promptVersion: z.string().nullable(),
  rubricVersion: z.string(),
  /** SHA-256 (hex) of what was evaluated: questions, transcripts, figures. */
  inputsSha256: z.string(),
  ratingsPerCompetency: z.number().int().min(0),
})
export type Provenance = z.infer<typeof Provenance>

export const pipelineSteps = ['transcribe', 'measure', 'evaluate', 'verify', 'report'] as const
export const PipelineStep = z.enum(pipelineSteps)
export type PipelineStep = z.infer<typeof PipelineStep>

export const MissingPart = z.strictObject({
  step: PipelineStep,
  position: z.number().int().min(1).nullable(),
  /** One plain sentence for the candidate. */
  reason: z.string(),
})
export type MissingPart = z.infer<typeof MissingPart>

/** Coaching on what was said. It has no place for emotion, personality, looks, accent or a verdict, and never will. */
export const Coaching = z.strictObject({
  provenance: Provenance,
  /** Two or three sentences: the overall picture. */
  summary: z.string(),
  competencies: z.array(CompetencyResult),
  strengths: z.array(z.strictObject({ text: z.string(), evidence: z.array(Evidence) })),
  nextSteps: z.array(NextStep).max(3),
  /** What this coach says it cannot judge. */
  limits: z.array(z.string()),
})
export type Coaching = z.infer<typeof Coaching>

export const ReportAnswer = z.strictObject({
  position: z.number().int().min(1),
  figures: SpeechFigures.nullable(),
  transcriptVersion: z.number().int().min(1).nullable(),
})

/** The report of one session. `coaching` is null where AI is switched off or the evaluation failed (see `missing`). */
export const Report = z.strictObject({
  sessionId: Id,
  version: z.number().int().min(1),
  createdAt: Instant,
  answers: z.array(ReportAnswer),
  coaching: Coaching.nullable(),
  missing: z.array(MissingPart),
})
export type Report = z.infer<typeof Report>

/** A rating by a person (the candidate themselves, or staff) on the same rubric. */
export const PersonRating = z.strictObject({
  levels: z.record(Competency, Level.nullable()),
  note: z.string().max(2000),
})
export type PersonRating = z.infer<typeof PersonRating>

/** Where the report of a session stands. `partial`: ready, with parts missing that can be run again. */
export const reportStates = ['none', 'waitingForWords', 'running', 'ready', 'partial'] as const
export const ReportState = z.enum(reportStates)
export type ReportState = z.infer<typeof ReportState>

export const stepStates = ['waiting', 'running', 'done', 'failed', 'notNeeded'] as const
/** Progress of one step for the candidate's screen: how many of its parts are done. */
export const StepProgress = z.strictObject({
  step: PipelineStep,
  state: z.enum(stepStates),
  done: z.number().int().min(0),
  of: z.number().int().min(0),
})
export type StepProgress = z.infer<typeof StepProgress>

import { z } from 'zod'
import { Refused } from './refusals.ts'

/**
 * One explicit state machine for a session, the question at hand and a take. The server applies every
 * step; the browser uses the same tables to know what it may ask for.
 */
export const sessionMachine = {
  created: { begin: 'inProgress', abandon: 'abandoned' },
  inProgress: { pause: 'paused', complete: 'completed', abandon: 'abandoned' },
  paused: { resume: 'inProgress', complete: 'completed', abandon: 'abandoned' },
  completed: {},
  abandoned: {},
} as const

export const sessionStates = ['created', 'inProgress', 'paused', 'completed', 'abandoned'] as const
export const SessionState = z.enum(sessionStates)
export type SessionState = z.infer<typeof SessionState>
export const sessionSteps = ['begin', 'pause', 'resume', 'complete', 'abandon'] as const
export type SessionStep = (typeof sessionSteps)[number]

/** The question at hand: asked, thought about, answered; an interrupted take may be kept or taken again. */
export const questionMachine = {
  waiting: { ask: 'asked', skip: 'skipped' },
  asked: { think: 'thinking', startAnswer: 'answering', skip: 'skipped' },
  thinking: { startAnswer: 'answering', skip: 'skipped' },
  answering: { stopAnswer: 'answered', interrupt: 'interrupted' },
  interrupted: { keep: 'answered', ask: 'asked', skip: 'skipped' },
  answered: { retake: 'asked', settle: 'settled' },
  settled: {},
  skipped: {},
} as const

export const questionStates = [
  'waiting',
  'asked',
  'thinking',
  'answering',
  'interrupted',
  'answered',
  'settled',
  'skipped',
] as const
export const QuestionState = z.enum(questionStates)
export type QuestionState = z.infer<typeof QuestionState>
export const questionSteps = [
  'ask',
  'think',
  'startAnswer',
  'stopAnswer',
  'interrupt',
  'keep',
  'retake',
  'settle',
  'skip',
] as const
export const QuestionStep = z.enum(questionSteps)
export type QuestionStep = z.infer<typeof QuestionStep>

/** A take and its bytes: spoken, on their way, arrived. A take that is not kept is discarded and its bytes erased. */
export const answerMachine = {
  recording: { stop: 'uploading', receive: 'received', discard: 'discarded' },
  uploading: { receive: 'received', discard: 'discarded' },
  received: { discard: 'discarded' },
  discarded: {},
} as const

export const answerStates = ['recording', 'uploading', 'received', 'discarded'] as const
export const AnswerState = z.enum(answerStates)
export type AnswerState = z.infer<typeof AnswerState>
export const answerSteps = ['stop', 'receive', 'discard'] as const
export type AnswerStep = (typeof answerSteps)[number]

type Machine = Readonly<Record<string, Readonly<Record<string, string>>>>

const nextIn = (machine: Machine, state: string, step: string): string | undefined =>
  machine[state]?.[step]

/** The state after a step, or null where the step is not allowed from here. */
export const nextSessionState = (state: SessionState, step: SessionStep): SessionState | null =>
  (nextIn(sessionMachine, state, step) as SessionState | undefined) ?? null
export const nextQuestionState = (state: QuestionState, step: QuestionStep): QuestionState | null =>
  (nextIn(questionMachine, state, step) as QuestionState | undefined) ?? null
export const nextAnswerState = (state: AnswerState, step: AnswerStep): AnswerState | null =>
  (nextIn(answerMachine, state, step) as AnswerState | undefined) ?? null

/** As `nextSessionState`, but an illegal step throws `Refused('session.transition')` with both names. */
export const stepSession = (state: SessionState, step: SessionStep): SessionState => {
  const next = nextSessionState(state, step)
  if (!next) throw new Refused('session.transition', { state, step })
  return next
}
/** As `nextQuestionState`, but an illegal step throws `Refused('answer.transition')`. */
export const stepQuestion = (state: QuestionState, step: QuestionStep): QuestionState => {
  const next = nextQuestionState(state, step)
  if (!next) throw new Refused('answer.transition', { state, step })
  return next
}
/** As `nextAnswerState`, but an illegal step throws `Refused('answer.transition')`. */
export const stepAnswer = (state: AnswerState, step: AnswerStep): AnswerState => {
  const next = nextAnswerState(state, step)
  if (!next) throw new Refused('answer.transition', { state, step })
  return next
}

/** So much practice in a day is no practice any more: a script is at work, and would fill the disk. */
export const mostADay = { sessions: 50, takes: 300 } as const

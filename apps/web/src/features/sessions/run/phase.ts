import type { Run, RunQuestion } from '@app/domain/runs'
import { currentQuestion, type Step } from './steps.ts'

/** What is happening now, of all that a runner can show. */
export type Phase =
  /** Open in another tab. */
  | 'elsewhere'
  | 'paused'
  /** Camera and microphone are looked at before anything is recorded with them. */
  | 'check'
  /** The next question is on its way. */
  | 'opening'
  | 'asking'
  /** The question is known; recording starts when the person says so. */
  | 'ready'
  | 'thinking'
  | 'starting'
  | 'recording'
  | 'stopping'
  | 'review'
  | 'interrupted'
  | 'finishing'
  | 'abandoned'

export type Facts = {
  isElsewhere: boolean
  /** Camera and microphone were looked at on this page, and are open. */
  isReady: boolean
  /** What this page is doing about a take. */
  take: 'none' | 'starting' | 'recording' | 'stopping'
}

/** Shorter than that nobody has read a question, so recording waits for a word. */
const leastReadingSeconds = 10

const hasTooLittleTime = (question: RunQuestion): boolean =>
  question.thinkSeconds !== null && question.thinkSeconds < leastReadingSeconds

const askedPhase = (question: RunQuestion): Phase => {
  // Its words have not come from the server yet.
  if (!question.asked) return 'opening'
  // Taken again: the question is known, and nobody is hurried.
  if (question.takes.length > 0) return 'ready'
  if (question.mediaUrl) return 'asking'
  return hasTooLittleTime(question) ? 'ready' : 'opening'
}

const questionPhase = (question: RunQuestion, { isReady }: Facts): Phase => {
  const { state } = question
  if (state === 'answered') return 'review'
  if (state === 'answering' || state === 'interrupted') return 'interrupted'
  if (!isReady) return 'check'
  if (state === 'asked') return askedPhase(question)
  return state === 'thinking' ? 'thinking' : 'opening'
}

/** What is happening now: from the run as the server knows it, and from what this page is doing. */
export const phaseOf = (run: Run, facts: Facts): Phase => {
  if (facts.isElsewhere) return 'elsewhere'
  if (facts.take !== 'none') return facts.take
  if (run.state === 'abandoned') return 'abandoned'
  if (run.state === 'completed') return 'finishing'
  if (run.state === 'paused') return 'paused'
  const question = currentQuestion(run)
  if (!question) return 'finishing'
  if (run.state === 'created') return facts.isReady ? 'opening' : 'check'
  return questionPhase(question, facts)
}

/** The step that follows by itself from what is happening, if any. */
export const stepByItself = (run: Run, phase: Phase): Step | null => {
  if (phase === 'finishing' && run.state !== 'completed')
    return { kind: 'session', step: 'complete' }
  const question = currentQuestion(run)
  if (!question) return null
  const { position, state } = question
  if (phase === 'interrupted' && state === 'answering')
    return { kind: 'question', position, step: 'interrupt' }
  if (phase !== 'opening') return null
  if (run.state === 'created') return { kind: 'session', step: 'begin' }
  // The words of the next question come from the server alone: not before it has heard of the last one.
  if (state === 'waiting') return { kind: 'question', position, step: 'ask' }
  return state === 'asked' && question.asked ? { kind: 'question', position, step: 'think' } : null
}

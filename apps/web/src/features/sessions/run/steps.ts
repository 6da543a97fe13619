import type { Run, RunQuestion } from '@app/domain/runs'
import {
  nextQuestionState,
  nextSessionState,
  type QuestionState,
  type QuestionStep,
  type SessionStep,
} from '@app/domain/sessions'

/** A step that the runner asks the server for. */
export type Step =
  | { kind: 'session'; step: SessionStep }
  | {
      kind: 'question'
      step: Exclude<QuestionStep, 'startAnswer' | 'stopAnswer'>
      position: number
    }
  | { kind: 'stop'; position: number; answerId: string }

const isOver = (question: RunQuestion): boolean =>
  question.state === 'settled' || question.state === 'skipped'

/** The question at hand; null when none is left. */
export const currentQuestion = (run: Run): RunQuestion | null =>
  run.questions.find((question) => question.position === run.current) ?? null

const nextState = (run: Run, step: Exclude<Step, { kind: 'session' }>): QuestionState | null => {
  const question = currentQuestion(run)
  if (run.state !== 'inProgress' || question?.position !== step.position) return null
  return nextQuestionState(question.state, step.kind === 'stop' ? 'stopAnswer' : step.step)
}

/** May the server be asked for this step, as far as this run is known? */
export const isDue = (run: Run, step: Step): boolean =>
  step.kind === 'session'
    ? nextSessionState(run.state, step.step) !== null
    : nextState(run, step) !== null

/**
 * The run as it will be once the server has taken this step, so that a screen need not wait for the line. What only the
 * server knows (the next question's words, the hints) is not there yet. A step that is not due changes nothing.
 * @param now by the server's clock, in ms
 */
export const afterStep = (run: Run, step: Step, now: number): Run => {
  if (step.kind === 'session') {
    const state = nextSessionState(run.state, step.step)
    return state ? { ...run, state } : run
  }
  const state = nextState(run, step)
  if (!state) return run
  const isAgain = step.kind === 'question' && (step.step === 'retake' || step.step === 'ask')
  const questions = run.questions.map((question) =>
    question.position === step.position
      ? {
          ...question,
          state,
          stateSince: new Date(now).toISOString(),
          takes: isAgain
            ? question.takes.map((take) => ({ ...take, state: 'discarded' as const }))
            : question.takes,
        }
      : question,
  )
  return {
    ...run,
    questions,
    current: questions.find((question) => !isOver(question))?.position ?? null,
  }
}

/** Of the steps that wait to be sent, those that are still due one after the other; the others have happened already. */
export const stillDue = (run: Run, steps: readonly Step[], now: number): Step[] => {
  let seen = run
  return steps.filter((step) => {
    if (!isDue(seen, step)) return false
    seen = afterStep(seen, step, now)
    return true
  })
}

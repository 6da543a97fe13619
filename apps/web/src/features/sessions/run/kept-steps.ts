import type { Run } from '@app/domain/runs'
import { currentQuestion, stillDue, type Step } from './steps.ts'

/** A step that somebody took and that the server has not heard of, and the take that it was about. */
type KeptStep = { step: Step; answerId: string }

/**
 * What somebody decided about an answer is not asked of them twice. Only what keeps an answer: a take is not deleted, nor
 * an interview ended, on the word of a page that is gone.
 */
const lasting: ReadonlySet<string> = new Set(['interrupt', 'keep', 'settle'])

const takeAtHand = (run: Run): string | undefined =>
  currentQuestion(run)?.takes.findLast(({ state }) => state !== 'discarded')?.answerId

/** The steps that are to outlive the page, as text; empty where there are none. */
export const keptText = (run: Run, waiting: readonly Step[]): string => {
  const answerId = takeAtHand(run)
  if (answerId === undefined) return ''
  const { current } = run
  const kept = waiting
    .filter((step) => step.kind !== 'session' && step.position === current)
    .filter((step) => step.kind === 'stop' || (step.kind === 'question' && lasting.has(step.step)))
  return kept.length === 0 ? '' : JSON.stringify(kept.map((step) => ({ step, answerId })))
}

/** The steps that an earlier page could not send, as far as they are still due and about the same take. */
export const recalledSteps = (run: Run, text: string, now: number): Step[] => {
  if (text === '') return []
  const answerId = takeAtHand(run)
  try {
    const kept = JSON.parse(text) as KeptStep[]
    if (!Array.isArray(kept)) return []
    const same = kept.filter((each) => each.answerId === answerId).map(({ step }) => step)
    return stillDue(run, same, now)
  } catch (error) {
    console.debug('Steps that were kept on this device could not be read', error)
    return []
  }
}

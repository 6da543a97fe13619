import type { Run } from '@app/domain/runs'
import type { Verdict } from './run-store.ts'
import { currentQuestion, type Step } from './steps.ts'

type Ports = {
  /** Is this take on this device, ended as it was meant to? */
  isDone: (recordingId: string) => Promise<boolean>
  stop: (step: Step) => Promise<Run>
  judge: (error: unknown) => Verdict
}

/**
 * Somebody was done with an answer, and the page was closed before the server heard of it: the answer is whole, and
 * nothing interrupted it. The server is told now. Where it will not hear of it any more, the run stays as it is.
 */
export const finishTake = async (run: Run, { isDone, stop, judge }: Ports): Promise<Run> => {
  const question = run.state === 'inProgress' ? currentQuestion(run) : null
  if (question?.state !== 'answering') return run
  const take = question.takes.findLast(({ state }) => state !== 'discarded')
  if (!take || !(await isDone(take.recordingId))) return run
  try {
    return await stop({ kind: 'stop', position: question.position, answerId: take.answerId })
  } catch (error) {
    if (judge(error) === 'refused') return run
    throw error
  }
}

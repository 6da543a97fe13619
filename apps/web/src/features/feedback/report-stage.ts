import type { OwnReport } from '@app/domain/report-views'
import type { MissingPart, StepProgress } from '@app/domain/reports'

/** What a candidate's report page is about just now. */
export type Stage = 'unfinished' | 'abandoned' | 'making' | 'words' | 'rating' | 'report'

/** Answers that were recorded, and of which the server does not hold every byte yet. */
export const awaitedPositions = ({ answers, playback }: OwnReport): number[] =>
  answers
    .filter(({ answerId, position }) => {
      const arrived = playback.some((recording) => recording.position === position)
      return answerId !== null && !arrived
    })
    .map(({ position }) => position)

/** Answers that can be heard and have no words yet. */
export const wordlessPositions = ({ answers, playback }: OwnReport): number[] =>
  answers
    .filter(({ transcript, position }) => {
      const arrived = playback.some((recording) => recording.position === position)
      return transcript === null && arrived
    })
    .map(({ position }) => position)

export const stageOf = (found: OwnReport): Stage => {
  if (found.state === 'abandoned') return 'abandoned'
  if (found.state !== 'completed') return 'unfinished'
  const { reportState, report, coachingOpen } = found
  if (reportState === 'waitingForWords')
    return wordlessPositions(found).length > 0 ? 'words' : 'making'
  // A report that was read already stays on the page while it is made again.
  if (reportState === 'running' || reportState === 'none')
    return report && coachingOpen ? 'report' : 'making'
  const hasAnswers = found.answers.some(({ answerId }) => answerId !== null)
  return found.aiCoaching && !coachingOpen && hasAnswers ? 'rating' : 'report'
}

/** Answers whose words are newer than those that the report has read: it is being made again. */
export const rereadPositions = ({ report, answers }: OwnReport): number[] =>
  (report?.answers ?? [])
    .filter(({ position, transcriptVersion }) => {
      const current = answers.find((answer) => answer.position === position)?.transcript?.version
      return current !== undefined && current !== transcriptVersion
    })
    .map(({ position }) => position)

/** Will what this page shows change without the candidate doing anything? */
export const isMoving = (found: OwnReport): boolean =>
  found.state === 'completed' &&
  (stageOf(found) === 'making' ||
    found.reportState === 'running' ||
    found.reportState === 'waitingForWords' ||
    rereadPositions(found).length > 0)

/**
 * Steps as they are shown while a report is being made. Words that were typed are as good as recognised ones. A step
 * that has done all it can while recordings are awaited is waiting, not at work. The last step is done when the page
 * turns into the report, and not before: a report that is made again was done once already. With AI switched off
 * nothing is recognised or rated.
 */
export const stepsShown = (
  found: OwnReport,
  steps: readonly StepProgress[],
): readonly StepProgress[] => {
  const worded = found.answers.filter(({ transcript }) => transcript !== null).length
  const awaited = awaitedPositions(found).length
  return steps.map((step) => {
    if (step.step === 'report') return { ...step, state: 'waiting', done: 0 }
    const isForCoach = step.step === 'evaluate' || step.step === 'verify'
    if (isForCoach && !found.aiCoaching) return { ...step, state: 'notNeeded' }
    const done =
      step.step === 'transcribe' ? Math.min(step.of, Math.max(step.done, worded)) : step.done
    if (step.of > 0 && done === step.of) return { ...step, done, state: 'done' }
    if (step.step === 'transcribe' && !found.aiCoaching)
      return { ...step, done, state: 'notNeeded' }
    const isHeldUp = awaited > 0 && step.state === 'running' && done >= step.of - awaited
    return isHeldUp ? { ...step, done, state: 'waiting' } : { ...step, done }
  })
}

/** What is missing from the report beside the recordings that have not arrived: those are told of with what to do. */
export const missingBeside = (
  { report }: Pick<OwnReport, 'report'>,
  awaited: readonly number[],
): MissingPart[] =>
  (report?.missing ?? []).filter(
    ({ step, position }) => step !== 'measure' || position === null || !awaited.includes(position),
  )

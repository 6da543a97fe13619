import type { OwnReport } from '@app/domain/report-views'
import type { StepProgress } from '@app/domain/reports'

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

/** Steps as they are shown while recordings are awaited: one that has done all it can is waiting, not at work. */
export const stepsAwaiting = (
  steps: readonly StepProgress[],
  awaited: number,
): readonly StepProgress[] =>
  steps.map((step) =>
    awaited > 0 && step.state === 'running' && step.done >= step.of - awaited
      ? { ...step, state: 'waiting' }
      : step,
  )

import type { StaffReport } from '@app/domain/report-views'

/** What staff find of an interview: nothing yet, a report on its way, or the report. */
export type Stage = 'unfinished' | 'abandoned' | 'making' | 'report'

type Found = Pick<StaffReport, 'state' | 'reportState' | 'report'>

/** A report that is there stays on the page while it is made again or waits for words. */
export const stageOf = ({ state, reportState, report }: Found): Stage => {
  if (state === 'abandoned') return 'abandoned'
  if (state !== 'completed') return 'unfinished'
  if (report || reportState === 'ready' || reportState === 'partial') return 'report'
  return 'making'
}

/** Feedback stands in the candidate's report: where there will be none, nobody would read it. */
export const takesFeedback = (stage: Stage): boolean => stage === 'making' || stage === 'report'

/** Milliseconds after which to look again, false for never: soon where machines work, seldom where a person is waited for. */
export const lookAgainIn = ({ state, reportState }: Found): number | false => {
  if (state === 'abandoned' || reportState === 'ready' || reportState === 'partial') return false
  if (state !== 'completed' || reportState === 'waitingForWords') return 60_000
  return 4_000
}

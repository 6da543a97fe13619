import type { StaffReport } from '@app/domain/report-views'
import { expect, test } from 'vitest'
import { lookAgainIn, stageOf } from './report-stage.ts'

type Found = Pick<StaffReport, 'state' | 'reportState' | 'report'>
const report = {
  sessionId: '',
  version: 1,
  createdAt: '',
  answers: [],
  coaching: null,
  missing: [],
}
const found = (changes: Partial<Found>): Found => ({
  state: 'completed',
  reportState: 'ready',
  report,
  ...changes,
})

test.each([
  [{ state: 'created' }, 'unfinished', 60_000],
  [{ state: 'paused', reportState: 'none', report: null }, 'unfinished', 60_000],
  [{ state: 'abandoned', reportState: 'none', report: null }, 'abandoned', false],
  [{ reportState: 'none', report: null }, 'making', 4000],
  [{ reportState: 'running', report: null }, 'making', 4000],
  [{ reportState: 'running' }, 'report', 4000],
  [{ reportState: 'waitingForWords', report: null }, 'making', 60_000],
  [{ reportState: 'waitingForWords' }, 'report', 60_000],
  [{ reportState: 'ready' }, 'report', false],
  [{ reportState: 'partial' }, 'report', false],
] as const)('of %o staff find: %s', (changes, stage, again) => {
  const one = found({ reportState: 'none', ...changes })
  expect(stageOf(one)).toBe(stage)
  expect(lookAgainIn(one)).toBe(again)
})

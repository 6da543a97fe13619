import { expect, test } from 'vitest'
import { lineTroubleOf } from './line-trouble.ts'

const calm = {
  line: 'ok',
  waits: false,
  hasFailed: false,
  uploads: 'idle',
  isRecording: false,
  problem: null,
} as const

test('a good line is not talked about', () => {
  expect(lineTroubleOf(calm)).toBeNull()
  expect(lineTroubleOf({ ...calm, line: 'away' })).toBeNull()
})

test('while an answer is recorded only a lost line is told, and a lost sign-in', () => {
  const recording = { ...calm, isRecording: true, waits: true, line: 'trouble' } as const
  expect(lineTroubleOf(recording)).toBeNull()
  expect(lineTroubleOf({ ...recording, uploads: 'waiting' })).toBe('recordingAway')
  expect(lineTroubleOf({ ...recording, uploads: 'signInNeeded' })).toBe('signIn')
})

test('a step that waits is told with its reason', () => {
  expect(lineTroubleOf({ ...calm, waits: true, line: 'away' })).toBe('stepAway')
  expect(lineTroubleOf({ ...calm, waits: true, line: 'trouble' })).toBe('trouble')
  expect(lineTroubleOf({ ...calm, waits: true, line: 'ok' })).toBeNull()
})

test('why a take did not begin comes before an older failure', () => {
  expect(lineTroubleOf({ ...calm, problem: 'device', hasFailed: true })).toBe('device')
  expect(lineTroubleOf({ ...calm, hasFailed: true })).toBe('failed')
})

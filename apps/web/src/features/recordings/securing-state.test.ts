import type { TakeProgress, UploadState } from '@app/client/recorder/uploader'
import { expect, test } from 'vitest'
import { bytesToSend, matterOf } from './securing-state.ts'

const take = (facts: Partial<TakeProgress> = {}): TakeProgress => ({
  recordingId: 'r',
  sessionId: 's',
  byteCount: 100,
  sentBytes: 0,
  closed: true,
  startedAt: '2026-01-02T03:04:05.000Z',
  trouble: null,
  isRefused: false,
  ...facts,
})
const state = (phase: UploadState['phase'], takes: TakeProgress[]): UploadState => ({
  phase,
  takes,
  backlogBytes: 100,
  recordingIds: takes.map((each) => each.recordingId),
})

test('with nothing on this device there is nothing to say, whatever the line is like', () => {
  for (const phase of ['idle', 'sending', 'waiting', 'signInNeeded'] as const)
    expect(matterOf(state(phase, []))).toBeNull()
})

test('what is being recorded just now is not called a backlog', () => {
  expect(matterOf(state('sending', [take({ closed: false })]))).toBeNull()
  expect(matterOf(state('sending', [take()]))).toBe('sending')
})

test('a person is told to sign in, that the line is gone, and that the server does not take something', () => {
  expect(matterOf(state('signInNeeded', [take()]))).toBe('signIn')
  expect(matterOf(state('waiting', [take()]))).toBe('waiting')
  expect(matterOf(state('sending', [take({ trouble: 'recording.tooLarge' })]))).toBe('trouble')
})

test('a recording that is refused for good is not called one that is being sent', () => {
  const refused = take({ trouble: 'answer.timeOver', isRefused: true })
  expect(matterOf(state('sending', [refused]))).toBeNull()
  expect(matterOf(state('waiting', [refused]))).toBeNull()
  expect(matterOf(state('sending', [refused, take()]))).toBe('sending')
  expect(bytesToSend(state('sending', [refused, take()]))).toBe(100)
})

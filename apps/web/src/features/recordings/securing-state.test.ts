import type { TakeProgress, UploadState } from '@app/client/recorder/uploader'
import { expect, test } from 'vitest'
import { matterOf } from './securing-state.ts'

const take = (facts: Partial<TakeProgress> = {}): TakeProgress => ({
  recordingId: 'r',
  sessionId: 's',
  byteCount: 100,
  sentBytes: 0,
  closed: true,
  trouble: null,
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

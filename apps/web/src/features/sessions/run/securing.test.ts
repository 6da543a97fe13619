import type { TakeProgress } from '@app/client/recorder/uploader'
import type { Take } from '@app/domain/runs'
import { expect, test } from 'vitest'
import { aQuestion, aRun } from './run.fixture.ts'
import { securedOf } from './securing.ts'

const take = (recordingId: string, state: Take['state']): Take => ({
  answerId: recordingId,
  recordingId,
  take: 1,
  state,
  durationMs: null,
})
const here = (recordingId: string, sentBytes: number): TakeProgress => ({
  recordingId,
  sessionId: 's',
  byteCount: 1000,
  sentBytes,
  closed: true,
  trouble: null,
})

test('what is secured, what is here, and what is on another device add up', () => {
  const run = {
    ...aRun({ states: ['settled', 'settled', 'settled', 'skipped'] }),
    questions: [
      aQuestion(1, { takes: [take('a', 'discarded'), take('b', 'received')] }),
      aQuestion(2, { takes: [take('c', 'uploading')] }),
      aQuestion(3, { takes: [take('d', 'uploading')] }),
      aQuestion(4),
    ],
  }
  expect(securedOf(run, [here('c', 250), here('of another interview', 0)])).toEqual({
    secured: 1,
    answers: 3,
    bytesHere: 750,
    elsewhere: 1,
    share: (1 + 0.25) / 3,
  })
})

test('an interview without a single answer has nothing to secure', () => {
  expect(securedOf(aRun({ states: ['skipped'] }), [])).toMatchObject({ answers: 0, share: 1 })
})

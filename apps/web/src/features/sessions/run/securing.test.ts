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
  startedAt: '2026-01-02T03:04:05.000Z',
  trouble: null,
  isRefused: false,
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
    refused: 0,
    share: (1 + 0.25) / 3,
  })
})

test('an interview without a single answer has nothing to secure', () => {
  expect(securedOf(aRun({ states: ['skipped'] }), [])).toMatchObject({ answers: 0, share: 1 })
})

test('an answer that the server will not take is counted by itself, and not among the bytes on their way', () => {
  const run = {
    ...aRun({ states: ['settled', 'settled'] }),
    questions: [
      aQuestion(1, { takes: [take('a', 'received')] }),
      aQuestion(2, { takes: [take('b', 'uploading')] }),
    ],
  }
  const refused = { ...here('b', 0), trouble: 'answer.timeOver', isRefused: true }
  expect(securedOf(run, [refused])).toMatchObject({
    secured: 1,
    answers: 2,
    bytesHere: 0,
    elsewhere: 0,
    refused: 1,
  })
})

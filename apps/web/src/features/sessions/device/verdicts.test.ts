import { expect, test } from 'vitest'
import { aRun } from '../run/run.fixture.ts'
import { bytesAhead, createEar, hearingOf, lineVerdict, roomVerdict } from './verdicts.ts'

const line = (kilobitsPerSecond: number, roundTripMs = 50) =>
  lineVerdict({ kilobitsPerSecond, roundTripMs })

test('a line is good when it sends as fast as one records', () => {
  expect(line(1264)).toBe('good')
  expect(line(1263)).toBe('usable')
  expect(line(249)).toBe('poor')
  expect(line(50_000, 6000)).toBe('poor')
})

test('room is judged by the questions that are still to come', () => {
  const run = aRun({ states: ['settled', 'skipped', 'thinking', 'waiting'] })
  expect(bytesAhead(run, true)).toBe(2 * 90 * 160_000)
  expect(bytesAhead(run, false)).toBe(2 * 90 * 9000)
  expect(roomVerdict(null, 100)).toBe('unknown')
  expect(roomVerdict(119, 100)).toBe('tight')
  expect(roomVerdict(120, 100)).toBe('enough')
})

test('what the loudest moment says about a microphone', () => {
  expect([0, 0.119, 0.12, 0.399, 0.4, 1].map(hearingOf)).toEqual([
    'nothing',
    'nothing',
    'quiet',
    'quiet',
    'good',
    'good',
  ])
})

test('a pause between words is not silence; ten seconds without a sound are', () => {
  const ear = createEar()
  expect(ear.hear(0, 0)).toEqual({ hearing: 'nothing', silentMs: 0 })
  expect(ear.hear(0.6, 1000)).toEqual({ hearing: 'good', silentMs: 0 })
  expect(ear.hear(0.01, 3000)).toEqual({ hearing: 'good', silentMs: 2000 })
  expect(ear.hear(0.01, 11_000)).toEqual({ hearing: 'nothing', silentMs: 10_000 })
  expect(ear.hear(0.5, 11_100)).toEqual({ hearing: 'good', silentMs: 0 })
})

import { expect, test } from 'vitest'
import { graceSeconds, largestRecording, mostBytesFor, mostSecondsFor } from './recordings.ts'

test('an answer may run over by a minute, not by an hour', () => {
  expect(mostSecondsFor(120)).toBe(120 + graceSeconds)
  expect(graceSeconds).toBeLessThanOrEqual(60)
})

test('a recording has room for what browsers record, and not for much more', () => {
  // What our recorder asks for: 1.2 megabits of picture and 64 kilobits of sound a second.
  const asked = { video: (120 * 1_264_000) / 8, audio: (120 * 64_000) / 8 }
  expect(mostBytesFor(120, 'video/webm;codecs=vp9,opus')).toBeGreaterThan(5 * asked.video)
  expect(mostBytesFor(120, 'audio/webm;codecs=opus')).toBeGreaterThan(5 * asked.audio)
  expect(mostBytesFor(120, 'audio/webm')).toBeLessThan(mostBytesFor(120, 'video/webm'))
})

test('no answer time makes room for more than the largest recording', () => {
  expect(mostBytesFor(100_000, 'video/mp4')).toBe(largestRecording)
})

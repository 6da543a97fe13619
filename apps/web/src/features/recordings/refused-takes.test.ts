import type { TakeProgress } from '@app/client/recorder/uploader'
import { expect, test } from 'vitest'
import { refusedWords, savedName } from './refused-takes.ts'

const words = { say: (text: string) => text }
const refused = (trouble: string): TakeProgress => ({
  recordingId: 'r',
  sessionId: 's',
  byteCount: 100,
  sentBytes: 0,
  closed: true,
  startedAt: '2026-01-02T03:04:05.000Z',
  trouble,
  isRefused: true,
})

test('each reason for good has a sentence of its own', () => {
  const codes = [
    'answer.timeOver',
    'recording.tooLarge',
    'recording.typeUnsupported',
    'recording.notFound',
  ]
  expect(new Set(codes.map((code) => refusedWords(refused(code), words))).size).toBe(codes.length)
})

test('a saved recording is named by when it was made and by its kind', () => {
  const at = '2026-01-02T03:04:05.000Z'
  expect(savedName(at, 'video/webm;codecs=vp9,opus')).toBe('justinterview-2026-01-02-03-04.webm')
  expect(savedName(at, 'video/mp4;codecs=avc1')).toBe('justinterview-2026-01-02-03-04.mp4')
  expect(savedName(at, 'audio/ogg')).toBe('justinterview-2026-01-02-03-04.ogg')
})

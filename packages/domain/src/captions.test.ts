import { expect, test } from 'vitest'
import { draftCaptions, readCaptions, writeCaptions } from './captions.ts'

test('captions that were written are read again as they were', () => {
  const cues = [
    { startMs: 0, endMs: 1500, text: 'Tell me about a time' },
    { startMs: 1500, endMs: 3_723_004, text: 'when a figure\nlooked wrong.' },
  ]
  expect(readCaptions(writeCaptions(cues))).toEqual({ cues })
})

test('names, notes, settings, short times, other line ends and a byte order mark are fine', () => {
  const vtt =
    '\uFEFFWEBVTT - made by hand\r\nKind: captions\r\n\r\nNOTE who spoke\r\n\r\nfirst\r\n00:01.000 --> 00:02.500 align:start\r\nHello\r\n'
  expect(readCaptions(vtt)).toEqual({ cues: [{ startMs: 1000, endMs: 2500, text: 'Hello' }] })
})

test.each([
  ['Hello', 1, 'noHeader'],
  ['WEBVTT\n\n', 1, 'noCues'],
  ['WEBVTT\n\n00:01 --> 00:02\nHello', 3, 'noTimes'],
  ['WEBVTT\n\none\n00:61.000 --> 01:02.000\nHello', 4, 'noTimes'],
  ['WEBVTT\n\n00:02.000 --> 00:02.000\nHello', 3, 'endsBeforeItBegins'],
  ['WEBVTT\n\n00:02.000 --> 00:03.000\n\nHello', 3, 'noText'],
  ['WEBVTT\n\n00:02.000 --> 00:03.000\nb\n\n00:01.000 --> 00:04.000\na', 6, 'outOfOrder'],
  [`WEBVTT\n\n00:02.000 --> 00:03.000\n${'a'.repeat(20_000)}`, 1, 'tooLong'],
])('%j is not taken: line %i, %s', (vtt, line, problem) => {
  expect(readCaptions(vtt)).toEqual({ line, problem })
})

test('a draft says every word once, in short lines that fill the time', () => {
  const text =
    'Tell me about a time when a figure in a report did not look right to you. How did you find the cause?'
  const read = readCaptions(draftCaptions(text, 9000))
  const cues = 'cues' in read ? read.cues : []
  expect(cues.map((cue) => cue.text).join(' ')).toBe(text)
  expect(cues.every((cue) => cue.text.length <= 70)).toBe(true)
  expect([cues[0]?.startMs, cues.at(-1)?.endMs]).toEqual([0, 9000])
})

import { expect, test } from 'vitest'
import { readVtt, writeVtt } from './captions.ts'
import { clausesOf, linesOf, longestPhrase, phrasesOf, sentencesOf } from './phrases.ts'

const cues = [
  { startMs: 200, endMs: 3_811, text: 'Suppose a company buys a machine for cash.' },
  { startMs: 3_811, endMs: 3_723_004, text: 'Walk me through it,\nstep by step.' },
]

test('captions are written as WebVTT and read back the same', () => {
  const vtt = writeVtt(cues)
  expect(vtt).toContain('\n2\n00:00:03.811 --> 01:02:03.004\nWalk me through it,\nstep by step.\n')
  expect(readVtt(vtt)).toEqual(cues)
})

test('what is not WebVTT is refused in words', () => {
  expect(() => readVtt('1\n00:00:00.000 --> 00:00:01.000\nHello\n')).toThrow('Not WebVTT')
  expect(() => readVtt('WEBVTT\n\n1\n00:00 --> 00:01\nHello\n')).toThrow('Not a cue')
})

test('a text is cut at its sentences and clauses, with nothing left out', () => {
  expect(sentencesOf('It is late. What now?')).toEqual(['It is late.', 'What now?'])
  expect(clausesOf('Tell me: what did you do, and why?')).toEqual([
    'Tell me:',
    'what did you do,',
    'and why?',
  ])
})

test('a long sentence is cut at the comma nearest to its middle', () => {
  const sentence =
    'Suppose that a company buys a machine for cash in March, and that the machine will last for ten years.'
  expect(phrasesOf(sentence)).toEqual([
    'Suppose that a company buys a machine for cash in March,',
    'and that the machine will last for ten years.',
  ])
})

test('a long sentence without a comma is cut before a conjunction', () => {
  const sentence =
    'Tell me about a time when you had to explain something difficult to people who had never heard of it'
  const phrases = phrasesOf(sentence)
  expect(phrases.join(' ')).toBe(sentence)
  expect(phrases[1]).toMatch(/^(when|to|who) /)
  for (const phrase of phrases) expect(phrase.length).toBeLessThanOrEqual(longestPhrase)
})

test('a caption has two lines of about the same length, or one where that is enough', () => {
  expect(linesOf('What did you do?')).toEqual(['What did you do?'])
  expect(linesOf('Tell me about a time when the right thing to do was not easy.')).toEqual([
    'Tell me about a time when the',
    'right thing to do was not easy.',
  ])
})

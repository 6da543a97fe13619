import { expect, test } from 'vitest'
import type { Say } from '../words.ts'
import {
  fillerCounts,
  fillerMeaning,
  fillerWords,
  longestPause,
  spokenStretch,
} from './speech-facts.ts'

const say: Say = (sentence) => sentence

test('fillers are counted by term, the most frequent first', () => {
  const fillers = ['um', 'like', 'um'].map((term, wordIndex) => ({
    term,
    wordIndex,
    startMs: null,
  }))
  expect(fillerCounts(fillers)).toEqual([
    { term: 'um', count: 2 },
    { term: 'like', count: 1 },
  ])
})

test('what a rate of fillers means: five harm nobody, twelve do', () => {
  expect(fillerMeaning(0, say)).toBe('Five a minute or fewer harm nobody.')
  expect(fillerMeaning(5, say)).toBe('Five a minute or fewer harm nobody.')
  expect(fillerMeaning(8, say)).toBe('Five a minute or fewer harm nobody, twelve do.')
  expect(fillerMeaning(12, say)).toMatch(/harder to follow/)
})

test('pace is counted from the first to the last speech', () => {
  const speech = [
    { startMs: 400, endMs: 5000 },
    { startMs: 7000, endMs: 9000 },
  ]
  expect(spokenStretch({ speech })).toEqual({ startMs: 400, endMs: 9000 })
  expect(spokenStretch({ speech: [] })).toBeNull()
  expect(longestPause([])).toBeNull()
  expect(longestPause([{ startMs: 5000, endMs: 7000 }])).toBe(2000)
})

test('a filler of two words marks both', () => {
  const filler = { startMs: null }
  expect(
    fillerWords([
      { ...filler, term: 'um', wordIndex: 0 },
      { ...filler, term: 'you know', wordIndex: 6 },
    ]),
  ).toEqual([0, 6, 7])
})

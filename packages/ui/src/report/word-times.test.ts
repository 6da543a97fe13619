import { wordsOf } from '@app/domain/transcripts'
import { expect, test } from 'vitest'
import { hasTimes, timeOfWord, wordAt } from './word-times.ts'

const words = [
  { text: 'I', startMs: 100, endMs: 200 },
  { text: 'wrote', startMs: 200, endMs: 600 },
  { text: 'a', startMs: null, endMs: null },
  { text: 'script.', startMs: 700, endMs: 1200 },
  { text: 'It', startMs: 4000, endMs: 4200 },
]

test('the word that is being said is found by its time', () => {
  expect(wordAt(words, 0)).toBeNull()
  expect(wordAt(words, 100)).toBe(0)
  expect(wordAt(words, 450)).toBe(1)
  expect(wordAt(words, 1100)).toBe(3)
  expect(wordAt(words, 4100)).toBe(4)
})

test('in a pause no word is being said', () => {
  expect(wordAt(words, 1500)).toBe(3)
  expect(wordAt(words, 3000)).toBeNull()
  expect(wordAt(words, 60_000)).toBeNull()
})

test('a word without a time begins with the last one before it that has one', () => {
  expect(timeOfWord(words, 2)).toBe(200)
  expect(timeOfWord(words, 99)).toBe(4000)
  expect(timeOfWord(words.slice(2), 0)).toBeNull()
})

test('typed words have no times, and nothing is guessed', () => {
  const typed = wordsOf('I wrote a script.')
  expect(hasTimes(typed)).toBe(false)
  expect(hasTimes(words)).toBe(true)
  expect(wordAt(typed, 1000)).toBeNull()
  expect(timeOfWord(typed, 2)).toBeNull()
})

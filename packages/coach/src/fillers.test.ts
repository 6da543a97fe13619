import { wordsOf } from '@app/domain/transcripts'
import { describe, expect, test } from 'vitest'
import { strongText, weakText } from './answers.fixture.ts'
import { findFillers } from './fillers.ts'

const terms = (text: string, language = 'en'): string[] | undefined =>
  findFillers(wordsOf(text), language)?.map(({ term }) => term)

test('the weak answer has twelve fillers, at their places', () => {
  // Counted by hand in weak.ssml.
  expect(findFillers(wordsOf(weakText), 'en')?.map((f) => `${f.term} ${f.wordIndex}`)).toEqual([
    'um 0',
    'you know 6',
    'like 8',
    'uh 14',
    'um 18',
    'like 24',
    'I mean 28',
    'um 30',
    'you know 39',
    'uh 44',
    'basically 47',
    'um 56',
  ])
})

test('the strong answer has none', () => {
  expect(terms(strongText)).toEqual([])
})

test('fillers carry the time of their word where it is known', () => {
  const words = [
    { text: 'So', startMs: 0, endMs: 200 },
    { text: 'um', startMs: 300, endMs: 500 },
  ]
  expect(findFillers(words, 'en-GB')).toEqual([{ term: 'um', wordIndex: 1, startMs: 300 }])
})

describe('a word with an ordinary meaning is a filler only where it is set off', () => {
  test.each([
    ['I like working with people', []],
    ['It looked like rain', []],
    ['tools like Excel and Python', []],
    ['It was, like, difficult', ['like']],
    ['Do you know the client?', []],
    ['As you know, we lost', []],
    ['You know that feeling', []],
    ['It was, you know, hard', ['you know']],
    ['What I mean is this', []],
    ['I mean, it worked', ['I mean']],
    ['what kind of team', []],
    ['it was kind of hard', ['kind of']],
    ['this sort of problem', []],
  ])('%s', (text, expected) => {
    expect(terms(text)).toEqual(expected)
  })
})

describe('other languages have their own list', () => {
  test.each([
    ['de-AT', 'Ähm, ich war halt im Verein, äh, Kassier', ['ähm', 'halt', 'äh']],
    ['fr', 'Euh, en fait nous avons, ben, gagné', ['euh', 'en fait', 'ben']],
    ['es-MX', 'Eh, o sea, trabajé, este, mucho', ['eh', 'o sea', 'este']],
  ])('%s', (language, text, expected) => {
    expect(terms(text, language)).toEqual(expected)
  })

  test('a language without a list has no count, rather than none found', () => {
    expect(findFillers(wordsOf('えーと 私は'), 'ja')).toBeNull()
  })
})

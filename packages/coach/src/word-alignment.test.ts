import type { Word } from '@app/domain/transcripts'
import { describe, expect, test } from 'vitest'
import { strongText } from './answers.fixture.ts'
import { commonWords } from './common-words.ts'
import { alignWords } from './word-alignment.ts'

/** Each word takes 400 ms, with 100 ms after it. */
const spoken = (text: string): Word[] =>
  text.split(' ').map((word, index) => ({
    text: word,
    startMs: index * 500,
    endMs: index * 500 + 400,
  }))

const shown = (words: readonly Word[]): string[] =>
  words.map(({ text, startMs, endMs }) => `${text} ${startMs}-${endMs}`)

describe('a correction keeps the times of', () => {
  const original = spoken('I lead the found raising team')

  test('words that stay, whatever their case and punctuation', () => {
    expect(
      alignWords('i LEAD the found, raising team!', original).map(({ startMs }) => startMs),
    ).toEqual([0, 500, 1000, 1500, 2000, 2500])
  })

  test('words that are replaced: the new ones share the time of the old', () => {
    expect(shown(alignWords('I led the fundraising team', original))).toEqual([
      'I 0-400',
      'led 500-900',
      'the 1000-1400',
      'fundraising 1500-2400',
      'team 2500-2900',
    ])
  })

  test('nothing for words that are removed, and the rest stays', () => {
    expect(shown(alignWords('I the team', original))).toEqual([
      'I 0-400',
      'the 1000-1400',
      'team 2500-2900',
    ])
  })

  test('added words lie in the gap they were added to', () => {
    const words = alignWords('I lead the whole found raising team', original)
    expect(shown(words)[3]).toBe('whole 1400-1500')
  })

  test('several words in one gap share it by their length', () => {
    const words = alignWords('I quickly a the found raising team', original)
    expect(shown(words).slice(1, 3)).toEqual(['quickly 500-850', 'a 850-900'])
  })
})

describe('times are never made up', () => {
  test('words added before the first or after the last word have none', () => {
    const words = alignWords('Well I came today', spoken('I came'))
    expect(words[0]).toEqual({ text: 'Well', startMs: null, endMs: null })
    expect(words.at(-1)).toEqual({ text: 'today', startMs: null, endMs: null })
  })

  test('typed words have none', () => {
    const typed = [{ text: 'I', startMs: null, endMs: null }]
    expect(alignWords('I came', typed).every(({ startMs }) => startMs === null)).toBe(true)
    expect(alignWords('I came', [])).toHaveLength(2)
  })

  test('unless an estimate over the speech is asked for', () => {
    const speech = [
      { startMs: 0, endMs: 1000 },
      { startMs: 3000, endMs: 4000 },
    ]
    const words = alignWords('aaaa bbbb cccc dddd', [], { estimate: { speech } })
    expect(shown(words)).toEqual([
      'aaaa 0-500',
      'bbbb 500-1000',
      'cccc 3000-3500',
      'dddd 3500-4000',
    ])
    expect(alignWords('aaaa', [], { estimate: { speech: [] } })[0]?.startMs).toBeNull()
  })
})

test('times stay in order and within the original, whatever is corrected', () => {
  const original = spoken(strongText)
  const corrected = `${strongText.replaceAll('the ', '').replace('audit', 'external audit')} Thank you.`
  const starts = alignWords(corrected, original).flatMap(({ startMs }) => startMs ?? [])
  expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  expect(starts.at(-1)).toBeLessThanOrEqual(original.at(-1)?.endMs ?? 0)
})

test('an emptied text has no words', () => {
  expect(alignWords('  ', spoken('I came'))).toEqual([])
})

test('a long text pasted over another takes no more memory than a gap', () => {
  const words = Array.from({ length: 5000 }, (_, index) => `a${index}`)
  const others = Array.from({ length: 5000 }, (_, index) => `b${index}`)
  expect(commonWords(['x', ...words, 'y'], ['x', ...others, 'y'])).toEqual([
    [0, 0],
    [5001, 5001],
  ])
})

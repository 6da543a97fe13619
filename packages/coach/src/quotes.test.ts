import { wordsOf } from '@app/domain/transcripts'
import { describe, expect, test } from 'vitest'
import { strongText } from './answers.fixture.ts'
import { findQuote, isFragmentOf, passage } from './quotes.ts'

const words = wordsOf(strongText)
const found = (quote: string): string | null => {
  const range = findQuote(words, quote)
  return range === null ? null : passage(words, range)
}

describe('a quotation is found', () => {
  test('[P56] word for word', () => {
    expect(findQuote(words, 'We found eleven errors')).toEqual({ firstWord: 73, lastWord: 76 })
  })

  test('with other case, punctuation and white space', () => {
    expect(found('  we FOUND eleven errors;\n corrected them in six days ')).toBe(
      'We found eleven errors, corrected them in six days,',
    )
  })

  test('with typographic or no apostrophes and quotation marks', () => {
    expect(found('“the finance society’s charity fund”')).toBe(
      "the finance society's charity fund,",
    )
    expect(found('the finance societys charity fund')).not.toBeNull()
  })

  test('at its first place when it occurs twice', () => {
    expect(findQuote(wordsOf('I did it and I did it'), 'I did it')).toEqual({
      firstWord: 0,
      lastWord: 2,
    })
  })

  test('with accents in either Unicode form', () => {
    const composed = 'J’ai dirigé l’équipe'.normalize('NFC')
    expect(findQuote(wordsOf(composed), composed.normalize('NFD'))).not.toBeNull()
  })

  test('across a dash that joins two words without spaces', () => {
    expect(findQuote(wordsOf('the treasurer left—then we began'), 'then we began')).not.toBeNull()
  })

  test('in a language written without spaces', () => {
    const japanese = wordsOf('私は三年間 財務を 担当しました。')
    expect(findQuote(japanese, '財務を担当')).toEqual({ firstWord: 1, lastWord: 2 })
    expect(findQuote(japanese, '営業を担当')).toBeNull()
  })
})

describe('a quotation is not found', () => {
  test.each([
    ['a changed word', 'We found twelve errors'],
    ['a missing word', 'We found errors, corrected them'],
    ['an added word', 'We quickly found eleven errors'],
    ['another form of a word', 'We find eleven errors'],
    ['a spelling mistake', 'We fuond eleven errors'],
    ['two passages joined by dots', 'We found ... in six days'],
    ['other words altogether', 'I increased revenue by forty percent'],
  ])('[P56] with %s', (_, quote) => {
    expect(found(quote)).toBeNull()
  })

  test('[P56] when it is a single word, empty or only punctuation', () => {
    expect([found('errors'), found(''), found('... !')]).toEqual([null, null, null])
  })

  test('when it cuts a hyphenated word or a number in two', () => {
    const cut = wordsOf('a well-known firm earned 12.5 percent')
    expect(findQuote(cut, 'known firm')).toBeNull()
    expect(findQuote(cut, '5 percent')).toBeNull()
    expect(findQuote(cut, 'a well-known firm')).not.toBeNull()
  })

  test('when a sign with a meaning differs', () => {
    expect(findQuote(wordsOf('I write C++ daily'), 'I write C#')).toBeNull()
    expect(findQuote(wordsOf('margins fell to -5 percent'), 'fell to 5 percent')).toBeNull()
    expect(findQuote(wordsOf('we saved 12% of cost'), 'saved 12 of cost')).toBeNull()
  })

  test('in an empty transcript', () => {
    expect(findQuote([], 'We found eleven errors')).toBeNull()
  })
})

test('a quotation that only repeats a text is a fragment of it', () => {
  const question = 'Tell me about a time when you led a team.'
  expect(isFragmentOf('a time when you led', question)).toBe(true)
  expect(isFragmentOf('a time when I led', question)).toBe(false)
  expect(isFragmentOf('—', question)).toBe(true)
})

import { describe, expect, test } from 'vitest'
import { placeOfQuote } from './comments.ts'
import { wordsOf } from './transcripts.ts'

const commented = { quote: 'we closed the books', firstWord: 2, lastWord: 5 }

describe('a comment on a passage', () => {
  test('stays where it stood', () => {
    const words = wordsOf('In May we closed the books and left')
    expect(placeOfQuote(words, commented)).toEqual({ firstWord: 2, lastWord: 5 })
  })

  test('goes along when words before it are corrected', () => {
    const words = wordsOf('In the month of May we closed the books')
    expect(placeOfQuote(words, commented)).toEqual({ firstWord: 5, lastWord: 8 })
  })

  test('stands at the nearest place where the words come twice', () => {
    const words = wordsOf('we closed the books then we closed the books')
    expect(placeOfQuote(words, { ...commented, firstWord: 6, lastWord: 9 })?.firstWord).toBe(5)
  })

  test('has no place any more when its words were changed, or are gone', () => {
    expect(placeOfQuote(wordsOf('In May we closed all the books'), commented)).toBeNull()
    expect(placeOfQuote([], commented)).toBeNull()
  })
})

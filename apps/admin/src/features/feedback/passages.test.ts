import { wordsOf } from '@app/domain/transcripts'
import { expect, test } from 'vitest'
import { sentencesOf } from './passages.ts'

test('a transcript is offered sentence by sentence, with nothing left out', () => {
  const words = wordsOf('We closed the books. Did it help? “Yes.” and so on')
  expect(sentencesOf(words)).toEqual([
    { firstWord: 0, lastWord: 3, text: 'We closed the books.' },
    { firstWord: 4, lastWord: 6, text: 'Did it help?' },
    { firstWord: 7, lastWord: 7, text: '“Yes.”' },
    { firstWord: 8, lastWord: 10, text: 'and so on' },
  ])
  expect(sentencesOf([])).toEqual([])
})

test('words without any end of a sentence are cut into passages that can be overlooked', () => {
  const words = wordsOf(Array.from({ length: 90 }, (_, index) => `word${index}`).join(' '))
  expect(sentencesOf(words).map(({ firstWord, lastWord }) => [firstWord, lastWord])).toEqual([
    [0, 39],
    [40, 79],
    [80, 89],
  ])
})

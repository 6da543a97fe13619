import { expect, test } from 'vitest'
import { reasonParts } from './reason-parts.ts'

test('a reason that goes answer by answer is told apart', () => {
  expect(reasonParts('Answer 1: No task. No result. Answer 12: All four, in order.')).toEqual([
    { position: 1, text: 'No task. No result.' },
    { position: 12, text: 'All four, in order.' },
  ])
})

test('any other reason stays whole', () => {
  const reason = 'Answers 1 and 3 move on to a result. Answer 2 has none.'
  expect(reasonParts(reason)).toEqual([{ position: null, text: reason }])
  expect(reasonParts('')).toEqual([])
})

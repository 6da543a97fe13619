import { expect, test } from 'vitest'
import { tokenIn } from './fragment-token.ts'

test('the token of a mailed link is read from the fragment', () => {
  expect(tokenIn('#token=aB3_-x9')).toBe('aB3_-x9')
  expect(tokenIn('#from=mail&token=aB3')).toBe('aB3')
})

test('a link that was cut off has none', () => {
  expect(tokenIn('')).toBeNull()
  expect(tokenIn('#')).toBeNull()
  expect(tokenIn('#token=')).toBeNull()
  expect(tokenIn('#top')).toBeNull()
})

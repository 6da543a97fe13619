import { expect, test } from 'vitest'
import { waitWords } from './lock-words.ts'

const say = (sentence: string, values: Record<string, string | number> = {}): string =>
  `${Object.values(values).join()} ${/\{(\w+),/.exec(sentence)?.[1]}`

test('a wait is never told shorter than it is', () => {
  expect(waitWords(1, say)).toBe('1 minutes')
  expect(waitWords(61, say)).toBe('2 minutes')
  expect(waitWords(900, say)).toBe('15 minutes')
})

test('a long wait is told in hours', () => {
  expect(waitWords(3600, say)).toBe('60 minutes')
  expect(waitWords(2 * 3600, say)).toBe('2 hours')
})

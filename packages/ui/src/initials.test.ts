import { expect, test } from 'vitest'
import { initials } from './initials.ts'

test('a name is shortened to the first letters of its first and last word', () => {
  expect(initials('Amara Lindqvist')).toBe('AL')
  expect(initials('Jonas van der Weber')).toBe('JW')
  expect(initials('ōkafor')).toBe('Ō')
  expect(initials('李 小龙')).toBe('李小')
  expect(initials('  ')).toBe('')
})

import { expect, test } from 'vitest'
import { isTaken, passwordState, passwordWords } from './password-words.ts'

const say = (sentence: string): string => sentence
const email = 'amara.o@uni.example'

test('nothing is said before anything is typed', () => {
  expect(passwordState('', email)).toBe('empty')
  expect(passwordWords('empty', say)).toBe('')
})

test('a password grows from short to good to strong', () => {
  expect(passwordState('kettle', email)).toBe('short')
  expect(passwordState('kettle4parrot', email)).toBe('good')
  expect(passwordState('three kettles sing', email)).toBe('strong')
  expect(passwordState('kettle4parrot9window', email)).toBe('strong')
})

test('what the server would refuse is said while it is typed', () => {
  expect(passwordState('password-password', email)).toBe('common')
  expect(passwordState('amara.o lives here', email)).toBe('ownAddress')
})

test('only what the server takes counts as done', () => {
  const states = ['empty', 'short', 'common', 'ownAddress', 'good', 'strong'] as const
  expect(states.filter(isTaken)).toEqual(['good', 'strong'])
})

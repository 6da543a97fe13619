import { expect, test } from 'vitest'
import { weaknessOf } from './passwords.ts'

test('what every list of passwords begins with is called common', () => {
  expect(weaknessOf('password-for-ada', 'ada@uni.example')).toBe('common')
  expect(weaknessOf('Welcome2026!!', 'ada@uni.example')).toBe('common')
  expect(weaknessOf('zzzzzzzzzzzzzz', 'ada@uni.example')).toBe('common')
})

test('a password that holds the beginning of the own address is named so', () => {
  expect(weaknessOf('my friend Amara.O sings', 'amara.o@uni.example')).toBe('ownAddress')
})

test('a very short beginning of an address forbids nothing', () => {
  expect(weaknessOf('a canada goose sings', 'ada@uni.example')).toBe(null)
})

test('a sentence of one’s own is not weak', () => {
  expect(weaknessOf('three blue kettles sing', 'amara.o@uni.example')).toBe(null)
})

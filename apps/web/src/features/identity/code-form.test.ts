import { expect, test } from 'vitest'
import { inHalves, isCode } from './code-form.ts'

test('a code may be typed as it is shown, with a blank or a dash', () => {
  expect(isCode('123 456', false)).toBe(true)
  expect(isCode('12345', false)).toBe(false)
  expect(isCode('abcde-fgh23', true)).toBe(true)
  expect(isCode('123456', true)).toBe(false)
})

test('a recovery code is shown in halves that can be typed again', () => {
  expect(inHalves('ABCDEFGH23')).toBe('ABCDE-FGH23')
  expect(isCode(inHalves('ABCDEFGH23'), true)).toBe(true)
})

import { expect, test } from 'vitest'
import { joinCodeIn, joinCodeShown } from './joins.ts'

test.each([
  ['abcdefghjk', 'abcdefghjk'],
  [' ABCDE-FGHJK ', 'abcdefghjk'],
  ['abcde fghjk', 'abcdefghjk'],
  ['abcdefghj', null],
  ['abcdefghjkm', null],
  ['abcdefgh1k', null],
  ['', null],
])('%j is the code %j', (text, code) => {
  expect(joinCodeIn(text)).toBe(code)
})

test('a code that is shown is the same code when it is typed', () => {
  expect(joinCodeShown('abcdefghjk')).toBe('ABCDE-FGHJK')
  expect(joinCodeIn(joinCodeShown('abcdefghjk'))).toBe('abcdefghjk')
})

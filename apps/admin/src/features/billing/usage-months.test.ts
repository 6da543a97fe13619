import { expect, test } from 'vitest'
import { monthName, totalsOf } from './usage-months.ts'

test('a month is named in the language of the page, whatever the time zone', () => {
  expect(monthName('2026-11', 'en')).toBe('November 2026')
  expect(monthName('2026-01', 'de')).toBe('Januar 2026')
})

test('rows come to a sum of calls, tokens and seconds', () => {
  const row = { calls: 2, inputTokens: 10, outputTokens: 3, audioSeconds: 60 }
  expect(totalsOf([row, row])).toEqual({ calls: 4, tokens: 26, audioSeconds: 120 })
  expect(totalsOf([])).toEqual({ calls: 0, tokens: 0, audioSeconds: 0 })
})

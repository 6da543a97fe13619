import { expect, test } from 'vitest'
import { dueWords, isSoon } from './due-words.ts'

const say = (sentence: string, values: Record<string, string | number> = {}): string =>
  sentence.replace(/\{(\w+)\}/g, (_match, name: string) => String(values[name]))
const words = { say, momentAt: (instant: string, zone: string) => `${instant} in ${zone}` }
const given = {
  opensAt: '2026-10-20T08:00:00.000Z',
  dueAt: '2026-10-25T23:59:00.000Z',
  timeZone: 'Europe/London',
  stage: 'open',
  isLateAllowed: true,
} as const
const at = (moment: string, changes = {}) =>
  dueWords({ ...given, ...changes }, new Date(moment), words)

test('days are counted by the institution’s calendar, over a change of the clocks', () => {
  // London puts its clocks back on 25 October 2026: by its own calendar, 23:30 UTC on the 24th is the 25th.
  expect(at('2026-10-24T22:30:00Z')).toMatch(/^Due tomorrow/)
  expect(at('2026-10-24T23:30:00Z')).toMatch(/^Due today/)
  expect(at('2026-10-25T23:30:00Z')).toMatch(/^Due today/)
  expect(at('2026-10-22T12:00:00Z')).toMatch(/^Due in 3 days, 2026-10-25T23:59/)
})

test('what is not open says when it opens, or that it is too late', () => {
  expect(at('2026-10-01T12:00:00Z', { stage: 'upcoming' })).toMatch(/^Opens on 2026-10-20/)
  expect(at('2026-10-26T12:00:00Z', { stage: 'late' })).toMatch(/still hand it in, late$/)
  expect(at('2026-10-26T12:00:00Z', { stage: 'over', isLateAllowed: false })).toMatch(/not taken/)
  expect(at('2026-10-26T12:00:00Z', { stage: 'closed' })).toMatch(/^Closed/)
})

test('the last two days are pointed out', () => {
  expect(isSoon(given, new Date('2026-10-24T12:00:00Z'))).toBe(true)
  expect(isSoon(given, new Date('2026-10-21T12:00:00Z'))).toBe(false)
  expect(isSoon({ ...given, stage: 'late' }, new Date('2026-10-26T12:00:00Z'))).toBe(false)
})

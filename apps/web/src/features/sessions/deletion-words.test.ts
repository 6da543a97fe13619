import { describe, expect, test } from 'vitest'
import { deletionWords, isSoon, nightsUntil } from './deletion-words.ts'

const words = {
  say: (sentence: string, values: Record<string, string | number> = {}) =>
    sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name])),
  date: (instant: string) => instant.slice(0, 10),
}
/** An instant by the clock on the wall, wherever the test runs. */
const at = (day: number, hour: number, minute = 0): Date => new Date(2026, 10, day, hour, minute)
const iso = (day: number, hour: number): string => at(day, hour).toISOString()

describe('when an interview will be deleted', () => {
  test('counts nights, not hours', () => {
    expect(nightsUntil(iso(25, 0), at(24, 23, 59))).toBe(1)
    expect(nightsUntil(iso(25, 23), at(24, 0))).toBe(1)
    expect(nightsUntil(iso(24, 23), at(24, 0))).toBe(0)
  })

  test('is said in days with the date', () => {
    expect(deletionWords(iso(30, 12), at(1, 9), words)).toBe(
      `Deleted in 29 days, on ${iso(30, 12).slice(0, 10)}`,
    )
  })

  test('is said plainly when it is near', () => {
    expect(deletionWords(iso(2, 1), at(1, 9), words)).toBe('Deleted tomorrow')
    expect(deletionWords(iso(1, 23), at(1, 9), words)).toBe('Deleted today')
  })

  test('is never said to have been in the future when it is past', () => {
    expect(deletionWords(iso(1, 9), at(3, 9), words)).toBe('Deleted today')
  })

  test('is pointed out in the last week', () => {
    expect(isSoon(iso(8, 9), at(1, 9))).toBe(true)
    expect(isSoon(iso(9, 9), at(1, 9))).toBe(false)
  })
})

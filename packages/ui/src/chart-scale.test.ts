import { describe, expect, test } from 'vitest'
import { niceTicks, percent, timeText, timeTicks } from './chart-scale.ts'

describe('the scale of a chart', () => {
  test('has round values within its ends', () => {
    expect(niceTicks(80, 200, 4)).toEqual([100, 150, 200])
    expect(niceTicks(1, 5, 4)).toEqual([1, 2, 3, 4, 5])
    expect(niceTicks(0, 1, 4)).toEqual([0, 0.5, 1])
  })

  test('is one value when there is no room between its ends', () => {
    expect(niceTicks(3, 3, 4)).toEqual([3])
  })

  test('of time goes in steps people count in', () => {
    expect(timeTicks(112_000, 6)).toEqual([0, 30_000, 60_000, 90_000])
    expect(timeTicks(9_000, 6)).toEqual([0, 2000, 4000, 6000, 8000])
    expect(timeTicks(0, 6)).toEqual([0])
  })

  test('keeps what lies outside at its edge', () => {
    expect(percent(50, 0, 200)).toBe(25)
    expect(percent(-5, 0, 200)).toBe(0)
    expect(percent(500, 0, 200)).toBe(100)
    expect(percent(1, 2, 2)).toBe(0)
  })

  test('writes instants as a player does', () => {
    expect([0, 999, 65_400, 3_600_000].map(timeText)).toEqual(['0:00', '0:00', '1:05', '60:00'])
  })
})

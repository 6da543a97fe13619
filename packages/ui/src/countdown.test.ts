import { describe, expect, test } from 'vitest'
import { clockText, passedPoint } from './countdown.ts'

describe('a countdown', () => {
  test('shows 0:00 only when the time is over', () => {
    expect(clockText(65)).toBe('1:05')
    expect(clockText(0.2)).toBe('0:01')
    expect(clockText(0)).toBe('0:00')
    expect(clockText(-3)).toBe('0:00')
  })

  test('tells a point once, when it is passed', () => {
    expect(passedPoint(30.4, 29.9, [30, 10])).toBe(30)
    expect(passedPoint(29.9, 29.4, [30, 10])).toBeUndefined()
    expect(passedPoint(30.4, 30, [30, 10])).toBe(30)
  })

  test('tells the last of several points passed at once, as after sleep', () => {
    expect(passedPoint(45, 8, [30, 10])).toBe(10)
  })

  test('tells nothing when time is added', () => {
    expect(passedPoint(5, 40, [30, 10])).toBeUndefined()
  })
})

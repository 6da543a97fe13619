import { expect, test } from 'vitest'
import { deviceNow, offsetAt, secondsUntil, startsAt } from './server-clock.ts'

const at = (seconds: number) => Date.parse('2026-01-01T00:00:00.000Z') + seconds * 1000
const question = (thinkSeconds: number | null) => ({
  stateSince: '2026-01-01T00:00:00.000Z',
  thinkSeconds,
})

test('time is counted by the clock of the server, however wrong that of the device is', () => {
  const offset = offsetAt('2026-01-01T00:00:00.000Z', at(-3600))
  expect(offset).toBe(3_600_000)
  expect(secondsUntil(at(30), at(-3600 + 10) + offset)).toBe(20)
  expect(secondsUntil(at(30), at(31))).toBe(0)
})

test('recording starts when the time to think is over', () => {
  expect(startsAt(question(30), at(0))).toBe(at(30))
  expect(startsAt(question(30), at(12))).toBe(at(30))
})

test('nobody is recorded without notice: near the end, and where a question has no time to think', () => {
  expect(startsAt(question(30), at(29))).toBe(at(32))
  expect(startsAt(question(0), at(0))).toBe(at(3))
  expect(startsAt(question(0), at(100))).toBe(at(103))
})

test('where thinking has no limit, or ran out while nobody was there, recording waits for the person', () => {
  expect(startsAt(question(null), at(0))).toBeNull()
  expect(startsAt(question(30), at(31))).toBeNull()
})

test('a clock that is set while the page is open moves no countdown', () => {
  const before = deviceNow()
  const real = Date.now
  Date.now = () => real() + 3_600_000
  try {
    expect(deviceNow() - before).toBeLessThan(60_000)
  } finally {
    Date.now = real
  }
})

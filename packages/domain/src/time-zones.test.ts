import { describe, expect, test } from 'vitest'
import {
  daysBefore,
  dayAt,
  instantAt,
  isTimeZone,
  momentInWords,
  wallTimeAt,
} from './time-zones.ts'

describe('what the clocks of a zone say', () => {
  test.each([
    ['2026-11-27T23:59', 'UTC', '2026-11-27T23:59:00.000Z'],
    ['2026-11-27T23:59', 'Europe/London', '2026-11-27T23:59:00.000Z'],
    ['2026-07-01T09:00', 'Europe/London', '2026-07-01T08:00:00.000Z'],
    ['2026-07-01T09:00', 'Asia/Kolkata', '2026-07-01T03:30:00.000Z'],
    ['2026-07-01T09:00', 'Australia/Lord_Howe', '2026-06-30T22:30:00.000Z'],
    ['2026-01-01T00:10', 'Pacific/Auckland', '2025-12-31T11:10:00.000Z'],
    ['2026-12-31T23:00', 'America/St_Johns', '2027-01-01T02:30:00.000Z'],
  ])('%s in %s is %s, and back again', (wall, zone, instant) => {
    expect(instantAt(wall, zone)).toBe(instant)
    expect(wallTimeAt(instant, zone)).toBe(wall)
  })

  test('an hour that the clocks skip is told as late after the change as it was meant', () => {
    // London 2026: 01:00 becomes 02:00 on 29 March. New York: 02:00 becomes 03:00 on 8 March.
    expect(instantAt('2026-03-29T01:30', 'Europe/London')).toBe('2026-03-29T01:30:00.000Z')
    expect(wallTimeAt('2026-03-29T01:30:00.000Z', 'Europe/London')).toBe('2026-03-29T02:30')
    expect(instantAt('2026-03-08T02:30', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z')
  })

  test('an hour that the clocks say twice is the first of the two', () => {
    expect(instantAt('2026-10-25T01:30', 'Europe/London')).toBe('2026-10-25T00:30:00.000Z')
    expect(instantAt('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z')
    // Lord Howe moves by half an hour only.
    expect(instantAt('2026-04-05T01:45', 'Australia/Lord_Howe')).toBe('2026-04-04T14:45:00.000Z')
  })

  test('right before and right after a change nothing is off by an hour', () => {
    expect(instantAt('2026-03-29T00:59', 'Europe/London')).toBe('2026-03-29T00:59:00.000Z')
    expect(instantAt('2026-03-29T02:00', 'Europe/London')).toBe('2026-03-29T01:00:00.000Z')
    expect(instantAt('2026-10-25T02:00', 'Europe/London')).toBe('2026-10-25T02:00:00.000Z')
    expect(instantAt('2026-10-24T23:59', 'Europe/London')).toBe('2026-10-24T22:59:00.000Z')
  })
})

test('days before keep the time of day over a change of the clocks', () => {
  const due = instantAt('2026-10-27T23:59', 'Europe/London')
  expect(wallTimeAt(daysBefore(due, 3, 'Europe/London'), 'Europe/London')).toBe('2026-10-24T23:59')
  expect(Date.parse(due) - Date.parse(daysBefore(due, 3, 'Europe/London'))).toBe(73 * 3_600_000)
})

test('a day is the zone’s own', () => {
  expect(dayAt('2026-11-27T23:30:00.000Z', 'Europe/Berlin')).toBe('2026-11-28')
  expect(dayAt('2026-11-27T23:30:00.000Z', 'UTC')).toBe('2026-11-27')
})

test('names of zones are known or refused, and never reach further', () => {
  for (const name of ['UTC', 'Europe/London', 'America/Argentina/Buenos_Aires'])
    expect(isTimeZone(name)).toBe(true)
  for (const name of ['', 'Europe/Atlantis', '+01:00', "UTC'; drop", 'x'.repeat(90)])
    expect(isTimeZone(name)).toBe(false)
})

test('a moment in words names its weekday and its zone', () => {
  expect(momentInWords('2026-07-03T22:59:00.000Z', 'en-GB', 'Europe/London')).toMatch(
    /Friday.* 3 July 2026 at 23:59 .*BST/,
  )
})

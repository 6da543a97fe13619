import { describe, expect, test } from 'vitest'
import { addDays, Id, Instant } from './instants.ts'
import { InstitutionSettings } from './institutions.ts'
import { defaultRetentionDays, longestRetentionDays, purgeAt } from './retention.ts'

describe('the day of deletion', () => {
  test('[P21] is 90 days after the end unless an institution asked for longer', () => {
    expect(defaultRetentionDays).toBe(90)
    expect(purgeAt('2026-11-24T08:00:00.000Z', defaultRetentionDays)).toBe(
      '2027-02-22T08:00:00.000Z',
    )
    expect(purgeAt('2026-11-24T08:00:00.000Z', 365)).toBe('2027-11-24T08:00:00.000Z')
  })

  test('[P23] may be moved to three years at most, and never before the 90 days', () => {
    const days = InstitutionSettings.shape.retentionDays
    expect(longestRetentionDays).toBe(3 * 365)
    for (const allowed of [90, 91, 1095]) expect(days.safeParse(allowed).success).toBe(true)
    for (const refused of [0, 89, 90.5, 1096, -1, Infinity, '90'])
      expect(days.safeParse(refused).success).toBe(false)
  })
})

describe('an instant', () => {
  test('moves by whole days of 24 hours, over summer time and leap days alike', () => {
    expect(addDays('2026-03-28T12:00:00.000Z', 1)).toBe('2026-03-29T12:00:00.000Z')
    expect(addDays('2028-02-28T23:59:59.999Z', 1)).toBe('2028-02-29T23:59:59.999Z')
    expect(addDays('2026-11-24T08:00:00.000Z', -90)).toBe('2026-08-26T08:00:00.000Z')
  })

  test.each(['2026-11-24', '2026-11-24T08:00:00+01:00', '24.11.2026', 'now', ''])(
    'is UTC in full: %j is none',
    (text) => {
      expect(Instant.safeParse(text).success).toBe(false)
    },
  )
})

test('an id is a UUID and nothing that could end a setting or a path', () => {
  expect(Id.safeParse('0198c4a0-0000-7000-8000-000000000001').success).toBe(true)
  for (const text of [
    "x' or true",
    '../..',
    '0198c4a0',
    '',
    "0198c4a0-0000-7000-8000-000000000001'",
  ])
    expect(Id.safeParse(text).success).toBe(false)
})

import { describe, expect, test } from 'vitest'
import { Accommodations, noAccommodations, timingFor, withoutExtraTime } from './accommodations.ts'

const timing = { thinkSeconds: 30, answerSeconds: 90 }

describe('the timing of a question', () => {
  test('is the kit’s own where nothing is adjusted', () => {
    expect(timingFor(timing, noAccommodations)).toEqual(timing)
  })

  test.each([
    [0, 30, 90],
    [25, 38, 113],
    [50, 45, 135],
    [100, 60, 180],
  ] as const)(
    'with %d percent more is %d s to think and %d s to answer, rounded in favour',
    (extraTimePercent, thinkSeconds, answerSeconds) => {
      const adjusted = { ...noAccommodations, extraTimePercent }
      expect(timingFor(timing, adjusted)).toEqual({ thinkSeconds, answerSeconds })
    },
  )

  test('has no end of thinking where the candidate starts when ready, and the answer keeps its extra time', () => {
    const adjusted = { ...noAccommodations, noThinkTimeLimit: true, extraTimePercent: 50 } as const
    expect(timingFor(timing, adjusted)).toEqual({ thinkSeconds: null, answerSeconds: 135 })
  })

  test('does not depend on video or captions', () => {
    const adjusted = { ...noAccommodations, noVideo: true, captionsAlwaysOn: true }
    expect(timingFor(timing, adjusted)).toEqual(timing)
  })

  test('of nothing to think stays nothing', () => {
    const adjusted = { ...noAccommodations, extraTimePercent: 100 } as const
    expect(timingFor({ thinkSeconds: 0, answerSeconds: 1 }, adjusted)).toEqual({
      thinkSeconds: 0,
      answerSeconds: 2,
    })
  })
})

test('extra time comes in four steps: nobody is asked to give a reason for a number', () => {
  for (const extraTimePercent of [0, 25, 50, 100])
    expect(Accommodations.safeParse({ ...noAccommodations, extraTimePercent }).success).toBe(true)
  for (const extraTimePercent of [-25, 10, 75, 150, null, '25'])
    expect(Accommodations.safeParse({ ...noAccommodations, extraTimePercent }).success).toBe(false)
  expect(Object.keys(Accommodations.shape).join(' ')).not.toMatch(/reason|diagnosis|note/i)
})

test.each([0, 25, 50, 100] as const)(
  '[P10] the time of a kit can be told without the %i percent that a candidate has on top',
  (extraTimePercent) => {
    for (const answerSeconds of [15, 20, 31, 45, 60, 90, 119, 120, 180, 599, 600]) {
      const accommodations = { ...noAccommodations, extraTimePercent }
      const given = timingFor({ thinkSeconds: 0, answerSeconds }, accommodations)
      expect(withoutExtraTime(given.answerSeconds, accommodations)).toBe(answerSeconds)
    }
  },
)

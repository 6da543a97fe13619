import { noAccommodations } from '@app/domain/accommodations'
import { expect, test } from 'vitest'
import type { Words } from '../../words.ts'
import { adjustmentWords, deviceWords } from './stored-words.ts'

const words = {
  say: (sentence: string, values: Record<string, string | number> = {}) =>
    sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name])),
} as Words

test('[P7] the device facts are told as they are stored, and what is not stored is told too', () => {
  expect(deviceWords({ deviceType: 'phone', browser: 'Safari', region: 'US-CA' }, words)).toBe(
    'Phone, Safari, region US-CA',
  )
  expect(deviceWords({ deviceType: 'unknown', browser: 'other', region: null }, words)).toBe(
    'Kind of device unknown, browser not recognised, no region stored',
  )
})

test('adjustments are told in words', () => {
  expect(adjustmentWords(noAccommodations, words)).toBe('None')
  expect(adjustmentWords({ ...noAccommodations, extraTimePercent: 25, noVideo: true }, words)).toBe(
    '25 % more time, sound only',
  )
})

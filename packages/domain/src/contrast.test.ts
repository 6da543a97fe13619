import { describe, expect, test } from 'vitest'
import { accentInk, contrast, luminance } from './contrast.ts'
import { InstitutionSettings } from './institutions.ts'

describe('contrast', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
  ])('of %s and %s is %d, as WCAG computes it', (first, second, ratio) => {
    expect(contrast(first, second)).toBeCloseTo(ratio, 1)
    expect(contrast(second, first)).toBe(contrast(first, second))
  })

  test('reads capital letters alike', () => {
    expect(luminance('#FFFFFF')).toBe(luminance('#ffffff'))
  })

  test.each(['', '#fff', 'white', '#12345g', '#1234567', 'rgb(0,0,0)'])(
    'knows no colour in %j',
    (colour) => {
      expect(() => luminance(colour)).toThrow(RangeError)
    },
  )
})

describe('the ink on an accent colour', () => {
  test.each([
    ['#1f5f5b', '#ffffff'],
    ['#000000', '#ffffff'],
    ['#767676', '#ffffff'],
    ['#ffd400', '#111827'],
    ['#ffffff', '#111827'],
  ])('on %s is %s', (accent, ink) => {
    expect(accentInk(accent)).toBe(ink)
  })

  test('reaches 4.5 to 1 on every colour it is given for, and is withheld from the rest', () => {
    const steps = [0, 51, 102, 153, 204, 255].map((step) => step.toString(16).padStart(2, '0'))
    const colours = steps.flatMap((red) =>
      steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)),
    )
    for (const colour of colours) {
      const best = Math.max(contrast(colour, '#ffffff'), contrast(colour, '#111827'))
      const ink = accentInk(colour)
      if (ink === null) expect(best, colour).toBeLessThan(4.5)
      else expect(contrast(colour, ink), colour).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('decides whether an institution may have the colour', () => {
    const unreadable = '#808080'
    expect(accentInk(unreadable)).toBeNull()
    const settings = {
      name: 'A university',
      accentColor: '#1f5f5b',
      locale: 'en-GB',
      timeZone: 'Europe/London',
      retentionDays: 90,
      aiEnabled: true,
      wordsOnly: false,
      requiresSecondFactor: false,
      mailDomains: [],
    }
    expect(InstitutionSettings.safeParse(settings).success).toBe(true)
    const refused = InstitutionSettings.safeParse({ ...settings, accentColor: unreadable })
    expect(refused.error?.issues[0]?.message).toBe('institution.accentContrast')
  })
})

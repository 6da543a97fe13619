import { describe, expect, test } from 'vitest'
import { InstitutionSettings } from './institutions.ts'

const settings = {
  name: 'Northfield University',
  accentColor: '#1f5f5b',
  locale: 'en-GB',
  timeZone: 'Europe/London',
  retentionDays: 90,
  aiEnabled: true,
  wordsOnly: false,
  requiresSecondFactor: false,
  mailDomains: [],
}
const problemsOf = (changes: object) => {
  const result = InstitutionSettings.safeParse({ ...settings, ...changes })
  return result.success ? [] : result.error.issues.map((issue) => issue.path.join('.'))
}

describe('the settings of an institution', () => {
  test('are accepted as they are founded', () => {
    expect(problemsOf({})).toEqual([])
  })

  test.each(['#777777', 'teal', '#1f5f5', '#1F5F5B', ''])(
    'refuse the colour %j in words, whatever is wrong with it',
    (accentColor) => {
      expect(problemsOf({ accentColor })).toEqual(['accentColor'])
    },
  )

  test('take mail domains as they are stored alone', () => {
    expect(problemsOf({ mailDomains: ['uni.example', 'students.uni.example'] })).toEqual([])
    for (const domain of ['@uni.example', 'Uni.example', 'uni', ''])
      expect(problemsOf({ mailDomains: [domain] })).toEqual(['mailDomains.0'])
  })

  test.each([89, 1096, 90.5, Number.NaN])('[P23] refuse to keep interviews for %j days', (days) => {
    expect(problemsOf({ retentionDays: days })).toEqual(['retentionDays'])
  })
})

import { InstitutionSettings } from '@app/domain/institutions'
import { describe, expect, test } from 'vitest'
import { colorIn, draftOf, faultsOf, isSame, readingOn, settingsOf } from './settings-form.ts'

const settings: InstitutionSettings = {
  name: 'Northfield University',
  accentColor: '#1f5f5b',
  locale: 'en-GB',
  timeZone: 'Europe/London',
  retentionDays: 90,
  aiEnabled: true,
  wordsOnly: false,
  requiresSecondFactor: false,
  mailDomains: ['northfield.example'],
}
const draft = draftOf(settings)

describe('the settings in the form', () => {
  test('are the same settings again when nothing was changed', () => {
    expect(settingsOf(draft)).toEqual(settings)
    expect(isSame(draft, draftOf(settings))).toBe(true)
    expect(isSame(draft, { ...draft, wordsOnly: true })).toBe(false)
  })

  const drafts = [
    draft,
    { ...draft, mailDomains: '' },
    { ...draft, mailDomains: '@Uni.example, students.uni.example' },
    { ...draft, mailDomains: 'uni' },
    { ...draft, name: ' N ' },
    { ...draft, name: ' No ' },
    { ...draft, timeZone: ' UTC ' },
    { ...draft, timeZone: 'Europe/Atlantis' },
    { ...draft, timeZone: '' },
    { ...draft, accentColor: '#1f5f5' },
    { ...draft, accentColor: '#777777' },
    { ...draft, accentColor: '#888888' },
    ...['89', '90', '1095', '1096', '90.5', '', 'many', '-90'].map((retentionDays) => ({
      ...draft,
      retentionDays,
    })),
  ]
  test.each(drafts)('[P23] have a fault exactly where the server would find one: %o', (one) => {
    const accepted = InstitutionSettings.safeParse(settingsOf(one)).success
    expect(faultsOf(one).length === 0).toBe(accepted)
  })

  test('name what is wrong', () => {
    expect(faultsOf({ ...draft, name: '', accentColor: 'blue', retentionDays: '30' })).toEqual([
      'name',
      'accentForm',
      'retentionDays',
    ])
  })
})

test('a colour is understood with or without its hash, in capitals or not', () => {
  expect(colorIn(' 1F5F5B ')).toBe('#1f5f5b')
  expect(colorIn('#1f5f5b')).toBe('#1f5f5b')
})

test('the ink that can be read on a colour comes with the ratio it reaches', () => {
  expect(readingOn('#000000')).toEqual({ ink: '#ffffff', ratio: 21 })
  expect(readingOn('#ffee88')?.ink).toBe('#111827')
  expect(readingOn('#12345')).toBeNull()
})

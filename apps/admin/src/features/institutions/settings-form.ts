import type { InstitutionSettings } from '@app/domain/institutions'
import { mailDomainIn, mostMailDomains } from '@app/domain/mail-domains'
import { contrast, accentInk } from '@app/domain/contrast'
import { isTimeZone } from '@app/domain/time-zones'
import { defaultRetentionDays, longestRetentionDays } from '@app/domain/retention'

/** What stands in the form: the days and the domains as they are typed, the rest as it is sent. */
export type SettingsDraft = Omit<InstitutionSettings, 'retentionDays' | 'mailDomains'> & {
  retentionDays: string
  mailDomains: string
}

/** What every group of fields takes. */
export type FieldsProps = {
  draft: SettingsDraft
  /** What is in force. */
  saved: SettingsDraft
  onChange: (change: Partial<SettingsDraft>) => void
}

export const draftOf = (settings: InstitutionSettings): SettingsDraft => ({
  name: settings.name,
  accentColor: settings.accentColor,
  locale: settings.locale,
  timeZone: settings.timeZone,
  retentionDays: String(settings.retentionDays),
  aiEnabled: settings.aiEnabled,
  wordsOnly: settings.wordsOnly,
  requiresSecondFactor: settings.requiresSecondFactor,
  mailDomains: settings.mailDomains.join('\n'),
})

export type SettingsFault =
  | 'name'
  | 'accentForm'
  | 'accentContrast'
  | 'timeZone'
  | 'retentionDays'
  | 'mailDomains'

const colorForm = /^#[0-9a-f]{6}$/

/** A colour as people type it (`1F5F5B`, ` #1f5f5b`) in the one form that is stored. */
export const colorIn = (text: string): string => {
  const bare = text.trim().toLowerCase()
  return bare.startsWith('#') ? bare : `#${bare}`
}

/** Domains as people list them: one a line, or with commas or blanks between. */
const domainsIn = (text: string): string[] => text.split(/[\s,;]+/).filter((part) => part !== '')

/** What the server would not accept, so that it can be said beside the field while there is still time. */
export const faultsOf = (draft: SettingsDraft): SettingsFault[] => {
  const days = Number(draft.retentionDays)
  const inRange = days >= defaultRetentionDays && days <= longestRetentionDays
  return [
    ...(draft.name.trim().length < 2 ? (['name'] as const) : []),
    ...(colorForm.test(draft.accentColor)
      ? accentInk(draft.accentColor) === null
        ? (['accentContrast'] as const)
        : []
      : (['accentForm'] as const)),
    ...(isTimeZone(draft.timeZone.trim()) ? [] : (['timeZone'] as const)),
    ...(Number.isInteger(days) && inRange ? [] : (['retentionDays'] as const)),
    ...(domainsIn(draft.mailDomains).every((one) => mailDomainIn(one) !== null) &&
    domainsIn(draft.mailDomains).length <= mostMailDomains
      ? []
      : (['mailDomains'] as const)),
  ]
}

export const settingsOf = (draft: SettingsDraft): InstitutionSettings => ({
  ...draft,
  name: draft.name.trim(),
  timeZone: draft.timeZone.trim(),
  retentionDays: Number(draft.retentionDays),
  mailDomains: [...new Set(domainsIn(draft.mailDomains).map((one) => mailDomainIn(one) ?? one))],
})

export const isSame = (first: SettingsDraft, second: SettingsDraft): boolean =>
  (Object.keys(first) as (keyof SettingsDraft)[]).every((key) => first[key] === second[key])

/** How well text can be read on a colour: the better of white and near-black, and the ratio it reaches. */
export const readingOn = (color: string): { ink: '#ffffff' | '#111827'; ratio: number } | null => {
  if (!colorForm.test(color)) return null
  const [light, dark] = [contrast(color, '#ffffff'), contrast(color, '#111827')]
  const ink = accentInk(color) ?? (light >= dark ? '#ffffff' : '#111827')
  return { ink, ratio: ink === '#ffffff' ? light : dark }
}

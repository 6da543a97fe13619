import { locales } from '@app/domain/institutions'
import { ComboBox } from '@app/ui/ComboBox'
import { Select } from '@app/ui/Select'
import { TextField } from '@app/ui/TextField'
import type { Say } from '@app/ui/words'
import { useWords } from '../../words.ts'
import { AccentField } from './AccentField.tsx'
import { faultsOf, type SettingsDraft, type FieldsProps } from './settings-form.ts'

const localeNames = (say: Say): Record<SettingsDraft['locale'], string> => ({
  'en-GB': say('English, United Kingdom'),
  'en-US': say('English, United States'),
  'en-AU': say('English, Australia'),
  'en-CA': say('English, Canada'),
  'en-IE': say('English, Ireland'),
  'en-IN': say('English, India'),
  'en-NZ': say('English, New Zealand'),
  'en-ZA': say('English, South Africa'),
})

const timeZones = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]

export function AppearanceFields({ draft, saved, onChange }: FieldsProps) {
  const { say } = useWords()
  return (
    <div className="flex flex-col gap-5">
      <TextField
        label={say('Name')}
        description={say('As candidates read it: on their pages, in mails, on the sign-in page.')}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        error={
          faultsOf(draft).includes('name') ? say('Enter a name of two letters or more.') : undefined
        }
        maxLength={120}
        autoComplete="organization"
      />
      <AccentField draft={draft} saved={saved} onChange={onChange} />
      <Select
        label={say('Dates and numbers')}
        description={say('The way they are written on every page.')}
        options={locales.map((value) => ({ value, label: localeNames(say)[value] }))}
        value={draft.locale}
        onChange={(locale) => onChange({ locale })}
      />
      <ComboBox
        label={say('Time zone')}
        description={say(
          'Where your clocks are. Assignments open and are due by it; what is due already keeps its moment.',
        )}
        suggestions={timeZones}
        openLabel={say('Show all time zones')}
        value={draft.timeZone}
        onChange={(timeZone) => onChange({ timeZone })}
        error={
          faultsOf(draft).includes('timeZone')
            ? say('Choose one from the list, such as Europe/London.')
            : undefined
        }
        maxLength={60}
      />
    </div>
  )
}

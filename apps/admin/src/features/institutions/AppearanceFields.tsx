import { Select } from '@app/ui/Select'
import { TextField } from '@app/ui/TextField'
import { useWords } from '../../words.ts'
import { AccentField } from './AccentField.tsx'
import { faultsOf, type SettingsDraft } from './settings-form.ts'
import type { FieldsProps } from './SettingsForm.tsx'

/** The languages' own names: whoever looks for theirs reads them. */
const locales: Record<SettingsDraft['locale'], string> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
}

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
        label={say('Language')}
        description={say('Pages open in it as far as they are translated; the rest is English.')}
        options={(Object.keys(locales) as (keyof typeof locales)[]).map((value) => ({
          value,
          label: locales[value],
        }))}
        value={draft.locale}
        onChange={(locale) => onChange({ locale })}
      />
    </div>
  )
}

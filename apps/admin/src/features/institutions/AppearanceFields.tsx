import { Select } from '@app/ui/Select'
import { TextField } from '@app/ui/TextField'
import { useMe } from '../../me.ts'
import { useWords } from '../../words.ts'
import { useLook } from './branding.ts'
import { AccentField } from './AccentField.tsx'
import { faultsOf, type SettingsDraft, type FieldsProps } from './settings-form.ts'

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
      <CurrentLogo />
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

/** The logo as it stands in the header of every page. */
function CurrentLogo() {
  const { say } = useWords()
  const { acting } = useMe()
  const branding = useLook(acting?.institution.slug ?? '')
  return (
    <div className="flex flex-col gap-1.5">
      <p className="text-sm font-medium text-ink">{say('Logo')}</p>
      {branding?.hasLogo ? (
        <img
          src={`/api/institutions/${branding.slug}/logo.svg`}
          alt={say('The logo of {name}', { name: branding.name })}
          className="h-14 max-w-60 self-start rounded-md border border-line bg-raised object-contain p-2"
        />
      ) : (
        <p className="text-sm text-muted">
          {say('There is none; the mark of JustInterview stands in its place.')}
        </p>
      )}
    </div>
  )
}

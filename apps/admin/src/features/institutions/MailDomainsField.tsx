import { mostMailDomains } from '@app/domain/mail-domains'
import { TextField } from '@app/ui/TextField'
import { useWords } from '../../words.ts'
import { faultsOf, type FieldsProps } from './settings-form.ts'

/** Which addresses belong to the institution: for join links, and for lists of people that are imported. */
export function MailDomainsField({ draft, onChange }: FieldsProps) {
  const { say, number } = useWords()
  return (
    <TextField
      label={say('Mail domains')}
      optionalLabel={say('optional')}
      description={say(
        'One a line, such as “uni.example”; “students.uni.example” belongs to it. Only such addresses can join by a link or be imported from a list. Invitations by hand go to any address.',
      )}
      rows={3}
      value={draft.mailDomains}
      onChange={(mailDomains) => onChange({ mailDomains })}
      error={
        faultsOf(draft).includes('mailDomains')
          ? say(
              'One of these is no domain, or there are more than {most}. It is the part after the @ alone.',
              { most: number(mostMailDomains) },
            )
          : undefined
      }
      autoComplete="off"
      spellCheck="false"
      className="max-w-md"
    />
  )
}

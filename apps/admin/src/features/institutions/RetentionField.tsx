import { defaultRetentionDays, longestRetentionDays } from '@app/domain/retention'
import { TextField } from '@app/ui/TextField'
import { useWords } from '../../words.ts'
import { faultsOf, type FieldsProps } from './settings-form.ts'

/** For how long interviews are kept (P21 to P23). */
export function RetentionField({ draft, onChange }: FieldsProps) {
  const { say, number } = useWords()
  const range = {
    least: number(defaultRetentionDays),
    most: number(longestRetentionDays),
  }
  return (
    <div className="flex flex-col gap-4">
      <TextField
        label={say('Days that an interview is kept')}
        description={say(
          'From {least} to {most}; {least} unless you have a reason for longer.',
          range,
        )}
        value={draft.retentionDays}
        onChange={(retentionDays) => onChange({ retentionDays: retentionDays.trim() })}
        error={
          faultsOf(draft).includes('retentionDays')
            ? say('Enter a whole number from {least} to {most}.', range)
            : undefined
        }
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        suffix={say('days')}
        className="max-w-60"
      />
      <ul className="flex list-disc flex-col gap-1.5 ps-5 text-sm text-muted">
        <li>
          {say(
            'So many days after an interview ended, its recordings, words, report and feedback are deleted for good. The encryption key goes first, so that no copy left anywhere can be read.',
          )}
        </li>
        <li>
          {say(
            'An interview that was never finished goes the same number of days after it was last touched.',
          )}
        </li>
        <li>
          {say(
            'Candidates are told the number before their first interview, and see the day of deletion with each of them.',
          )}
        </li>
      </ul>
    </div>
  )
}

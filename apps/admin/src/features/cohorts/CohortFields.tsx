import { FieldRow } from '@app/ui/FieldLayout'
import { TextField } from '@app/ui/TextField'
import { useWords } from '../../words.ts'
import { faultsOf, type CohortDraft } from './cohort-form.ts'

/** What a cohort is called, and when it is on. */
export function CohortFields({
  draft,
  onChange,
  isAsked,
}: {
  draft: CohortDraft
  onChange: (draft: CohortDraft) => void
  /** Saving was tried: what is missing is said from now on. */
  isAsked: boolean
}) {
  const { say } = useWords()
  const faults = faultsOf(draft)
  const set = (change: Partial<CohortDraft>) => onChange({ ...draft, ...change })
  return (
    <>
      <TextField
        label={say('Name')}
        description={say('As students and coaches know it, such as “Finance, second year”.')}
        value={draft.name}
        onChange={(name) => set({ name })}
        error={
          isAsked && faults.includes('name')
            ? say('Give it a name of two letters or more.')
            : undefined
        }
        maxLength={120}
      />
      <TextField
        label={say('Term')}
        optionalLabel={say('optional')}
        value={draft.term}
        onChange={(term) => set({ term })}
        maxLength={60}
      />
      <FieldRow>
        <TextField
          label={say('First day')}
          optionalLabel={say('optional')}
          type="date"
          value={draft.startsOn}
          onChange={(startsOn) => set({ startsOn })}
        />
        <TextField
          label={say('Last day')}
          optionalLabel={say('optional')}
          type="date"
          value={draft.endsOn}
          onChange={(endsOn) => set({ endsOn })}
          error={faults.includes('days') ? say('The last day comes before the first.') : undefined}
        />
      </FieldRow>
    </>
  )
}

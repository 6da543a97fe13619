import { RadioGroup } from '@app/ui/RadioGroup'
import { Select } from '@app/ui/Select'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useWords } from '../../words.ts'
import { PeoplePicker } from './PeoplePicker.tsx'
import type { FieldsProps } from './WhatFields.tsx'

/** Whom it is for: a cohort as it is at any moment, or people one by one. */
export function AudienceFields({
  form,
  faults,
  onChange,
  hasBegun,
}: FieldsProps & { hasBegun: boolean }) {
  const { say } = useWords()
  const cohorts = useQuery(api.cohorts.list.queryOptions())
  return (
    <>
      <RadioGroup<'cohort' | 'people'>
        label={say('For')}
        look="cards"
        columns={2}
        isDisabled={hasBegun}
        description={
          hasBegun
            ? say('Somebody has begun it, so it stays with whom it was given to.')
            : undefined
        }
        options={[
          {
            value: 'cohort',
            label: say('A cohort'),
            description: say('Who joins later has it too.'),
          },
          {
            value: 'people',
            label: say('Chosen people'),
            description: say('One by one, of any cohort you reach.'),
          },
        ]}
        value={form.audience}
        onChange={(audience) => onChange({ audience })}
      />
      {form.audience === 'cohort' ? (
        <Select
          label={say('Cohort')}
          isDisabled={hasBegun}
          placeholder={say('Choose a cohort')}
          options={(cohorts.data ?? []).map((cohort) => ({
            value: cohort.cohortId,
            label: cohort.name,
            description: [
              cohort.term,
              say('{count, plural, one {# candidate} other {# candidates}}', {
                count: cohort.candidateCount,
              }),
            ]
              .filter((part) => part !== '')
              .join(' · '),
          }))}
          value={form.cohortId}
          onChange={(cohortId) => onChange({ cohortId })}
          error={faults.includes('cohort') ? say('Choose the cohort it is for.') : undefined}
        />
      ) : (
        <PeoplePicker
          people={form.people}
          onChange={(people) => onChange({ people })}
          error={faults.includes('people') ? say('Choose at least one person.') : undefined}
        />
      )}
    </>
  )
}

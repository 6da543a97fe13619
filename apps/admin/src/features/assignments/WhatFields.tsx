import { Select } from '@app/ui/Select'
import { TextField } from '@app/ui/TextField'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useWords } from '../../words.ts'
import type { AssignmentForm, FormFault } from './assignment-form.ts'

export interface FieldsProps {
  form: AssignmentForm
  /** What is wrong, once it was tried to save. */
  faults: readonly FormFault[]
  onChange: (change: Partial<AssignmentForm>) => void
}

/** The kit, what the assignment is called, and a word to the candidates. */
export function WhatFields({
  form,
  faults,
  onChange,
  hasBegun,
}: FieldsProps & { hasBegun: boolean }) {
  const { say } = useWords()
  const kits = useQuery(api.kits.list.queryOptions())
  const nameOf = (kitId: string | null) => kits.data?.find((kit) => kit.kitId === kitId)?.name ?? ''
  const isNamedByKit = form.title === '' || form.title === nameOf(form.kitId)
  return (
    <>
      <Select
        label={say('Kit')}
        description={hasBegun ? say('Somebody has begun it, so the kit stays.') : undefined}
        isDisabled={hasBegun}
        placeholder={say('Choose a kit')}
        options={(kits.data ?? []).map((kit) => ({
          value: kit.kitId,
          label: kit.name,
          description: say(
            '{questions, plural, one {# question} other {# questions}}, {minutes} minutes at most',
            { questions: kit.questionCount, minutes: kit.minutes },
          ),
        }))}
        value={form.kitId}
        onChange={(kitId) => onChange({ kitId, ...(isNamedByKit ? { title: nameOf(kitId) } : {}) })}
        error={faults.includes('kit') ? say('Choose what they shall practise.') : undefined}
      />
      <TextField
        label={say('Name')}
        description={say('As candidates read it.')}
        value={form.title}
        onChange={(title) => onChange({ title })}
        error={faults.includes('title') ? say('Give it a name of two letters or more.') : undefined}
        maxLength={120}
      />
      <TextField
        label={say('A word to the candidates')}
        optionalLabel={say('optional')}
        rows={2}
        value={form.note}
        onChange={(note) => onChange({ note })}
        maxLength={1000}
      />
    </>
  )
}

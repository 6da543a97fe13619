import { Checkbox } from '@app/ui/Checkbox'
import { TextField } from '@app/ui/TextField'
import { useWords } from '../../words.ts'
import type { FieldsProps } from './WhatFields.tsx'

/** When it opens and when it is due, by the institution's clocks. */
export function TimeFields({
  form,
  faults,
  onChange,
  timeZone,
}: FieldsProps & { timeZone: string }) {
  const { say } = useWords()
  const dueError = faults.includes('due')
    ? say('Enter the day and the time it is due.')
    : faults.includes('order')
      ? say('It must be due after it opens.')
      : undefined
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="sr-only">{say('Times')}</legend>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          type="datetime-local"
          label={say('Opens')}
          value={form.opens}
          onChange={(opens) => onChange({ opens })}
          error={faults.includes('opens') ? say('Enter the day and the time it opens.') : undefined}
        />
        <TextField
          type="datetime-local"
          label={say('Due')}
          value={form.due}
          onChange={(due) => onChange({ due })}
          error={dueError}
        />
      </div>
      <p className="-mt-1 text-sm text-muted">
        {say('Times of your institution, {zone}, whatever the clock of your computer says.', {
          zone: timeZone,
        })}
      </p>
      <Checkbox
        isSelected={form.isLateAllowed}
        onChange={(isLateAllowed) => onChange({ isLateAllowed })}
        description={
          form.isLateAllowed
            ? say('What is handed in after it was due is marked as late.')
            : say('Nothing is begun after it was due; what was begun in time may be ended.')
        }
      >
        {say('May be handed in late')}
      </Checkbox>
    </fieldset>
  )
}

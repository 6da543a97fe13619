import { countingRules, mostAttempts, mostDaysBefore } from '@app/domain/assignments'
import { Checkbox } from '@app/ui/Checkbox'
import { RadioGroup } from '@app/ui/RadioGroup'
import { TextField } from '@app/ui/TextField'
import { useWords } from '../../words.ts'
import { countingNames, countingNotes } from './assignment-words.ts'
import type { FieldsProps } from './WhatFields.tsx'

/** How often, which attempt counts, and whether people are reminded. */
export function RuleFields({ form, faults, onChange }: FieldsProps) {
  const { say, number } = useWords()
  return (
    <>
      <TextField
        label={say('Attempts allowed')}
        value={form.attempts}
        onChange={(attempts) => onChange({ attempts })}
        error={
          faults.includes('attempts')
            ? say('Enter a whole number from 1 to {most}.', { most: number(mostAttempts) })
            : undefined
        }
        inputMode="numeric"
        autoComplete="off"
        maxLength={2}
        className="max-w-40"
      />
      {form.attempts.trim() === '1' ? null : (
        <RadioGroup
          label={say('Which attempt counts')}
          options={countingRules.map((value) => ({
            value,
            label: countingNames(say)[value],
            description: countingNotes(say)[value],
          }))}
          value={form.counts}
          onChange={(counts) => onChange({ counts })}
        />
      )}
      <div className="flex flex-col gap-3">
        <Checkbox
          isSelected={form.isReminding}
          onChange={(isReminding) => onChange({ isReminding })}
          description={say('By mail, to those who have not handed it in.')}
        >
          {say('Remind before it is due')}
        </Checkbox>
        {form.isReminding ? (
          <TextField
            label={say('Days before')}
            value={form.remindDays}
            onChange={(remindDays) => onChange({ remindDays })}
            error={
              faults.includes('remindDays')
                ? say('Enter a whole number from 1 to {most}.', { most: number(mostDaysBefore) })
                : undefined
            }
            inputMode="numeric"
            autoComplete="off"
            maxLength={2}
            suffix={say('days')}
            className="ms-7.5 max-w-40"
          />
        ) : null}
      </div>
    </>
  )
}

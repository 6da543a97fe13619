import { refusalSentences } from '@app/client/refusal-sentences'
import { PositiveIcon } from '@app/ui/icons'
import { TextField } from '@app/ui/TextField'
import { useEffect, useId } from 'react'
import { useWords } from '../../words.ts'
import { applyAccent } from './branding.ts'
import { colorIn, faultsOf, readingOn, type FieldsProps } from './settings-form.ts'

/** The institution's colour, checked for contrast as it is chosen. The page itself shows it at once. */
export function AccentField({ draft, saved, onChange }: FieldsProps) {
  const { say, number } = useWords()
  const picker = useId()
  const { accentColor } = draft
  const faults = faultsOf(draft)
  const reading = readingOn(accentColor)
  const isReadable = reading !== null && !faults.includes('accentContrast')
  useEffect(() => {
    if (isReadable) applyAccent(accentColor)
  }, [accentColor, isReadable])
  useEffect(() => () => applyAccent(saved.accentColor), [saved.accentColor])
  const error = faults.includes('accentForm')
    ? say('A colour is a # with six digits or letters from a to f, such as #1f5f5b.')
    : faults.includes('accentContrast')
      ? say(refusalSentences['institution.accentContrast'])
      : undefined
  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-end gap-3">
        <TextField
          label={say('Colour')}
          description={say('Of buttons and links. While you choose, this page wears it.')}
          value={accentColor}
          onChange={(text) => onChange({ accentColor: colorIn(text) })}
          error={error}
          maxLength={8}
          spellCheck="false"
          autoComplete="off"
          className="min-w-0 flex-1"
        />
        <label htmlFor={picker} className="sr-only">
          {say('Pick the colour')}
        </label>
        <input
          id={picker}
          type="color"
          value={reading ? accentColor : '#000000'}
          onChange={(event) => onChange({ accentColor: event.target.value })}
          className={`h-10 w-14 cursor-pointer rounded-md border border-line-strong bg-raised p-1 ${error ? 'mb-7' : ''}`}
        />
      </div>
      {reading ? (
        <div className="flex flex-wrap items-center gap-3 text-sm text-muted">
          <span
            aria-hidden="true"
            className="h-9 min-w-14 rounded-md px-4 py-2 font-medium"
            style={{ background: accentColor, color: reading.ink }}
          >
            {isReadable ? say('Text on this colour') : null}
          </span>
          <output className="figures flex items-center gap-1.5">
            {isReadable ? <PositiveIcon className="size-4 text-positive" /> : null}
            {reading.ink === '#ffffff'
              ? say('White text on it reaches {ratio} to 1; it takes {least}.', {
                  ratio: number(Math.floor(reading.ratio * 10) / 10, 1),
                  least: number(4.5, 1),
                })
              : say('Dark text on it reaches {ratio} to 1; it takes {least}.', {
                  ratio: number(Math.floor(reading.ratio * 10) / 10, 1),
                  least: number(4.5, 1),
                })}
          </output>
        </div>
      ) : null}
    </div>
  )
}

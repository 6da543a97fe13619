import type { Rubric } from '@app/domain/rubrics'
import { useId } from 'react'
import { classNames } from '../class-names.ts'
import { useWords } from '../words.ts'

/** A level, null for "cannot say", undefined for not chosen yet. */
export type ChosenLevel = number | null | undefined

export interface LevelChoiceProps {
  scale: Rubric['scales'][number]
  value: ChosenLevel
  onChange: (level: number | null) => void
  /** The institution shows described levels without figures. */
  wordsOnly: boolean
  /** What "cannot say" is called for whoever rates. */
  cannotSay: string
}

/** One competency rated by a person: its described levels side by side, chosen with a press or the arrow keys. */
export function LevelChoice({ scale, value, onChange, wordsOnly, cannotSay }: LevelChoiceProps) {
  const name = useId()
  const nameId = useId()
  const hintId = useId()
  return (
    <fieldset aria-labelledby={nameId} aria-describedby={hintId} className="@container min-w-0">
      <div className="grid gap-x-5 gap-y-2.5 @4xl:grid-cols-[10rem_minmax(0,1fr)]">
        <div className="flex flex-col gap-0.5">
          <span id={nameId} className="font-serif text-lg text-ink">
            {scale.name}
          </span>
          <span id={hintId} className="text-sm text-muted">
            {scale.looksAt}
          </span>
        </div>
        <div className="grid gap-1.5 @4xl:grid-cols-[repeat(5,minmax(0,1fr))_4.75rem]">
          {scale.anchors.map((words, index) => (
            <Choice
              key={words}
              name={name}
              isChosen={value === index + 1}
              onChoose={() => onChange(index + 1)}
              level={wordsOnly ? null : index + 1}
              words={words}
            />
          ))}
          <Choice
            name={name}
            isChosen={value === null}
            onChoose={() => onChange(null)}
            level={null}
            words={cannotSay}
            isQuiet
          />
        </div>
      </div>
    </fieldset>
  )
}

function Choice({
  name,
  isChosen,
  onChoose,
  level,
  words,
  isQuiet = false,
}: {
  name: string
  isChosen: boolean
  onChoose: () => void
  /** Written before the words; null where the words stand alone. */
  level: number | null
  words: string
  isQuiet?: boolean
}) {
  const { say } = useWords()
  return (
    <label
      className={classNames(
        'flex cursor-pointer gap-2.5 rounded-lg border p-2.5 text-sm transition-colors duration-100 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-text @4xl:flex-col @4xl:gap-1 @4xl:p-2 @4xl:text-xs',
        isChosen
          ? 'border-accent-text bg-accent-soft inset-ring inset-ring-accent-text'
          : 'border-line bg-surface hover:border-line-strong',
      )}
    >
      <span className="flex items-center gap-2 self-start">
        <input
          type="radio"
          name={name}
          checked={isChosen}
          onChange={onChoose}
          className="m-0 my-0.5 size-4 shrink-0 accent-accent-text outline-none"
        />
        {level === null ? null : (
          <span className="figures font-medium text-muted">
            <span className="sr-only @4xl:not-sr-only">{say('Level')} </span>
            {level}
          </span>
        )}
      </span>
      <span className={isQuiet ? 'text-muted' : 'text-ink'}>{words}</span>
    </label>
  )
}

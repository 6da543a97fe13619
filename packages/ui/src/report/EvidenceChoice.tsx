import type { Rubric } from '@app/domain/rubrics'
import { classNames } from '../class-names.ts'
import { useWords } from '../words.ts'
import type { EvidenceMark, Highlight } from './evidence-marks.ts'
import { competencyName } from './rating-words.ts'

/** Whose evidence is highlighted: everything, one competency, or nothing. */
export function EvidenceChoice({
  marks,
  rubric,
  value,
  onChange,
}: {
  marks: readonly EvidenceMark[]
  rubric: Rubric
  value: Highlight
  onChange: (highlight: Highlight) => void
}) {
  const { say } = useWords()
  const found = rubric.scales
    .map(({ competency }) => competency)
    .filter((competency) => marks.some((mark) => mark.competency === competency))
  const choices: { value: Highlight; words: string }[] = [
    { value: 'all', words: say('All evidence') },
    ...found.map((competency) => ({
      value: competency,
      words: competencyName(rubric, competency),
    })),
    { value: 'none', words: say('None') },
  ]
  return (
    <div className="flex flex-wrap items-center gap-1.5 print:hidden">
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
          className={classNames(
            'min-h-7 cursor-pointer rounded-full border px-3 text-xs font-medium transition-colors duration-100',
            choice.value === value
              ? 'border-mark-strong bg-mark text-ink'
              : 'border-line bg-surface text-muted hover:border-line-strong hover:text-ink',
          )}
        >
          {choice.words}
        </button>
      ))}
    </div>
  )
}

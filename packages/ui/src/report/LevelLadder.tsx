import type { Competency, Rubric } from '@app/domain/rubrics'
import { Badge } from '../Badge.tsx'
import { Disclosure } from '../Disclosure.tsx'
import { useWords } from '../words.ts'
import { levelOfAnchor } from './rating-words.ts'

export interface LevelLadderProps {
  competency: Competency
  rubric: Rubric
  /** The description that the coach found; null for none. */
  anchor: string | null
  /** The description that the candidate chose; null for none. */
  own: string | null
  ownWords: string
  coach: string
  wordsOnly: boolean
}

/** Every described level of a competency, highest first, with both ratings at their places. */
export function LevelLadder({
  competency,
  rubric,
  anchor,
  own,
  ownWords,
  coach,
  wordsOnly,
}: LevelLadderProps) {
  const { say } = useWords()
  const anchors = rubric.scales.find((scale) => scale.competency === competency)?.anchors ?? []
  const level = levelOfAnchor(rubric, competency, anchor)
  const ownLevel = levelOfAnchor(rubric, competency, own)
  return (
    <Disclosure summary={say('All levels as they are described')}>
      <ol className="flex flex-col">
        {anchors
          .map((words, index) => ({ words, step: index + 1 }))
          .toReversed()
          .map(({ words, step }) => (
            <li
              key={step}
              className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-t border-line py-2 first:border-t-0 print:py-1"
            >
              {wordsOnly ? null : <span className="figures w-4 font-medium text-ink">{step}</span>}
              <span className="min-w-48 flex-1 text-ink">{words}</span>
              <span className="flex gap-1.5">
                {step === level ? <Badge tone="accent">{coach}</Badge> : null}
                {step === ownLevel ? <Badge tone="caution">{ownWords}</Badge> : null}
              </span>
            </li>
          ))}
      </ol>
    </Disclosure>
  )
}

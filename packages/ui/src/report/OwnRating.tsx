import type { PersonRating } from '@app/domain/reports'
import type { Rubric } from '@app/domain/rubrics'
import { useWords } from '../words.ts'
import { anchorAt } from './rating-words.ts'

export interface OwnRatingProps {
  rating: PersonRating
  rubric: Rubric
  wordsOnly: boolean
}

/** A rating by a person where there is no coaching to set it beside. */
export function OwnRating({ rating, rubric, wordsOnly }: OwnRatingProps) {
  const { say } = useWords()
  return (
    <dl className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
      {rubric.scales.map(({ competency, name }) => {
        const level = rating.levels[competency]
        return (
          <div key={competency} className="flex flex-col gap-1 border-t border-line pt-3">
            <dt className="text-sm font-medium text-ink">{name}</dt>
            <dd className="flex flex-col">
              {level === null || wordsOnly ? null : (
                <span className="figures font-serif text-lg text-ink">
                  {say('Level {level}', { level })}
                </span>
              )}
              <span className="text-sm text-muted">
                {anchorAt(rubric, competency, level) ?? say('Could not say')}
              </span>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

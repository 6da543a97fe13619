import type { Competency, Rubric } from '@app/domain/rubrics'
import { useWords } from '../words.ts'

export interface OwnRatingProps {
  /** With words only, every level is null and the descriptions stand alone. */
  rating: {
    levels: Readonly<Record<Competency, number | null>>
    anchors: Readonly<Record<Competency, string | null>>
    reasons?: Readonly<Partial<Record<Competency, string>>>
  }
  rubric: Rubric
}

/** A rating by a person where there is no coaching to set it beside. */
export function OwnRating({ rating, rubric }: OwnRatingProps) {
  const { say } = useWords()
  return (
    <dl className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
      {rubric.scales.map(({ competency, name }) => {
        const level = rating.levels[competency]
        const reason = rating.reasons?.[competency]
        return (
          <div key={competency} className="flex flex-col gap-1 border-t border-line pt-3">
            <dt className="text-sm font-medium text-ink">{name}</dt>
            <dd className="flex flex-col">
              {level === null ? null : (
                <span className="figures font-serif text-lg text-ink">
                  {say('Level {level}', { level })}
                </span>
              )}
              <span className="text-sm text-muted">
                {rating.anchors[competency] ?? say('Could not say')}
              </span>
              {reason ? (
                <span className="pt-1 text-sm whitespace-pre-line text-ink">{reason}</span>
              ) : null}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

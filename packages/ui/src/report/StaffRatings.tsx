import type { StaffRating } from '@app/domain/ratings'
import type { Rubric } from '@app/domain/rubrics'
import { Avatar } from '../Avatar.tsx'
import { useWords } from '../words.ts'
import { OwnRating } from './OwnRating.tsx'
import { roleName } from './rating-words.ts'

export interface StaffRatingsProps {
  ratings: readonly StaffRating[]
  rubric: Rubric
  /** Where the levels stand beside the coach's already, the notes are enough here. */
  hasLevels: boolean
}

/** Who rated an interview, how, and what they say about the whole. */
export function StaffRatings({ ratings, rubric, hasLevels }: StaffRatingsProps) {
  const { say, moment } = useWords()
  return (
    <ul className="flex flex-col gap-8">
      {ratings.map((rating) => (
        <li key={rating.ratingId} className="flex gap-3.5 print:break-inside-avoid">
          <Avatar name={rating.authorName} />
          <div className="flex min-w-0 flex-1 flex-col gap-3">
            <p className="flex flex-wrap items-baseline gap-x-2.5 text-sm">
              <span className="font-medium text-ink">{rating.authorName}</span>
              <span className="text-muted">{roleName(rating.authorRole, say)}</span>
              <time dateTime={rating.handedInAt} className="text-xs text-muted">
                {moment(rating.handedInAt)}
              </time>
            </p>
            <p className="text-sm text-muted">
              {rating.isBlind
                ? say('Rated without having seen any other rating.')
                : say('Rated after reading the other ratings.')}
            </p>
            {rating.note ? (
              <p className="max-w-prose font-serif whitespace-pre-line text-ink">{rating.note}</p>
            ) : null}
            {hasLevels ? <OwnRating rating={rating} rubric={rubric} /> : null}
          </div>
        </li>
      ))}
    </ul>
  )
}

import type { StaffReport } from '@app/domain/report-views'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { competencyName } from '@app/ui/report/rating-words'
import { StatusBadge } from '@app/ui/StatusBadge'
import { linkClass } from '@app/ui/styles'
import { useCan } from '../../me.ts'
import { useWords } from '../../words.ts'
import { useReviewActs } from './review-acts.ts'
import { reviewStateNames, reviewStatuses } from './review-words.ts'

/** How this interview stands with the people who review, and what one can do about it. */
export function ReviewBar({ found }: { found: StaffReport }) {
  const { say, sorry, day } = useWords()
  const can = useCan()
  const acts = useReviewActs()
  const { review, sessionId } = found
  const { name } = found.candidate
  if (!review || !can('review.take')) return null
  const { state, takenByName, isMine, dueAt } = review
  const error = acts.take.error ?? acts.giveBack.error ?? acts.finish.error
  const isBusy = acts.take.isPending || acts.giveBack.isPending || acts.finish.isPending
  const open = found.scoreLooks.filter(({ answer, askedAt }) => answer === null && askedAt !== null)
  const isWaiting = state === 'lookRequested'
  return (
    <div className="flex flex-col gap-3 print:hidden">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2.5 text-sm">
        <StatusBadge status={reviewStatuses[state]}>{reviewStateNames(say)[state]}</StatusBadge>
        <span className="text-muted">
          {[
            isMine
              ? say('You have it.')
              : takenByName
                ? say('{name} has it.', { name: takenByName })
                : say('Nobody has it yet.'),
            dueAt ? say('Due {day}.', { day: day(dueAt) }) : null,
          ]
            .filter(Boolean)
            .join(' ')}
        </span>
        {takenByName === null ? (
          <Button size="small" isPending={isBusy} onPress={() => acts.take.mutate({ sessionId })}>
            {say('Take it')}
          </Button>
        ) : null}
        {isMine && state !== 'reviewed' ? (
          <>
            <Button
              size="small"
              variant="quiet"
              isPending={isBusy}
              onPress={() => acts.giveBack.mutate({ sessionId })}
            >
              {say('Give it back')}
            </Button>
            <Button
              size="small"
              isPending={isBusy}
              disabledReason={
                isWaiting ? say('{name} waits for an answer first.', { name }) : undefined
              }
              onPress={() => acts.finish.mutate({ sessionId })}
            >
              {say('Mark as reviewed')}
            </Button>
          </>
        ) : null}
      </div>
      {isWaiting ? (
        <Banner
          tone="caution"
          title={say(
            '{name} asks a person to look at {count, plural, one {a score} other {# scores}}',
            {
              name,
              count: open.length,
            },
          )}
        >
          <ul className="flex flex-col gap-1">
            {open.map(({ lookId, competency, askedReason }) => (
              <li key={lookId}>
                {found.rating.isOpen ? (
                  <a href={`#competency-${competency}`} className={linkClass}>
                    {competencyName(found.rubric, competency)}
                  </a>
                ) : (
                  competencyName(found.rubric, competency)
                )}
                {askedReason ? `: “${askedReason}”` : null}
              </li>
            ))}
          </ul>
          {found.rating.isOpen ? null : (
            <p>{say('Hand in your rating, or choose to read, to see the scores and answer.')}</p>
          )}
        </Banner>
      ) : null}
      {error ? (
        <Banner tone="negative" announce="assertive">
          {sorry(error)}
        </Banner>
      ) : null}
    </div>
  )
}

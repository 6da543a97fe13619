import type { ScoreLook } from '@app/domain/review'
import { useWords } from '../words.ts'
import { roleName } from './rating-words.ts'

/** Every look of a person at one score: who asked and why, and what the person found. The score itself stays above. */
export function ScoreLooks({ looks }: { looks: readonly ScoreLook[] }) {
  const { say, moment } = useWords()
  if (looks.length === 0) return null
  return (
    <ul className="flex flex-col gap-3">
      {looks.map(({ lookId, askedAt, askedReason, answer }) => (
        <li
          key={lookId}
          className="flex flex-col gap-1.5 border-s-2 border-accent-line ps-4 text-sm print:break-inside-avoid"
        >
          {askedAt ? (
            <p className="text-muted">
              {say('A look of a person was asked for on {when}.', { when: moment(askedAt) })}
              {askedReason ? <> “{askedReason}”</> : null}
            </p>
          ) : null}
          {answer ? (
            <>
              <p className="font-medium text-ink">
                {say('{name}, {role}, has looked at this.', {
                  name: answer.byName,
                  role: roleName(answer.byRole, say),
                })}{' '}
                {answer.isOverride
                  ? answer.level === null
                    ? say('They give another description:')
                    : say('They give level {level}:', { level: answer.level })
                  : say('The score stays as it is.')}
              </p>
              {answer.anchor ? (
                <p className="font-serif text-base text-ink">{answer.anchor}</p>
              ) : null}
              <p className="max-w-prose whitespace-pre-line text-ink">{answer.reason}</p>
              <time dateTime={answer.answeredAt} className="text-xs text-muted">
                {moment(answer.answeredAt)}
              </time>
            </>
          ) : (
            <p className="text-ink">{say('Nobody has answered yet.')}</p>
          )}
        </li>
      ))}
    </ul>
  )
}

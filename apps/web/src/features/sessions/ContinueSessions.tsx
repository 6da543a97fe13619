import type { OwnSession } from '@app/domain/runs'
import { ProgressBar } from '@app/ui/ProgressBar'
import { buttonClass, linkClass } from '@app/ui/styles'
import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'
import { sessionName, standing } from './session-words.ts'

/** What was begun and not ended, before anything else on the page. */
export function ContinueSessions({ sessions }: { sessions: OwnSession[] }) {
  const { say, moment } = useWords()
  const [latest, ...others] = sessions
  if (!latest) return null
  const { sessionId, answeredCount, questionCount, createdAt } = latest
  return (
    <section
      aria-labelledby="continue"
      className="flex flex-col gap-5 rounded-xl border border-accent-line bg-accent-soft p-5 sm:p-6"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
        <div className="flex min-w-0 flex-[1_1_20rem] flex-col gap-1">
          <h2 id="continue" className="text-sm font-medium text-accent-text">
            {latest.state === 'created' ? say('Ready to begin') : say('Go on where you stopped')}
          </h2>
          <p className="font-serif text-xl text-ink">{sessionName(latest, say)}</p>
          <p className="text-sm text-muted">
            {latest.state === 'created'
              ? say('Chosen {moment}; nothing is recorded yet.', { moment: moment(createdAt) })
              : say('{state} · begun {moment}', {
                  state: standing(latest, say).text,
                  moment: moment(createdAt),
                })}
          </p>
        </div>
        <Link
          to={paths.session}
          params={{ sessionId }}
          className={buttonClass({ variant: 'primary', size: 'large' })}
        >
          {latest.state === 'created' ? say('Begin the interview') : say('Continue the interview')}
        </Link>
      </div>
      {latest.state === 'created' ? null : (
        <ProgressBar
          label={say('Questions answered')}
          value={questionCount === 0 ? 0 : answeredCount / questionCount}
          valueText={say('{answered} of {count}', {
            answered: answeredCount,
            count: questionCount,
          })}
        />
      )}
      {others.length > 0 ? (
        <ul className="flex flex-col gap-1.5 border-t border-accent-line pt-4 text-sm">
          {others.map((session) => (
            <li key={session.sessionId} className="flex flex-wrap gap-x-3">
              <Link
                to={paths.session}
                params={{ sessionId: session.sessionId }}
                className={linkClass}
              >
                {sessionName(session, say)}
              </Link>
              <span className="text-muted">
                {standing(session, say).text}
                {' · '}
                {moment(session.createdAt)}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

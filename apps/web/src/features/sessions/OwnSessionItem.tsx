import type { OwnSession } from '@app/domain/runs'
import { Button } from '@app/ui/Button'
import { CautionIcon } from '@app/ui/icons'
import { StatusBadge } from '@app/ui/StatusBadge'
import { buttonClass } from '@app/ui/styles'
import { VisuallyHidden } from '@app/ui/VisuallyHidden'
import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'
import { questionCount as questionsInWords } from '../questions/category-words.ts'
import { deletionWords, isSoon } from './deletion-words.ts'
import { isOpen, sessionName, standing } from './session-words.ts'

/** One interview: where it stands, when it will be gone, and the ways on. */
export function OwnSessionItem({
  session,
  now,
  onDelete,
}: {
  session: OwnSession
  now: Date
  onDelete: () => void
}) {
  const words = useWords()
  const { say, moment } = words
  const { sessionId, createdAt, answeredCount, questionCount, purgeAt } = session
  const name = sessionName(session, say)
  const { status, text } = standing(session, say)
  return (
    <li className="flex flex-col gap-3 rounded-xl border border-line bg-surface px-5 py-4 shadow-card">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h3 tabIndex={-1} className="min-w-0 font-serif text-lg text-ink outline-none">
          {name}
        </h3>
        <StatusBadge status={status}>{text}</StatusBadge>
      </div>
      <p className="figures text-sm text-muted">
        {moment(createdAt)}
        {' · '}
        {session.state === 'created'
          ? questionsInWords(questionCount, say)
          : say('{answered} of {count} answered', {
              answered: answeredCount,
              count: questionCount,
            })}
        <br />
        <span
          className={
            isSoon(purgeAt, now) ? 'inline-flex items-center gap-1 font-medium text-caution' : ''
          }
        >
          {isSoon(purgeAt, now) ? <CautionIcon className="size-4" /> : null}
          {deletionWords(purgeAt, now, words)}
        </span>
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {isOpen(session) ? (
          <Link
            to={paths.session}
            params={{ sessionId }}
            className={buttonClass({ size: 'small' })}
          >
            {session.state === 'created' ? say('Begin') : say('Continue')}
            <VisuallyHidden>{name}</VisuallyHidden>
          </Link>
        ) : null}
        {session.state === 'completed' ? (
          <Link to={paths.report} params={{ sessionId }} className={buttonClass({ size: 'small' })}>
            {say('Open the report')}
            <VisuallyHidden>{name}</VisuallyHidden>
          </Link>
        ) : null}
        <Button size="small" variant="quiet" onPress={onDelete}>
          {say('Delete')}
          <VisuallyHidden>
            {say('{name}, of {date}', { name, date: moment(createdAt) })}
          </VisuallyHidden>
        </Button>
      </div>
    </li>
  )
}

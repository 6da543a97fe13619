import type { OwnAssignment } from '@app/domain/assignments'
import { Button } from '@app/ui/Button'
import { CautionIcon } from '@app/ui/icons'
import { StatusBadge, type Status } from '@app/ui/StatusBadge'
import { buttonClass } from '@app/ui/styles'
import { VisuallyHidden } from '@app/ui/VisuallyHidden'
import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useWords, type Words } from '../../words.ts'
import { KitFacts } from '../kits/KitFacts.tsx'
import { dueWords, isSoon } from './due-words.ts'

const standingWords = (
  { standing, stage, isLate, handedInAt }: OwnAssignment,
  say: Words['say'],
): { status: Status; text: string } => {
  if (handedInAt !== null)
    return { status: 'done', text: isLate ? say('Handed in, late') : say('Handed in') }
  if (standing === 'inProgress') return { status: 'active', text: say('In progress') }
  if (stage === 'upcoming') return { status: 'waiting', text: say('Not open yet') }
  if (stage === 'over' || stage === 'closed') return { status: 'off', text: say('Not handed in') }
  if (stage === 'late') return { status: 'problem', text: say('Past due') }
  return { status: 'waiting', text: say('To be done') }
}

/** One assignment: what it is, how long it takes, when it is due, and the way in. */
export function OwnAssignmentCard({
  assignment,
  now,
  isStarting,
  onStart,
}: {
  assignment: OwnAssignment
  now: Date
  isStarting: boolean
  onStart: () => void
}) {
  const words = useWords()
  const { say } = words
  const { title, note, attemptsAllowed, attemptsLeft } = assignment
  const { status, text } = standingWords(assignment, say)
  const isNear = assignment.handedInAt === null && isSoon(assignment, now)
  return (
    <article className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4 rounded-xl border border-line bg-surface p-5 shadow-card sm:px-6">
      <div className="flex min-w-0 flex-[1_1_20rem] flex-col gap-1.5">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h3 className="font-serif text-lg text-ink">{title}</h3>
          <StatusBadge status={status}>{text}</StatusBadge>
        </div>
        {note ? <p className="max-w-prose text-sm whitespace-pre-line text-ink">{note}</p> : null}
        <p
          className={
            isNear
              ? 'inline-flex items-center gap-1.5 text-sm font-medium text-caution'
              : 'text-sm text-ink'
          }
        >
          {isNear ? <CautionIcon className="size-4" /> : null}
          {dueWords(assignment, now, words)}
        </p>
        <KitFacts kit={assignment} />
        <p className="text-sm text-muted">
          {attemptsAllowed === 1
            ? attemptsLeft === 1
              ? say('One attempt')
              : say('The attempt is used')
            : say('{left} of {all} attempts left', { left: attemptsLeft, all: attemptsAllowed })}
        </p>
      </div>
      <Ways assignment={assignment} isStarting={isStarting} onStart={onStart} />
    </article>
  )
}

function Ways({
  assignment,
  isStarting,
  onStart,
}: {
  assignment: OwnAssignment
  isStarting: boolean
  onStart: () => void
}) {
  const { say } = useWords()
  const { title, openSessionId, doneSessionId, cannotStart, handedInAt, standing } = assignment
  const name = <VisuallyHidden>{title}</VisuallyHidden>
  return (
    <div className="flex flex-wrap items-center gap-2">
      {doneSessionId ? (
        <Link to={paths.report} params={{ sessionId: doneSessionId }} className={buttonClass()}>
          {say('Open the report')}
          {name}
        </Link>
      ) : null}
      {openSessionId ? (
        <Link
          to={paths.session}
          params={{ sessionId: openSessionId }}
          className={buttonClass({ variant: 'primary' })}
        >
          {standing === 'notBegun' ? say('Begin') : say('Continue')}
          {name}
        </Link>
      ) : cannotStart === null ? (
        <Button
          variant={handedInAt === null ? 'primary' : 'quiet'}
          isPending={isStarting}
          onPress={onStart}
        >
          {handedInAt === null ? say('Start') : say('Try once more')}
          {name}
        </Button>
      ) : null}
    </div>
  )
}

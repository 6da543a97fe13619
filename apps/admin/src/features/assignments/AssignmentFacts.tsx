import { linkClass } from '@app/ui/styles'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Answers } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'
import { countingNames } from './assignment-words.ts'

/** What holds for an assignment, at a glance. */
export function AssignmentFacts({ assignment }: { assignment: Answers['assignments']['one'] }) {
  const { say, momentAt } = useWords()
  const { kitId, kitName, opensAt, timeZone, attemptsAllowed, counts } = assignment
  const { isLateAllowed, remindDaysBefore, isOwn, ownerName } = assignment
  return (
    <dl className="grid grid-cols-2 gap-x-8 gap-y-4 rounded-xl border border-line bg-surface px-5 py-4 text-sm shadow-card sm:grid-cols-3 sm:px-6 xl:grid-cols-6">
      <Fact name={say('Kit')}>
        <Link to={paths.kit} params={{ kitId }} className={linkClass}>
          {kitName}
        </Link>
      </Fact>
      <Fact name={say('Opens')}>
        <span className="figures">{momentAt(opensAt, timeZone)}</span>
      </Fact>
      <Fact name={say('Attempts')}>
        {attemptsAllowed === 1
          ? say('one')
          : say('{count}, and {which} counts', {
              count: attemptsAllowed,
              which: countingNames(say)[counts].toLocaleLowerCase('en'),
            })}
      </Fact>
      <Fact name={say('Late')}>{isLateAllowed ? say('taken, and marked') : say('not taken')}</Fact>
      <Fact name={say('Reminder')}>
        {remindDaysBefore === null
          ? say('none by itself')
          : say('{days, plural, one {a day} other {# days}} before it is due', {
              days: remindDaysBefore,
            })}
      </Fact>
      <Fact name={say('Whose')}>
        {isOwn ? say('yours') : (ownerName ?? say('nobody’s any more'))}
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="text-ink">{children}</dd>
    </div>
  )
}

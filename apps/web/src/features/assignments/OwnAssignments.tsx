import type { OwnAssignment } from '@app/domain/assignments'
import { Disclosure } from '@app/ui/Disclosure'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import type { Start } from '../sessions/start.ts'
import { OwnAssignmentCard } from './OwnAssignmentCard.tsx'

const isDone = ({ handedInAt }: OwnAssignment): boolean => handedInAt !== null
const isMissed = (one: OwnAssignment): boolean =>
  !isDone(one) && (one.stage === 'over' || one.stage === 'closed')

/** What the institution asks of the candidate: what is due first, then what is behind them. */
export function OwnAssignments({ start, starting }: Pick<Start, 'start' | 'starting'>) {
  const { say } = useWords()
  const { data, dataUpdatedAt, error, refetch } = useQuery(
    // What is asked, and what is open, changes by the clock alone.
    api.assignments.mine.queryOptions(undefined, { refetchInterval: 60_000 }),
  )
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />
  if (!data || data.length === 0) return null
  const now = new Date(dataUpdatedAt)
  const behind = data.filter((one) => isDone(one) || isMissed(one))
  const ahead = data.filter((one) => !behind.includes(one))
  const item = (assignment: OwnAssignment) => (
    <li key={assignment.assignmentId}>
      <OwnAssignmentCard
        assignment={assignment}
        now={now}
        isStarting={
          starting !== null &&
          'assignmentId' in starting &&
          starting.assignmentId === assignment.assignmentId
        }
        onStart={() => start({ assignmentId: assignment.assignmentId })}
      />
    </li>
  )
  return (
    <section aria-labelledby="own-assignments" className="flex flex-col gap-4">
      <h2 id="own-assignments" className="font-serif text-xl text-ink">
        {say('Your assignments')}
      </h2>
      {ahead.length > 0 ? (
        <ul className="flex flex-col gap-4">{ahead.map(item)}</ul>
      ) : (
        <p className="text-muted">{say('Nothing is due at the moment.')}</p>
      )}
      {behind.length > 0 ? (
        <Disclosure
          summary={say('{count, plural, one {# handed in or over} other {# handed in or over}}', {
            count: behind.length,
          })}
        >
          <ul className="flex flex-col gap-4 pt-2">{behind.map(item)}</ul>
        </Disclosure>
      ) : null}
    </section>
  )
}

import type { ReviewRow } from '@app/domain/review'
import type { Column } from '@app/ui/DataTable'
import { StatusBadge } from '@app/ui/StatusBadge'
import { rowLinkClass } from '@app/ui/styles'
import { Link } from '@tanstack/react-router'
import { EmailText } from '../../EmailText.tsx'
import { paths } from '../../paths.ts'
import type { Words } from '../../words.ts'
import { categoryNames } from '../questions/question-words.ts'
import { sessionName } from '../sessions/session-words.ts'
import { reviewStateNames, reviewStatuses } from './review-words.ts'

/** The columns of the queue. None can be sorted by: who waits longest comes first, and nobody is ranked (P57). */
export const reviewColumns = ({ say, day }: Words, now: number): Column<ReviewRow>[] => [
  {
    key: 'candidate',
    header: say('Candidate'),
    isRowHeader: true,
    renderCell: (row) => (
      <span className="flex min-w-0 flex-col tabled:min-w-40">
        <Link to={paths.report} params={{ sessionId: row.sessionId }} className={rowLinkClass}>
          {row.candidateName}
        </Link>
        <span className="relative text-xs font-normal text-muted">
          <EmailText email={row.candidateEmail} />
        </span>
      </span>
    ),
  },
  {
    key: 'cohort',
    header: say('Cohort'),
    renderCell: (row) =>
      row.cohortNames.join(', ') || <span className="text-muted">{say('none')}</span>,
  },
  {
    key: 'kit',
    header: say('Kit'),
    renderCell: (row) => (
      <span className="flex min-w-0 flex-col">
        <span>{sessionName(row, say)}</span>
        <span className="text-xs text-muted">{categoryNames(say)[row.category]}</span>
      </span>
    ),
  },
  {
    key: 'state',
    header: say('State'),
    renderCell: (row) => (
      <StatusBadge status={reviewStatuses[row.state]}>
        {reviewStateNames(say)[row.state]}
      </StatusBadge>
    ),
  },
  {
    key: 'due',
    header: say('Due'),
    renderCell: (row) =>
      row.dueAt === null ? (
        <span className="text-muted">{say('done')}</span>
      ) : (
        <span className="figures flex flex-col whitespace-nowrap">
          <time dateTime={row.dueAt}>{day(row.dueAt)}</time>
          {Date.parse(row.dueAt) < now ? (
            <span className="text-xs font-medium text-caution">{say('Overdue')}</span>
          ) : null}
        </span>
      ),
  },
  {
    key: 'taken',
    header: say('Taken by'),
    renderCell: (row) =>
      row.isMine
        ? say('You')
        : (row.takenByName ?? <span className="text-muted">{say('nobody')}</span>),
  },
]

import type { SessionRow } from '@app/domain/runs'
import type { Column } from '@app/ui/DataTable'
import { StatusBadge } from '@app/ui/StatusBadge'
import { rowLinkClass } from '@app/ui/styles'
import { Link } from '@tanstack/react-router'
import { EmailText } from '../../EmailText.tsx'
import { paths } from '../../paths.ts'
import type { Words } from '../../words.ts'
import { categoryNames } from '../questions/question-words.ts'
import {
  reportStateNames,
  sessionName,
  sessionStateNames,
  sessionStatuses,
} from './session-words.ts'

/** The columns of the list of sessions. None can be sorted by: it is newest first, and nobody is ranked (P57). */
export const sessionColumns = ({ say, day, time, number }: Words): Column<SessionRow>[] => [
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
    renderCell: (row) => row.cohortNames.join(', ') || <None>{say('none')}</None>,
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
      <span className="flex min-w-0 flex-col items-start gap-1">
        <StatusBadge status={sessionStatuses[row.state]}>
          {sessionStateNames(say)[row.state]}
        </StatusBadge>
        <span className="text-xs text-muted">{reportStateNames(say)[row.reportState]}</span>
      </span>
    ),
  },
  {
    key: 'when',
    header: say('Begun'),
    renderCell: (row) => (
      <time dateTime={row.createdAt} className="figures flex flex-col whitespace-nowrap">
        <span>{day(row.createdAt)}</span>
        <span className="text-xs text-muted">{time(row.createdAt)}</span>
      </time>
    ),
  },
  {
    key: 'answered',
    header: say('Answered'),
    align: 'end',
    renderCell: (row) => (
      <span className="whitespace-nowrap">
        {say('{answered} of {all}', {
          answered: number(row.answeredCount),
          all: number(row.questionCount),
        })}
      </span>
    ),
  },
  {
    key: 'feedback',
    header: say('Feedback'),
    align: 'end',
    renderCell: (row) =>
      row.feedbackCount === 0 ? <None>{say('none')}</None> : number(row.feedbackCount),
  },
]

function None({ children }: { children: string }) {
  return <span className="text-muted">{children}</span>
}

import { DataTable, type Column } from '@app/ui/DataTable'
import { StatusBadge } from '@app/ui/StatusBadge'
import { linkClass, rowLinkClass } from '@app/ui/styles'
import { Link } from '@tanstack/react-router'
import type { Answers } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useWords, type Words } from '../../words.ts'
import { cellWords } from '../assignments/progress-words.ts'

type Given = Answers['members']['journey']['assignments'][number]

const columns = ({ say, momentAt, number }: Words, timeZone: string): Column<Given>[] => [
  {
    key: 'title',
    header: say('Assignment'),
    isRowHeader: true,
    renderCell: (row) => (
      <Link
        to={paths.assignment}
        params={{ assignmentId: row.assignmentId }}
        className={rowLinkClass}
      >
        {row.title}
      </Link>
    ),
  },
  {
    key: 'due',
    header: say('Due'),
    renderCell: (row) => <span className="figures">{momentAt(row.dueAt, timeZone)}</span>,
  },
  {
    key: 'standing',
    header: say('State'),
    renderCell: (row) => {
      const { status, text } = cellWords(row, say)
      return <StatusBadge status={status}>{text}</StatusBadge>
    },
  },
  {
    key: 'attempts',
    header: say('Attempts begun'),
    align: 'end',
    renderCell: (row) => number(row.attempts),
  },
  {
    key: 'report',
    header: say('Interview'),
    isHeaderHidden: true,
    align: 'end',
    renderCell: (row) =>
      row.sessionId ? (
        <Link
          to={paths.report}
          params={{ sessionId: row.sessionId }}
          className={`${linkClass} relative`}
          aria-label={say('Interview of {title}', { title: row.title })}
        >
          {say('Interview')}
        </Link>
      ) : null,
  },
]

/** What was given to a person, and where they stand with it. */
export function PersonAssignments({
  assignments,
  timeZone,
}: {
  assignments: readonly Given[]
  timeZone: string
}) {
  const words = useWords()
  const { say } = words
  return (
    <section aria-labelledby="person-assignments" className="flex flex-col gap-3">
      <h2 id="person-assignments" className="font-serif text-xl text-ink">
        {say('Assignments')}
      </h2>
      {assignments.length === 0 ? (
        <p className="text-muted">
          {say('Nothing was given to this person, as far as you see it.')}
        </p>
      ) : (
        <DataTable
          caption={say('Assignments')}
          columns={columns(words, timeZone)}
          rows={assignments}
          rowKey={(row) => row.assignmentId}
          cards="pairs"
        />
      )}
    </section>
  )
}

import type { SessionRow } from '@app/domain/runs'
import type { Column } from '@app/ui/DataTable'
import { rowLinkClass } from '@app/ui/styles'
import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import type { Words } from '../../words.ts'
import { sessionName } from '../sessions/session-words.ts'
import { sessionColumns } from '../sessions/sessions-columns.tsx'

/** The columns of one person's interviews: those of every list of sessions, without whose they are. */
export const journeyColumns = (words: Words): Column<SessionRow>[] => {
  const { say } = words
  const name: Column<SessionRow> = {
    key: 'name',
    header: say('Interview'),
    isRowHeader: true,
    renderCell: (row) => (
      <span className="flex min-w-0 flex-col">
        <Link to={paths.report} params={{ sessionId: row.sessionId }} className={rowLinkClass}>
          {sessionName(row, say)}
        </Link>
        <span className="text-xs font-normal text-muted">
          {row.assignmentTitle === null
            ? say('practice')
            : say('for {assignment}', { assignment: row.assignmentTitle })}
        </span>
      </span>
    ),
  }
  const kept = ['state', 'when', 'answered', 'feedback']
  return [name, ...sessionColumns(words).filter((column) => kept.includes(column.key))]
}

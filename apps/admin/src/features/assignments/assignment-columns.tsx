import type { Assignment } from '@app/domain/assignments'
import type { Column } from '@app/ui/DataTable'
import { StatusBadge } from '@app/ui/StatusBadge'
import { rowLinkClass } from '@app/ui/styles'
import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import type { Words } from '../../words.ts'
import { audienceWords, stageNames, stageStatuses } from './assignment-words.ts'

export const assignmentColumns = (
  { say, momentAt, number }: Words,
  { seesAll, timeZone }: { seesAll: boolean; timeZone: string },
): Column<Assignment>[] => [
  {
    key: 'title',
    header: say('Assignment'),
    isRowHeader: true,
    renderCell: (row) => (
      <span className="flex min-w-0 flex-col">
        <Link
          to={paths.assignment}
          params={{ assignmentId: row.assignmentId }}
          className={rowLinkClass}
        >
          {row.title}
        </Link>
        <span className="text-xs font-normal text-muted">{row.kitName}</span>
      </span>
    ),
  },
  { key: 'for', header: say('For'), renderCell: (row) => audienceWords(row, say) },
  {
    key: 'due',
    header: say('Due'),
    renderCell: (row) => (
      <time dateTime={row.dueAt} className="figures">
        {momentAt(row.dueAt, timeZone)}
      </time>
    ),
  },
  {
    key: 'stage',
    header: say('State'),
    renderCell: (row) => (
      <StatusBadge status={stageStatuses[row.stage]}>{stageNames(say)[row.stage]}</StatusBadge>
    ),
  },
  {
    key: 'handedIn',
    header: say('Handed in'),
    align: 'end',
    renderCell: (row) => (
      <span className="whitespace-nowrap">
        {say('{done} of {all}', {
          done: number(row.handedInCount),
          all: number(row.peopleCount),
        })}
      </span>
    ),
  },
  ...(seesAll
    ? [
        {
          key: 'owner',
          header: say('Whose'),
          renderCell: (row: Assignment) =>
            row.isOwn ? say('Yours') : (row.ownerName ?? say('nobody’s any more')),
        },
      ]
    : []),
]

/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   `display: grid` and rows that are laid out one by one take a table's meaning away in some browsers unless the roles are
   written out. */
import type { ProgressColumn } from '@app/domain/assignments'
import { SortDownIcon, SortNoneIcon, SortUpIcon } from '@app/ui/icons'
import { VisuallyHidden } from '@app/ui/VisuallyHidden'
import { useWords } from '../../words.ts'
import type { Place } from './grid-keys.ts'
import type { Layout } from './grid-layout.ts'
import type { ProgressSearch } from './progress-search.ts'

export interface ProgressHeaderProps {
  columns: readonly ProgressColumn[]
  layout: Layout
  height: number
  search: ProgressSearch
  onSort: (column: string | undefined) => void
  timeZone: string
  hasSelection: boolean
  tabbed: Place
  onActive: (place: Place) => void
}

/** The head of the grid: it stays in view, and each column can be sorted by. */
export function ProgressHeader(props: ProgressHeaderProps) {
  const { columns, layout, height, search, onSort, timeZone, hasSelection, tabbed } = props
  const { say, momentAt } = useWords()
  const first = hasSelection ? 1 : 0
  const sortOf = (column: string | undefined) =>
    search.sort !== column ? 'none' : search.order === 'down' ? 'descending' : 'ascending'
  const place = (column: number) => ({
    'data-place': `-1:${column}`,
    tabIndex: tabbed.row === -1 && tabbed.column === column ? 0 : -1,
    onFocus: () => props.onActive({ row: -1, column }),
  })
  return (
    <thead role="rowgroup" className="sticky top-0 z-20 block">
      <tr
        role="row"
        aria-rowindex={1}
        className="grid min-w-full border-b border-line bg-sunken"
        style={{ ...layout, height }}
      >
        {hasSelection ? (
          <th
            scope="col"
            role="columnheader"
            aria-colindex={1}
            className="sticky start-0 z-10 rounded-xs bg-sunken outline-offset-[-2px]"
            {...place(0)}
          >
            <VisuallyHidden>{say('Chosen')}</VisuallyHidden>
          </th>
        ) : null}
        <th
          scope="col"
          role="columnheader"
          aria-colindex={first + 1}
          aria-sort={sortOf(undefined)}
          {...place(first)}
          className={`sticky z-10 flex items-center bg-sunken px-3 text-start font-normal outline-offset-[-2px] ${hasSelection ? 'start-12' : 'start-0'}`}
        >
          <SortButton
            title={say('Name')}
            note=""
            sort={sortOf(undefined)}
            onPress={() => onSort(undefined)}
          />
        </th>
        {columns.map((column, index) => (
          <th
            scope="col"
            key={column.assignmentId}
            role="columnheader"
            aria-colindex={first + 2 + index}
            aria-sort={sortOf(column.assignmentId)}
            {...place(first + 1 + index)}
            className="flex min-w-0 items-center px-3 text-start font-normal outline-offset-[-2px]"
          >
            <SortButton
              title={column.title}
              note={say('due {moment}', { moment: momentAt(column.dueAt, timeZone) })}
              sort={sortOf(column.assignmentId)}
              onPress={() => onSort(column.assignmentId)}
            />
          </th>
        ))}
      </tr>
    </thead>
  )
}

function SortButton({
  title,
  note,
  sort,
  onPress,
}: {
  title: string
  note: string
  sort: 'none' | 'ascending' | 'descending'
  onPress: () => void
}) {
  const Icon = sort === 'none' ? SortNoneIcon : sort === 'ascending' ? SortUpIcon : SortDownIcon
  return (
    <button
      type="button"
      tabIndex={-1}
      onClick={onPress}
      className="-mx-1.5 flex min-w-0 max-w-full cursor-pointer flex-col rounded-sm px-1.5 py-1 text-start text-xs text-muted hover:text-ink"
    >
      <span className="flex max-w-full min-w-0 items-center gap-1">
        <span className="truncate font-medium text-ink">{title}</span>
        <Icon className="size-3.5 shrink-0" />
      </span>
      {note ? <span className="figures max-w-full truncate">{note}</span> : null}
    </button>
  )
}

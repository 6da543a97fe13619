/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   `display: grid` and rows that are laid out one by one take a table's meaning away in some browsers unless the roles are
   written out. */
import type { ProgressColumn, ProgressRow } from '@app/domain/assignments'
import { Skeleton } from '@app/ui/Skeleton'
import { StatusBadge } from '@app/ui/StatusBadge'
import { quietLinkClass } from '@app/ui/styles'
import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'
import { memo } from 'react'
import type { Place } from './grid-keys.ts'
import { cellWords } from './progress-words.ts'
import type { Layout, Selection } from './grid-layout.ts'

export interface ProgressLineProps {
  index: number
  /** Undefined while it is on its way. */
  row: ProgressRow | undefined
  columns: readonly ProgressColumn[]
  layout: Layout
  height: number
  selection: Selection | undefined
  /** The column of the one cell that Tab leads to; null: it is in another row. */
  tabColumn: number | null
  onActive: (place: Place) => void
}

const cellClass = 'flex text-start font-normal min-w-0 items-center px-3 outline-offset-[-2px]'

/**
 * One person of the grid: their name, and where they stand with each assignment. Drawn anew only when something of it
 * changes: while the grid is scrolled, the rows that stay in view do not.
 */
export const ProgressLine = memo(function ProgressLine(props: ProgressLineProps) {
  const { index, row, columns, layout, height, selection, tabColumn } = props
  const { say } = useWords()
  const first = selection ? 1 : 0
  const isChosen = row !== undefined && selection?.has(row.membershipId) === true
  const place = (column: number) => ({
    'data-place': `${index}:${column}`,
    tabIndex: tabColumn === column ? 0 : -1,
    onFocus: () => props.onActive({ row: index, column }),
  })
  const ground = isChosen ? 'bg-accent-soft' : 'bg-surface'
  return (
    <tr
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selection ? isChosen : undefined}
      className={`absolute grid min-w-full border-b border-line text-sm ${ground}`}
      style={{ ...layout, height, top: index * height }}
    >
      {selection ? (
        <td
          role="gridcell"
          aria-colindex={1}
          {...place(0)}
          className={`outline-offset-[-2px] sticky start-0 z-10 flex items-center justify-center ${ground}`}
        >
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={row ? say('Choose {name}', { name: row.name }) : say('Loading')}
            checked={isChosen}
            onChange={() => {
              if (row) selection.toggle(row.membershipId)
            }}
            className="size-5 cursor-pointer accent-(--accent-text)"
          />
        </td>
      ) : null}
      <th
        scope="row"
        role="rowheader"
        aria-colindex={first + 1}
        {...place(first)}
        className={`${cellClass} sticky z-10 ${ground} ${selection ? 'start-12' : 'start-0'}`}
      >
        {row ? (
          <span className="flex min-w-0 flex-col leading-tight">
            <Link
              to={paths.person}
              params={{ membershipId: row.membershipId }}
              className={`${quietLinkClass} truncate font-medium`}
              tabIndex={-1}
            >
              {row.name}
            </Link>
            <span className="truncate text-xs text-muted">{row.email}</span>
          </span>
        ) : (
          <Skeleton className="h-3.5 w-32" />
        )}
      </th>
      {columns.map((column, at) => (
        <Cell
          key={column.assignmentId}
          row={row}
          at={at}
          colIndex={first + 2 + at}
          place={place(first + 1 + at)}
        />
      ))}
    </tr>
  )
})

function Cell({
  row,
  at,
  colIndex,
  place,
}: {
  row: ProgressRow | undefined
  at: number
  colIndex: number
  place: { 'data-place': string; tabIndex: number; onFocus: () => void }
}) {
  const { say } = useWords()
  const cell = row?.cells[at]
  if (!row || !cell) {
    return (
      <td role="gridcell" aria-colindex={colIndex} className={cellClass} {...place}>
        <Skeleton className="h-3.5 w-20" />
      </td>
    )
  }
  const { status, text } = cellWords(cell, say)
  const isPlain = status === 'off'
  const words = isPlain ? (
    <span className="truncate text-muted">{text}</span>
  ) : (
    <StatusBadge status={status}>{text}</StatusBadge>
  )
  const attempts =
    cell.attempts > 1 ? (
      <span className="ms-2 text-xs text-muted" title={say('Attempts begun')}>
        {say('× {attempts}', { attempts: cell.attempts })}
      </span>
    ) : null
  return (
    <td role="gridcell" aria-colindex={colIndex} className={cellClass} {...place}>
      {cell.sessionId === null ? (
        words
      ) : (
        <Link
          to={paths.report}
          params={{ sessionId: cell.sessionId }}
          tabIndex={-1}
          className={`${quietLinkClass} min-w-0`}
        >
          {words}
        </Link>
      )}
      {attempts}
    </td>
  )
}

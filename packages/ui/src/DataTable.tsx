/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   `display: block`, which turns rows into cards, takes a table's meaning away in some browsers
   unless the roles are written out. */
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { SortDownIcon, SortNoneIcon, SortUpIcon } from './icons.tsx'
import { Skeleton } from './Skeleton.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export interface Column<Row> {
  key: string
  header: string
  renderCell: (row: Row) => ReactNode
  isSortable?: boolean
  /** `end` for figures, so that they line up. */
  align?: 'start' | 'end'
  /** Names the row: one column at most, usually the first. */
  isRowHeader?: boolean
  /** The header is for those who listen alone (a column of buttons). */
  isHeaderHidden?: boolean
}

export interface Sort {
  key: string
  direction: 'ascending' | 'descending'
}

export interface DataTableProps<Row> {
  /** What the table shows; read first by a screen reader. */
  caption: string
  isCaptionVisible?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  sort?: Sort | undefined
  onSortChange?: (sort: Sort) => void
  /** In place of rows when there are none: an EmptyState. */
  empty?: ReactNode
  /** Rows are on their way: skeletons, with these words for those who listen. */
  loading?: { label: string; rows?: number } | undefined
  /**
   * How a row stands as a card: `lines` puts each header beside its value, `pairs` above it and two values side by side,
   * for rows of many short facts.
   */
  cards?: 'lines' | 'pairs'
  /** A container narrower than this shows cards. Many columns need the larger one. */
  cardsBelow?: '42rem' | '56rem'
}

/** Rows and columns as a plain table; as cards, one a row, where its container is narrow. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, isCaptionVisible = false, columns, rows, rowKey, empty, loading } = props
  const { cards = 'lines', cardsBelow = '42rem' } = props
  const rowClass = `${cardClass} ${cardLayouts[cards]}`
  if (!loading && rows.length === 0 && empty) return <>{empty}</>
  return (
    <div className="@container min-w-0" data-cards-below={cardsBelow}>
      {loading ? <output className="sr-only">{loading.label}</output> : null}
      <table
        role="table"
        aria-busy={loading !== undefined}
        className="block w-full border-collapse text-sm tabled:table"
      >
        <caption
          className={isCaptionVisible ? 'pb-3 text-start font-serif text-lg text-ink' : 'sr-only'}
        >
          {caption}
        </caption>
        <thead role="rowgroup" className="block tabled:table-header-group">
          <tr
            role="row"
            className="flex flex-wrap gap-x-4 gap-y-1 pb-3 tabled:table-row tabled:border-b tabled:border-line"
          >
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} table={props} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="flex flex-col gap-3 tabled:table-row-group">
          {loading
            ? Array.from({ length: loading.rows ?? 5 }, (_, index) => (
                <SkeletonRow key={index} columns={columns} className={rowClass} />
              ))
            : rows.map((row) => (
                <tr key={rowKey(row)} role="row" className={rowClass}>
                  {columns.map((column) => (
                    <BodyCell key={column.key} column={column} cards={cards}>
                      {column.renderCell(row)}
                    </BodyCell>
                  ))}
                </tr>
              ))}
        </tbody>
      </table>
    </div>
  )
}

const cardClass =
  'relative rounded-lg border border-line bg-surface p-4 tabled:table-row tabled:rounded-none tabled:border-0 ' +
  'tabled:border-b tabled:border-line tabled:bg-transparent tabled:last:border-b-0 tabled:hover:bg-sunken/60'

const cardLayouts = {
  lines: 'flex flex-col gap-2',
  pairs: 'grid grid-cols-2 gap-x-6 gap-y-3 @lg:grid-cols-3',
}
const cellLayouts = {
  lines: 'flex items-baseline justify-between gap-6',
  pairs: 'flex flex-col items-start gap-0.5 text-start',
}

function HeaderCell<Row>({
  column,
  table,
}: {
  column: Column<Row>
  table: Pick<DataTableProps<Row>, 'sort' | 'onSortChange'>
}) {
  const { sort, onSortChange } = table
  const direction = sort?.key === column.key ? sort.direction : undefined
  const isSortable = column.isSortable === true && onSortChange !== undefined
  const place = classNames(
    'px-0 text-xs font-medium text-muted tabled:px-3 tabled:py-2.5',
    column.align === 'end' ? 'text-end' : 'text-start',
    isSortable
      ? 'block tabled:table-cell'
      : 'sr-only tabled:not-sr-only tabled:table-cell tabled:px-3! tabled:py-2.5!',
  )
  const words = column.isHeaderHidden ? (
    <VisuallyHidden>{column.header}</VisuallyHidden>
  ) : (
    column.header
  )
  if (!isSortable) {
    return (
      <th role="columnheader" scope="col" className={place}>
        {words}
      </th>
    )
  }
  const Icon =
    direction === undefined ? SortNoneIcon : direction === 'ascending' ? SortUpIcon : SortDownIcon
  return (
    <th role="columnheader" scope="col" aria-sort={direction ?? 'none'} className={place}>
      <button
        type="button"
        onClick={() =>
          onSortChange({
            key: column.key,
            direction: direction === 'ascending' ? 'descending' : 'ascending',
          })
        }
        className={classNames(
          '-mx-1.5 inline-flex min-h-6 cursor-pointer items-center gap-1 rounded-sm px-1.5 hover:bg-sunken hover:text-ink',
          direction && 'text-ink',
        )}
      >
        {words}
        <Icon className="size-3.5" />
      </button>
    </th>
  )
}

function BodyCell<Row>({
  column,
  cards,
  children,
}: {
  column: Column<Row>
  cards: 'lines' | 'pairs'
  children: ReactNode
}) {
  const place = classNames(
    cellLayouts[cards],
    'min-w-0 text-ink tabled:table-cell tabled:px-3 tabled:py-3 tabled:align-middle',
    column.align === 'end' ? 'figures tabled:text-end' : 'tabled:text-start',
  )
  if (column.isRowHeader) {
    return (
      <th
        role="rowheader"
        scope="row"
        className={classNames(
          place,
          'col-span-full text-start text-base font-medium tabled:text-sm',
        )}
      >
        {children}
      </th>
    )
  }
  return (
    <td role="cell" className={place}>
      <span
        aria-hidden="true"
        className={classNames(
          column.isHeaderHidden ? 'hidden' : 'shrink-0 text-muted tabled:hidden',
          cards === 'pairs' && 'text-xs',
        )}
      >
        {column.header}
      </span>
      <span
        className={classNames(
          'min-w-0',
          cards === 'lines' && (column.align === 'end' ? 'text-end' : 'text-end tabled:text-start'),
        )}
      >
        {children}
      </span>
    </td>
  )
}

function SkeletonRow<Row>({
  columns,
  className,
}: {
  columns: readonly Column<Row>[]
  className: string
}) {
  return (
    <tr role="row" className={className}>
      {columns.map((column, index) => (
        <td
          key={column.key}
          role="cell"
          className="block tabled:table-cell tabled:px-3 tabled:py-3.5"
        >
          <Skeleton className={index === 0 ? 'h-3.5 w-40 max-w-full' : 'h-3.5 w-20 max-w-full'} />
        </td>
      ))}
    </tr>
  )
}

import { refusalOf } from '@app/client/api'
import { Button } from '@app/ui/Button'
import { DataTable, type Column } from '@app/ui/DataTable'
import { Pagination } from '@app/ui/Pagination'
import { Select } from '@app/ui/Select'
import { useEffect, useRef, type ReactNode } from 'react'
import { pageSizes, rangeOf, type PageSize } from './page-size.ts'
import { Problem } from './Problem.tsx'
import { useWords } from './words.ts'

export interface Page<Row> {
  items: readonly Row[]
  nextCursor: string | null
  previousCursor: string | null
  skipped: number
  total: number
}

/** What TanStack Query knows of a page, as far as a table needs it. */
export interface PageQuery<Row> {
  data: Page<Row> | undefined
  error: unknown
  isPlaceholderData: boolean
  refetch: () => Promise<unknown>
}

export interface PagedTableProps<Row> {
  /** Names the table, its pages, and what is loading ("Sessions"). */
  caption: string
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  query: PageQuery<Row>
  /** "26 to 50 of 431 sessions", from the range of the page. */
  summary: (range: { first: string; last: string; total: string }) => string
  /** In place of rows: an EmptyState, and the same in one sentence for those who listen. */
  empty: { shown: ReactNode; said: string }
  cardsBelow?: '42rem' | '56rem'
  size: PageSize | undefined
  /** Leads to another page: a cursor, or undefined for the first. */
  onPage: (cursor: string | undefined) => void
  onSize?: (size: PageSize) => void
}

/** One page of a long list, with the way forth and back. What stood there stays until the next page is there. */
export function PagedTable<Row>(props: PagedTableProps<Row>) {
  const { caption, columns, rowKey, query, summary, empty, onPage, cardsBelow = '42rem' } = props
  const { say, number } = useWords()
  const { data, error, isPlaceholderData } = query
  const { table, turn } = useTurning(isPlaceholderData ? undefined : data, onPage)
  if (error && !data) {
    const isLost = refusalOf(error)?.code === 'request.cursorInvalid'
    if (!isLost) return <Problem error={error} onRetry={() => void query.refetch()} />
    const first = (
      <Button size="small" onPress={() => onPage(undefined)}>
        {say('To the first page')}
      </Button>
    )
    return <Problem error={error} action={first} />
  }
  const isEmpty = data !== undefined && data.items.length === 0
  const range = data ? rangeOf(data) : { first: 0, last: 0, total: 0 }
  const { previousCursor = null, nextCursor = null } = data ?? {}
  const isSecond = data !== undefined && data.skipped <= Number(props.size ?? pageSizes[0])
  return (
    <div>
      <output className="sr-only">{isEmpty ? empty.said : ''}</output>
      <section
        ref={table}
        tabIndex={-1}
        aria-label={caption}
        aria-busy={isPlaceholderData}
        className={`outline-none transition-opacity duration-150 ${isPlaceholderData ? 'opacity-60' : ''}`}
      >
        <DataTable<Row>
          caption={caption}
          columns={columns}
          rows={data?.items ?? []}
          rowKey={rowKey}
          cards="pairs"
          cardsBelow={cardsBelow}
          empty={empty.shown}
          loading={data ? undefined : { label: say('Loading'), rows: 8 }}
        />
      </section>
      {data && !isEmpty ? (
        <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-2 border-t border-line">
          {props.onSize ? <SizeSelect size={props.size} onSize={props.onSize} /> : null}
          <div className="min-w-0 flex-1 basis-80">
            <Pagination
              summary={summary({
                first: number(range.first),
                last: number(range.last),
                total: number(range.total),
              })}
              onPrevious={
                previousCursor ? () => turn(isSecond ? undefined : previousCursor) : undefined
              }
              onNext={nextCursor ? () => turn(nextCursor) : undefined}
              labels={{
                navigation: say('Pages: {list}', { list: caption }),
                previous: say('Previous'),
                next: say('Next'),
                isFirst: say('This is the first page.'),
                isLast: say('This is the last page.'),
              }}
            />
          </div>
        </div>
      ) : null}
    </div>
  )
}

/** After turning the page, reading begins at its top: for the eyes, and for the keyboard. */
const useTurning = (shown: object | undefined, onPage: (cursor: string | undefined) => void) => {
  const table = useRef<HTMLElement>(null)
  const left = useRef<object | undefined>(undefined)
  useEffect(() => {
    if (!left.current || !shown || shown === left.current) return
    left.current = undefined
    table.current?.focus({ preventScroll: true })
    table.current?.scrollIntoView({ block: 'start' })
  }, [shown])
  const turn = (cursor: string | undefined) => {
    left.current = shown
    onPage(cursor)
  }
  return { table, turn }
}

function SizeSelect({
  size,
  onSize,
}: {
  size: PageSize | undefined
  onSize: (size: PageSize) => void
}) {
  const { say } = useWords()
  return (
    <div className="flex items-center gap-2.5 pt-4 text-sm text-muted">
      <span aria-hidden="true">{say('Rows')}</span>
      <Select
        label={say('Rows of a page')}
        isLabelHidden
        options={pageSizes.map((value) => ({ value, label: value }))}
        value={size ?? pageSizes[0]}
        onChange={onSize}
        className="w-20"
      />
    </div>
  )
}

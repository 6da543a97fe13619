/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role, jsx-a11y/no-noninteractive-element-to-interactive-role --
   `display: grid` and rows that are laid out one by one take a table's meaning away in some browsers unless the roles are
   written out. */
import type { ProgressColumn } from '@app/domain/assignments'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import { layoutOf, type Selection } from './grid-layout.ts'
import { placeAfter, windowOf, type Place } from './grid-keys.ts'
import type { ProgressInput, ProgressSearch } from './progress-search.ts'
import { ProgressHeader } from './ProgressHeader.tsx'
import { ProgressLine } from './ProgressLine.tsx'
import { useStretches } from './use-stretches.ts'
import { useWindow } from './use-window.ts'

const rowHeight = 52
const headerHeight = 64

export interface ProgressGridProps {
  /** Names the grid for those who listen. */
  label: string
  input: ProgressInput
  search: ProgressSearch
  onSort: (column: string | undefined) => void
  timeZone: string
  /** People can be chosen, each by a box of their own. */
  selection?: Selection
  /** In place of the grid when nobody is in it. */
  empty: ReactNode
  onTotal: (total: number) => void
}

/**
 * People and assignments: thousands of rows of which those in view are drawn. One cell is in the order of the Tab key;
 * the arrows go on from there, as in every grid.
 */
export function ProgressGrid(props: ProgressGridProps) {
  const { label, input, search, onSort, timeZone, selection, empty, onTotal } = props
  const { say } = useWords()
  const { box, view } = useWindow()
  const [known, setKnown] = useState(12)
  const drawn = windowOf(view, { rows: known, rowHeight })
  const { columns, total, isStale, error, retry, rowAt } = useStretches(input, drawn)
  const rows = total ?? 12
  if (rows !== known) setKnown(rows)
  const [active, setActive] = useState<Place>({ row: 0, column: 0 })
  const isMoving = useRef(false)
  useEffect(() => {
    if (total !== undefined) onTotal(total)
  }, [total, onTotal])
  const first = selection ? 1 : 0
  const columnCount = first + 1 + (columns?.length ?? 1)
  const tabbed: Place = {
    row: Math.min(active.row, rows - 1),
    column: Math.min(active.column, columnCount - 1),
  }
  // Another order, or other people: from the top.
  const asked = JSON.stringify(input)
  const shownFor = useRef(asked)
  useEffect(() => {
    if (shownFor.current === asked) return
    shownFor.current = asked
    box.current?.scrollTo({ top: 0 })
  }, [box, asked])
  // The row of the cell is drawn in any case: the focus follows at once, and the view after it.
  useEffect(() => {
    if (!isMoving.current) return
    const cell = box.current?.querySelector<HTMLElement>(
      `[data-place="${active.row}:${active.column}"]`,
    )
    if (!cell) return
    isMoving.current = false
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  const trackCount = Math.max(1, columns?.length ?? 1)
  const hasSelection = selection !== undefined
  const layout = useMemo(() => layoutOf(trackCount, hasSelection), [trackCount, hasSelection])
  const onKeyDown = (event: KeyboardEvent) => {
    if (actIn(event)) return
    const perPage = Math.max(1, Math.floor((view.height - headerHeight) / rowHeight) - 1)
    const next = placeAfter(event.key, event.ctrlKey || event.metaKey, tabbed, {
      rows,
      columns: columnCount,
      perPage,
    })
    if (!next) return
    event.preventDefault()
    isMoving.current = true
    setActive(next)
    const element = box.current
    if (!element || next.row < 0) return
    const top = next.row * rowHeight
    const bottom = top + rowHeight + headerHeight - element.clientHeight
    if (top < element.scrollTop) element.scrollTo({ top })
    else if (bottom > element.scrollTop) element.scrollTo({ top: bottom })
  }
  if (error && columns === undefined) return <Problem error={error} onRetry={retry} />
  if (total === 0 && !isStale) return empty
  const inView = Array.from(
    { length: Math.max(0, Math.min(drawn.last, rows - 1) - drawn.first + 1) },
    (_, index) => drawn.first + index,
  )
  const shown = tabbed.row < 0 || inView.includes(tabbed.row) ? inView : [...inView, tabbed.row]
  return (
    <>
      {error ? <Problem error={error} onRetry={retry} /> : null}
      <div
        ref={box}
        className={`relative max-h-[70dvh] overflow-auto rounded-xl border border-line bg-surface shadow-card transition-opacity duration-150 ${isStale ? 'opacity-60' : ''}`}
      >
        <table
          role="grid"
          aria-label={label}
          aria-rowcount={total === undefined ? -1 : total + 1}
          aria-colcount={columnCount}
          aria-busy={total === undefined || isStale}
          aria-multiselectable={selection ? true : undefined}
          onKeyDown={onKeyDown}
          className="block min-w-full"
        >
          <ProgressHeader
            columns={columns ?? noColumns}
            layout={layout}
            height={headerHeight}
            search={search}
            onSort={onSort}
            timeZone={timeZone}
            hasSelection={selection !== undefined}
            tabbed={tabbed}
            onActive={setActive}
          />
          <tbody role="rowgroup" className="relative block" style={{ height: rows * rowHeight }}>
            {shown.map((index) => (
              <ProgressLine
                key={index}
                index={index}
                row={rowAt(index)}
                columns={columns ?? noColumns}
                layout={layout}
                height={rowHeight}
                selection={selection}
                tabColumn={tabbed.row === index ? tabbed.column : null}
                onActive={setActive}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="sr-only">
        {say('A grid: move by the arrow keys, Page Up and Page Down, Home and End.')}
      </p>
    </>
  )
}

/** Enter or Space in a cell does what the one thing in it does: a link, a box, a button. True: it was that. */
const actIn = (event: KeyboardEvent): boolean => {
  if (event.key !== 'Enter' && event.key !== ' ') return false
  if (!(event.target instanceof HTMLElement) || !event.target.dataset['place']) return false
  event.preventDefault()
  event.target.querySelector<HTMLElement>('a, input, button')?.click()
  return true
}

const noColumns: readonly ProgressColumn[] = []

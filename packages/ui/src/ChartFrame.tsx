import { type ReactNode, useId, useState } from 'react'
import { TableIcon } from './icons.tsx'

export interface ChartFrameProps {
  title: string
  /** The main thing the picture shows, in a sentence; also what a screen reader is told first. */
  summary?: ReactNode
  /** The picture. Marked as decoration: the table says the same. */
  children: ReactNode
  /** A picture one can act on; stands in place of a decorative one. */
  interactive?: ReactNode
  legend?: ReactNode
  /** Unshown, it is there for those who listen, and must hold nothing that takes the focus. */
  renderTable: (isShown: boolean) => ReactNode
  labels: ChartLabels
  level?: 2 | 3 | 4
}

export interface ChartLabels {
  showTable: string
  showChart: string
}

/** A picture with its table behind a button; those who listen always have the table. */
export function ChartFrame({
  title,
  summary,
  children,
  interactive,
  legend,
  renderTable,
  labels,
  level = 3,
}: ChartFrameProps) {
  const [isTable, setTable] = useState(false)
  const titleId = useId()
  const Heading = `h${level}` as const
  return (
    <figure aria-labelledby={titleId} className="flex min-w-0 flex-col gap-3">
      <figcaption className="flex items-start justify-between gap-4">
        <div className="flex min-w-0 flex-col gap-0.5">
          <Heading id={titleId} className="text-sm font-semibold text-ink">
            {title}
          </Heading>
          {summary ? <p className="text-sm text-muted">{summary}</p> : null}
        </div>
        <button
          type="button"
          onClick={() => setTable(!isTable)}
          className="-me-1.5 inline-flex min-h-7 shrink-0 cursor-pointer items-center gap-1.5 rounded-sm px-1.5 text-xs font-medium text-muted hover:bg-sunken hover:text-ink print:hidden"
        >
          <TableIcon className="size-4" />
          {isTable ? labels.showChart : labels.showTable}
        </button>
      </figcaption>
      {isTable ? null : interactive}
      {isTable ? null : (
        <div aria-hidden="true" className="flex flex-col gap-2.5">
          {children}
          {legend ? <Legend>{legend}</Legend> : null}
        </div>
      )}
      <div className={isTable ? undefined : 'sr-only'}>{renderTable(isTable)}</div>
    </figure>
  )
}

function Legend({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap gap-x-5 gap-y-1 text-xs text-muted">{children}</div>
}

/** One entry of a legend: the very mark that stands in the picture, and its name. */
export function LegendEntry({ mark, children }: { mark: ReactNode; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <svg width="16" height="12" className="shrink-0 overflow-visible">
        {mark}
      </svg>
      {children}
    </span>
  )
}

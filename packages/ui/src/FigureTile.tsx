import type { ReactNode } from 'react'
import { Disclosure } from './Disclosure.tsx'

export interface FigureTileProps {
  label: string
  /** The figure as it is shown, already formatted; null when there is none. */
  value: string | null
  unit?: string | undefined
  /** In place of a missing figure: why there is none. */
  missing?: string
  /** A sentence that puts the figure in place ("Two of them longer than three seconds"). */
  note?: ReactNode
  /** How the figure was computed, from what. Every figure can be opened down to its source. */
  how?: { label: string; content: ReactNode }
}

/** One figure. Several stand in a grid: `<dl className="grid grid-cols-2 gap-4 lg:grid-cols-4">`. */
export function FigureTile({ label, value, unit, missing, note, how }: FigureTileProps) {
  return (
    <div className="flex min-w-0 flex-col gap-1 rounded-xl border border-line bg-surface p-4 shadow-card print:break-inside-avoid print:shadow-none">
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="flex flex-col gap-1.5">
        {value === null ? (
          <span className="text-sm text-ink">{missing}</span>
        ) : (
          <span className="flex flex-wrap items-baseline gap-x-1.5">
            <span className="figures font-serif text-2xl text-ink">{value}</span>
            {unit ? <span className="text-sm text-muted">{unit}</span> : null}
          </span>
        )}
        {note ? <span className="text-sm text-muted">{note}</span> : null}
        {how ? <Disclosure summary={how.label}>{how.content}</Disclosure> : null}
      </dd>
    </div>
  )
}

import type { ReactNode } from 'react'
import { percent } from './chart-scale.ts'

export interface BarListProps {
  /** What the list shows; names it for those who listen. */
  caption: string
  items: readonly { key: string; label: ReactNode; value: number; valueText: string }[]
  /** The value of a full bar; the largest one when left out. */
  max?: number
  /** Headers of the table that it is. */
  labels: { what: string; value: string }
}

/** Quantities side by side. The picture is its own table: each row has a bar. */
export function BarList({ caption, items, max, labels }: BarListProps) {
  const full = max ?? Math.max(0, ...items.map((item) => item.value))
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{labels.what}</th>
          <th scope="col">{labels.value}</th>
        </tr>
      </thead>
      <tbody className="flex flex-col gap-3">
        {items.map((item) => (
          <tr key={item.key} className="relative flex items-baseline justify-between gap-4 pb-3">
            <th scope="row" className="min-w-0 text-start font-normal text-ink">
              {item.label}
            </th>
            <td className="figures text-muted">
              {item.valueText}
              <svg className="absolute inset-x-0 bottom-0 h-2 w-full" aria-hidden="true">
                <rect width="100%" height="8" rx="4" className="fill-line" />
                <rect
                  width={`${percent(item.value, 0, full)}%`}
                  height="8"
                  rx="4"
                  className="fill-accent-text"
                />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

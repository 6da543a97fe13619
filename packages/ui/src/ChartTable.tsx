import type { ReactNode } from 'react'

export interface ChartTableProps {
  caption: string
  headers: readonly string[]
  /** One list of cells per row; the first cell names the row. */
  rows: readonly (readonly ReactNode[])[]
}

/** The figures of a chart, as a table. */
export function ChartTable({ caption, headers, rows }: ChartTableProps) {
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-line text-xs text-muted">
          {headers.map((header) => (
            <th key={header} scope="col" className="py-1.5 pe-4 text-start font-medium">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, rowIndex) => (
          // The rows of a chart have no identity beyond their place
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={rowIndex} className="border-b border-line last:border-b-0">
            {row.map((cell, column) =>
              column === 0 ? (
                <th
                  key={headers[column]}
                  scope="row"
                  className="figures py-1.5 pe-4 text-start font-normal text-ink"
                >
                  {cell}
                </th>
              ) : (
                <td key={headers[column]} className="figures py-1.5 pe-4 text-ink">
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

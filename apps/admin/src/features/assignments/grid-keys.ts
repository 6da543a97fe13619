/** A place in the grid: row -1 is the header. */
export type Place = { row: number; column: number }

export type Bounds = {
  rows: number
  columns: number
  /** Rows that are in view at a time. */
  perPage: number
}

const within = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most)

/**
 * Where a key leads from a place, as in any grid: arrows by one, Page by as many rows as are in view, Home and End to the
 * ends of the row, with Control to those of the grid. Null: the key is not for the grid.
 */
export const placeAfter = (
  key: string,
  hasControl: boolean,
  { row, column }: Place,
  { rows, columns, perPage }: Bounds,
): Place | null => {
  const [lastRow, lastColumn] = [rows - 1, columns - 1]
  const down = (by: number): Place => ({ row: within(row + by, -1, lastRow), column })
  const across = (by: number): Place => ({ row, column: within(column + by, 0, lastColumn) })
  switch (key) {
    case 'ArrowDown':
      return down(1)
    case 'ArrowUp':
      return down(-1)
    case 'PageDown':
      return down(perPage)
    case 'PageUp':
      return { row: within(row - perPage, 0, lastRow), column }
    case 'ArrowRight':
      return across(1)
    case 'ArrowLeft':
      return across(-1)
    case 'Home':
      return { row: hasControl ? 0 : row, column: 0 }
    case 'End':
      return { row: hasControl ? lastRow : row, column: lastColumn }
    default:
      return null
  }
}

/** Which rows are drawn: those in view, and some on either side so that nothing is missing while it is scrolled. */
export const windowOf = (
  { top, height }: { top: number; height: number },
  { rows, rowHeight }: { rows: number; rowHeight: number },
): { first: number; last: number } => {
  const spare = 12
  const first = Math.max(0, Math.floor(top / rowHeight) - spare)
  const last = Math.min(rows - 1, Math.ceil((top + height) / rowHeight) + spare)
  return { first, last }
}

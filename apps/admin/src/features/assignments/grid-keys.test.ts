import { expect, test } from 'vitest'
import { placeAfter, windowOf, type Place } from './grid-keys.ts'

const bounds = { rows: 20_000, columns: 4, perPage: 12 }
const after = (key: string, from: Place, hasControl = false) =>
  placeAfter(key, hasControl, from, bounds)

test('arrows lead to the next cell, up into the header, and never out of the grid', () => {
  expect(after('ArrowDown', { row: 0, column: 1 })).toEqual({ row: 1, column: 1 })
  expect(after('ArrowUp', { row: 0, column: 1 })).toEqual({ row: -1, column: 1 })
  expect(after('ArrowUp', { row: -1, column: 1 })).toEqual({ row: -1, column: 1 })
  expect(after('ArrowDown', { row: 19_999, column: 1 })).toEqual({ row: 19_999, column: 1 })
  expect(after('ArrowLeft', { row: 5, column: 0 })).toEqual({ row: 5, column: 0 })
  expect(after('ArrowRight', { row: 5, column: 3 })).toEqual({ row: 5, column: 3 })
})

test('pages, ends of the row and of the grid', () => {
  expect(after('PageDown', { row: 5, column: 1 })).toEqual({ row: 17, column: 1 })
  expect(after('PageUp', { row: 5, column: 1 })).toEqual({ row: 0, column: 1 })
  expect(after('End', { row: 5, column: 1 })).toEqual({ row: 5, column: 3 })
  expect(after('End', { row: 5, column: 1 }, true)).toEqual({ row: 19_999, column: 3 })
  expect(after('Home', { row: 5, column: 2 }, true)).toEqual({ row: 0, column: 0 })
  expect(after('a', { row: 5, column: 2 })).toBeNull()
})

test('of 20 000 rows only those in view are drawn, with a few around them', () => {
  const { first, last } = windowOf({ top: 480_000, height: 480 }, { rows: 20_000, rowHeight: 48 })
  expect({ first, last }).toEqual({ first: 9_988, last: 10_022 })
  const rows = { rows: 3, rowHeight: 48 }
  expect(windowOf({ top: 0, height: 480 }, rows)).toEqual({ first: 0, last: 2 })
})

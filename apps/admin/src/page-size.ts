import { cursorIn, given, type Search } from './search-params.ts'

/** Rows of a page that can be chosen; the address names another one than the first. */
export const pageSizes = ['25', '50', '100'] as const
export type PageSize = (typeof pageSizes)[number]

export const pageSizeIn = (value: unknown): PageSize | undefined =>
  pageSizes.find((size) => size === value && size !== pageSizes[0])

export type PlacedPage = { items: readonly unknown[]; skipped: number; total: number }

/** Which rows of the whole list a page shows, counted from 1; zeros for an empty list. */
export const rangeOf = ({ items, skipped, total }: PlacedPage) => ({
  first: items.length === 0 ? 0 : skipped + 1,
  last: skipped + items.length,
  total,
})

/** A page of a list without filters, as its address names it. */
export type PageSearch = { after?: string; size?: PageSize }

export const pageSearch = (search: Search): PageSearch =>
  given({ after: cursorIn(search['after']), size: pageSizeIn(search['size']) })

/** What the API is asked for. */
export const pageInput = ({ after, size }: PageSearch) =>
  given({ cursor: after, limit: Number(size ?? pageSizes[0]) })

/** Another page, or another number of rows: then from the beginning. */
export const turnedTo = <Search extends PageSearch>(search: Search, after: string | undefined) =>
  given({ ...search, after }) as Search
export const sizedTo = <Search extends PageSearch>(search: Search, size: PageSize) =>
  given({ ...search, after: undefined, size: pageSizeIn(size) }) as Search

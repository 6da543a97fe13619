import { sql, type RawBuilder } from 'kysely'

/**
 * A place in a sorted list: what the list is sorted by, as text, and the id that decides between equals. `side` says
 * where the page lies that is asked for: behind the place, or in front of it (then it is read backwards).
 */
export type Place = { key: string; id: string; side: 'after' | 'before' }

/** Which rows of a list to read; without a place, from its beginning. */
export type Reading = { place: Place | null; limit: number }

/** How many rows a list has in all, and how many of them lie in front of the page that is read. */
export type Counts = { total: number; passed: number }

/** A column that a list is sorted by; of ours, never a person's words. `timestamptz` keeps its microseconds. */
export type Sorting = {
  key: string
  type: 'timestamptz' | 'name'
  id: string
  descending: boolean
}

const placeKey = ({ key, type }: Sorting): RawBuilder<string> =>
  type === 'name'
    ? sql<string>`lower(${sql.ref(key)})`
    : sql<string>`to_char(${sql.ref(key)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/**
 * The SQL of a list that is read page by page, by the value of a column rather than by counting rows: a page stays the
 * same page when rows are added in front of it.
 */
export const keyset = (sorting: Sorting) => {
  const id = sql.ref(sorting.id)
  const name = sql`lower(${sql.ref(sorting.key)}) collate "und-x-icu"`
  const key = sorting.type === 'name' ? name : sql.ref(sorting.key)
  const pair = sql`(${key}, ${id})`
  const valueOf = (place: Place) =>
    sorting.type === 'name'
      ? sql`(cast(${place.key} as text) collate "und-x-icu", cast(${place.id} as uuid))`
      : sql`(cast(${place.key} as timestamptz), cast(${place.id} as uuid))`
  const [later, notLater] = sorting.descending ? [sql`<`, sql`>=`] : [sql`>`, sql`<=`]
  const earlier = sorting.descending ? sql`>` : sql`<`
  return {
    /** What `Place.key` is made of, to be selected with every row. */
    placeKey: placeKey(sorting),
    /** Is a row on the asked side of the place? */
    where: (place: Place) =>
      sql<boolean>`${pair} ${place.side === 'after' ? later : earlier} ${valueOf(place)}`,
    order: (place: Place | null) => {
      const descending = sorting.descending !== (place?.side === 'before')
      const direction = descending ? sql`desc` : sql`asc`
      return sql`${key} ${direction}, ${id} ${direction}`
    },
    /** Counts the rows up to the place: with it when the page lies behind, without it when it lies in front. */
    passed: (place: Place | null) =>
      place
        ? sql<number>`count(*) filter (where ${pair} ${place.side === 'after' ? notLater : earlier} ${valueOf(place)})`
        : sql<number>`0`,
  }
}

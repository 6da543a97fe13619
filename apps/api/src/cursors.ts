import type { Counts, Place, Reading } from '@app/db/keyset'
import { Id, Instant, longestCursor } from '@app/domain/instants'
import { Refused } from '@app/domain/refusals'
import { z } from 'zod'

export type PageRequest = { cursor?: string | undefined; limit?: number | undefined }
/** What a list takes to be read page by page. */
export const pageRequest = {
  cursor: z.string().max(longestCursor).optional(),
  limit: z.number().int().min(1).max(100).optional(),
}

const Key = { timestamptz: Instant, name: z.string().max(200) }
const sides = { a: 'after', b: 'before' } as const

const encodeCursor = ({ key, id, side }: Place): string =>
  Buffer.from(JSON.stringify([side === 'after' ? 'a' : 'b', key, id])).toString('base64url')

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refused('request.cursorInvalid')
  }
}

/** @throws Refused('request.cursorInvalid') for anything that `encodeCursor` did not make */
const decodeCursor = (cursor: string, type: keyof typeof Key): Place => {
  const Shape = z.tuple([z.enum(['a', 'b']), Key[type], Id])
  const place = Shape.safeParse(parsed(Buffer.from(cursor, 'base64url').toString('utf8')))
  if (!place.success) throw new Refused('request.cursorInvalid')
  const [side, key, id] = place.data
  return { side: sides[side], key, id }
}

type List<Row> = {
  type: keyof typeof Key
  /** Rows of a page where nobody asked for a number. */
  usual: number
  read: (reading: Reading) => Promise<Row[]>
  count: (place: Place | null) => Promise<Counts>
  placeOf: (row: Row) => { key: string; id: string }
}

/**
 * One page of a sorted list, with the cursors of the pages on both sides and how many rows come before it. A page that
 * is no longer there, or reaches back to the beginning, is the first page.
 * @throws Refused('request.cursorInvalid')
 */
export const readPage = async <Row>({ cursor, limit }: PageRequest, list: List<Row>) => {
  const size = limit ?? list.usual
  const place = cursor ? decodeCursor(cursor, list.type) : null
  const isBack = place?.side === 'before'
  const rows = await list.read({ place, limit: size + 1 })
  if (place && (isBack ? rows.length <= size : rows.length === 0))
    return pageFrom(await list.read({ place: null, limit: size }), await list.count(null), list)
  const items = rows.slice(0, size)
  const counts = await list.count(place)
  return isBack
    ? pageFrom(items.toReversed(), { ...counts, passed: counts.passed - items.length }, list)
    : pageFrom(items, counts, list)
}

const pageFrom = <Row>(items: Row[], { total, passed }: Counts, list: List<Row>) => {
  const [first, last] = [items[0], items.at(-1)]
  const isLast = passed + items.length >= total
  return {
    items,
    total,
    skipped: passed,
    nextCursor: last && !isLast ? encodeCursor({ ...list.placeOf(last), side: 'after' }) : null,
    previousCursor:
      first && passed > 0 ? encodeCursor({ ...list.placeOf(first), side: 'before' }) : null,
  }
}

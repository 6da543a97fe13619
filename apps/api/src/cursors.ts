import { Id, Instant } from '@app/domain/instants'
import { Refused } from '@app/domain/refusals'
import { z } from 'zod'

const Place = z.object({ at: Instant, id: Id })

/** A place in a list that is sorted by time and id, newest first. */
export type Place = z.infer<typeof Place>

export const encodeCursor = ({ at, id }: Place): string =>
  Buffer.from(`${at} ${id}`).toString('base64url')

/** @throws Refused('request.cursorInvalid') for anything that `encodeCursor` did not make */
export const decodeCursor = (cursor: string): Place => {
  const [at, id] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ')
  const place = Place.safeParse({ at, id })
  if (!place.success) throw new Refused('request.cursorInvalid')
  return place.data
}

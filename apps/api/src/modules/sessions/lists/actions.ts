import type { TenantDb } from '@app/db'
import { Refused } from '@app/domain/refusals'
import { purgeAt } from '@app/domain/retention'
import type { Actor } from '../../../actor.ts'
import { decodeCursor, encodeCursor } from '../../../cursors.ts'
import { cohortReach } from '../../cohorts/actions.ts'
import { institutionOf } from '../../institutions/actions.ts'
import { cohortNamesOf } from '../../members/actions.ts'
import { sessionOf, type SessionRecord } from '../actions.ts'
import * as store from './store.ts'

export type PageRequest = { cursor?: string | undefined; limit?: number | undefined }

const usualPage = 25
const place = ({ cursor }: PageRequest) => (cursor ? decodeCursor(cursor) : null)

const pageFrom = <Row extends { createdAt: string; sessionId: string }>(
  rows: Row[],
  limit: number,
) => {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const nextCursor =
    rows.length > limit && last ? encodeCursor({ at: last.createdAt, id: last.sessionId }) : null
  return { items, nextCursor }
}

/** The candidate's own sessions, newest first. */
export const ownSessions = async (db: TenantDb, actor: Actor, request: PageRequest) => {
  const limit = request.limit ?? usualPage
  const { retentionDays } = await institutionOf(db, actor.institutionId)
  const { rows, total } = await store.mine(db, actor.membershipId, place(request), limit + 1)
  const { items, nextCursor } = pageFrom(rows, limit)
  return {
    items: items.map(({ touchedAt, ...row }) => ({
      ...row,
      purgeAt: purgeAt(row.endedAt ?? touchedAt, retentionDays),
    })),
    nextCursor,
    total,
  }
}

/** The sessions that this member of staff may see, newest first: never in the order of a score. */
export const sessionPage = async (
  db: TenantDb,
  actor: Actor,
  request: PageRequest & store.Filter,
) => {
  const { cursor, limit = usualPage, ...filter } = request
  const reach = await cohortReach(db, actor)
  const rows = await store.page(db, filter, reach, { after: place({ cursor }), limit: limit + 1 })
  const { items, nextCursor } = pageFrom(rows, limit)
  const names = await cohortNamesOf(
    db,
    items.map((row) => row.membershipId),
  )
  return {
    items: items.map(({ membershipId, ...row }) => ({
      ...row,
      cohortNames: names.get(membershipId) ?? [],
    })),
    nextCursor,
    total: await store.total(db, filter, reach),
  }
}

/** A session that this member of staff may see. @throws Refused('session.notFound') outside a coach's cohorts */
export const sessionForStaff = async (
  db: TenantDb,
  actor: Actor,
  sessionId: string,
): Promise<SessionRecord> => {
  const session = await sessionOf(db, sessionId)
  const reach = await cohortReach(db, actor)
  if (reach !== 'all' && !(await store.inReach(db, session.membershipId, reach)))
    throw new Refused('session.notFound')
  return session
}

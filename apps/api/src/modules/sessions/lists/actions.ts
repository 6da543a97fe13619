import type { TenantDb } from '@app/db'
import { Refused } from '@app/domain/refusals'
import { purgeAt } from '@app/domain/retention'
import type { Actor } from '../../../actor.ts'
import { readPage, type PageRequest } from '../../../cursors.ts'
import { cohortReach } from '../../cohorts/actions.ts'
import { institutionOf } from '../../institutions/actions.ts'
import { cohortNamesOf } from '../../members/actions.ts'
import { sessionOf, type SessionRecord } from '../actions.ts'
import * as store from './store.ts'

const inTime = {
  type: 'timestamptz' as const,
  usual: 25,
  placeOf: (row: { placeKey: string; sessionId: string }) => ({
    key: row.placeKey,
    id: row.sessionId,
  }),
}

/** The candidate's own sessions, newest first. */
export const ownSessions = async (db: TenantDb, actor: Actor, request: PageRequest) => {
  const { retentionDays } = await institutionOf(db, actor.institutionId)
  const page = await readPage(request, {
    ...inTime,
    read: (reading) => store.mine(db, actor.membershipId, reading),
    count: (place) => store.countMine(db, actor.membershipId, place),
  })
  return {
    ...page,
    items: page.items.map(({ touchedAt, ...row }) => ({
      ...row,
      purgeAt: purgeAt(row.endedAt ?? touchedAt, retentionDays),
    })),
  }
}

/** The sessions that this member of staff may see, newest first: never in the order of a score. */
export const sessionPage = async (
  db: TenantDb,
  actor: Actor,
  request: PageRequest & store.Filter,
) => {
  const { cursor, limit, ...filter } = request
  const reach = await cohortReach(db, actor)
  const page = await readPage(
    { cursor, limit },
    {
      ...inTime,
      read: (reading) => store.page(db, filter, reach, reading),
      count: (place) => store.count(db, filter, reach, place),
    },
  )
  const names = await cohortNamesOf(
    db,
    page.items.map((row) => row.membershipId),
  )
  return {
    ...page,
    items: page.items.map(({ membershipId, ...row }) => ({
      ...row,
      cohortNames: names.get(membershipId) ?? [],
    })),
  }
}

/** Every session of the institution, newest first, for its own programs. */
export const allSessions = (db: TenantDb, request: PageRequest) =>
  readPage(request, {
    ...inTime,
    read: (reading) => store.page(db, {}, 'all', reading),
    count: (place) => store.count(db, {}, 'all', place),
  })

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

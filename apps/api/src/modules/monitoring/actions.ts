import type { TenantDb } from '@app/db'
import { awayStaysMs, type WallCard } from '@app/domain/monitoring'
import { Refused } from '@app/domain/refusals'
import type { Actor } from '../../actor.ts'
import { cohortReach } from '../cohorts/actions.ts'
import * as store from './store.ts'

export type GoingOn = store.GoingOn

/** Whose sessions a member of staff may follow: a coach those of the assigned cohorts, others all. */
export const reachOf = (db: TenantDb, actor: Actor): Promise<'all' | string[]> =>
  cohortReach(db, actor)

/** Where sessions stand: these ones, or all that may be on a wall now. */
export const sessionsGoingOn = (
  db: TenantDb,
  wanted: { sessionIds: string[] } | { now: Date },
): Promise<GoingOn[]> =>
  store.goingOn(
    db,
    'now' in wanted ? { touchedSince: new Date(wanted.now.getTime() - awayStaysMs) } : wanted,
  )

/** Who and what these sessions are. Those that are not in reach are left out, as if they did not exist. */
export const wallCards = async (
  db: TenantDb,
  actor: Actor,
  sessionIds: string[],
): Promise<WallCard[]> => store.cards(db, sessionIds, await cohortReach(db, actor))

/** May this candidate's page tell how it is? @throws Refused session.notFound, or session.transition once it is over */
export const requireRunning = async (
  db: TenantDb,
  actor: Actor,
  sessionId: string,
): Promise<void> => {
  const isRunning = await store.isRunning(db, actor.membershipId, sessionId)
  if (isRunning === null) throw new Refused('session.notFound')
  if (!isRunning) throw new Refused('session.transition')
}

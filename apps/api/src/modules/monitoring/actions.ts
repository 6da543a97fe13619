import type { TenantDb } from '@app/db'
import { awayStaysMs, type WallCard } from '@app/domain/monitoring'
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

export type Telling = store.Telling

/** Whether each of these pages may tell how it is: `over` once the session has ended; left out where it may not at all. */
export const whichMayTell = async (
  db: TenantDb,
  tellings: Telling[],
): Promise<Map<number, 'running' | 'over'>> => {
  const rows = await store.whichMayTell(db, tellings)
  return new Map(rows.map(({ place, isRunning }) => [place, isRunning ? 'running' : 'over']))
}

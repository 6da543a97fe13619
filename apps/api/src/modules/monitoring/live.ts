import { inInstitution, type Database } from '@app/db'
import { may, type Permission } from '@app/domain/permissions'
import { Refused } from '@app/domain/refusals'
import type { Actor } from '../../actor.ts'
import { presenceOf, type Presences } from '../../live/presence.ts'
import { sessionRoom } from '../../live/rooms.ts'
import type { Answer } from '../../live/serve.ts'
import type { Watchers } from '../../live/watchers.ts'
import { requireRunning } from './actions.ts'

type Deps = { db: Database; presences: Presences; watchers: Watchers; now: () => number }

const requireMay = (actor: Actor, permission: Permission): void => {
  if (!may(actor.role, permission)) throw new Refused('permission.missing')
}

/** A candidate's page tells how it is: of their own session, while it is not over. Each time it is looked up. */
export const answerHeartbeat =
  ({ db, presences, now }: Deps): Answer<'session.heartbeat'> =>
  async (actor, beat, socket) => {
    requireMay(actor, 'sessions.takeOwn')
    await inInstitution(db, actor.institutionId, (tenant) =>
      requireRunning(tenant, actor, beat.sessionId),
    )
    await socket.join(sessionRoom(actor.institutionId, beat.sessionId))
    // It may have gone while it was looked up.
    if (socket.connected) presences.hear(socket.id, presenceOf(actor.institutionId, beat, now()))
    return { at: new Date(now()).toISOString() }
  }

/** The page goes. What it leaves is what its own connection said before; another's is not touched. */
export const answerLeave =
  ({ presences }: Deps): Answer<'session.leave'> =>
  async (_actor, { sessionId }, socket) => {
    presences.leave(socket.id, sessionId)
    return { left: true }
  }

/** Staff follow the wall of the cohorts that they reach. */
export const answerWallWatch =
  ({ watchers }: Deps): Answer<'monitoring.watch'> =>
  async (actor, input, socket) => {
    requireMay(actor, 'monitoring.see')
    return watchers.watch(actor, socket, input)
  }

export const answerWallUnwatch =
  ({ watchers }: Deps): Answer<'monitoring.unwatch'> =>
  async (actor, _input, socket) => {
    await watchers.unwatch(actor, socket)
    return { left: true }
  }

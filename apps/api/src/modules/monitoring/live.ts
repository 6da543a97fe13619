import { may, type Permission } from '@app/domain/permissions'
import { Refused } from '@app/domain/refusals'
import type { Actor } from '../../actor.ts'
import type { BeatCheck } from '../../live/beat-check.ts'
import { presenceOf, type Presences } from '../../live/presence.ts'
import { sessionRoom } from '../../live/rooms.ts'
import type { Answer } from '../../live/serve.ts'
import type { Watchers } from '../../live/watchers.ts'

type Deps = {
  presences: Presences
  watchers: Watchers
  checkBeat: BeatCheck
  now: () => number
}

const requireMay = (actor: Actor, permission: Permission): void => {
  if (!may(actor.role, permission)) throw new Refused('permission.missing')
}

/**
 * A candidate's page tells how it is: of their own session, while it is not over. Each time that is looked up, the
 * sign-in included: who the caller is was found out once for this connection.
 */
export const answerHeartbeat =
  ({ presences, checkBeat, now }: Deps, signInHash: string | null): Answer<'session.heartbeat'> =>
  async (actor, beat, socket) => {
    requireMay(actor, 'sessions.takeOwn')
    const { institutionId, membershipId } = actor
    const { sessionId } = beat
    const telling = { signInHash: signInHash ?? '', membershipId, sessionId }
    const verdict = await checkBeat(institutionId, telling)
    if (verdict === 'unknown') throw new Refused('session.notFound')
    if (verdict === 'over') throw new Refused('session.transition')
    const room = sessionRoom(institutionId, sessionId)
    if (!socket.rooms.has(room)) await socket.join(room)
    // It may have gone while it was looked up.
    if (socket.connected) presences.hear(socket.id, presenceOf(institutionId, beat, now()))
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

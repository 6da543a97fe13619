import type { Database } from '@app/db'
import { notify } from '@app/db/notify'
import { gatherMs } from '@app/domain/monitoring'
import type { ClientToServer, ServerToClient } from '@app/domain/live'
import type { Server, Socket } from 'socket.io'
import type { Actor } from '../actor.ts'
import { newId } from '../ids.ts'
import { createBeatCheck } from './beat-check.ts'
import { createPeers, peerBeatMs, presenceChannel } from './peers.ts'
import { createPresences } from './presence.ts'
import { createWatchers } from './watchers.ts'

type Log = { error: (facts: object, message: string) => void }

type Options = {
  io: Server<ClientToServer, ServerToClient>
  db: Database
  log: Log
  actorOf: (socket: Socket) => Promise<Actor | null>
}

const sweepMs = 1000
/** So often everything is told to the other processes again. */
const repeatMs = 12_000

/** Everything that this process holds to let staff follow interviews: who is there, the other processes, the walls. */
export const createFollowing = ({ io, db, log, actorOf }: Options) => {
  const now = Date.now
  const process = newId()
  const told = (error: unknown) => log.error({ err: error }, 'the other processes were not told')
  const presences = createPresences({
    process,
    now,
    onChange: (institutionId, sessionId) => {
      watchers.notice(institutionId, sessionId)
      peers.changed(institutionId, sessionId)
    },
  })
  const watchers = createWatchers({ io, db, presences, now, log, actorOf })
  const peers = createPeers({
    process,
    presences,
    now,
    send: (payload) => notify(db, presenceChannel, payload),
  })
  const timers = [
    setInterval(() => void peers.flush().catch(told), gatherMs),
    setInterval(() => void peers.beat().catch(told), peerBeatMs),
    setInterval(() => void peers.repeat().catch(told), repeatMs),
    setInterval(() => {
      presences.sweep()
      void watchers.sweep()
    }, sweepMs),
  ]
  for (const timer of timers) timer.unref()
  return {
    presences,
    watchers,
    checkBeat: createBeatCheck(db),
    now,
    hearPeers: peers.hear,
    greetPeers: () => void peers.greet().catch(told),
    stop: async (): Promise<void> => {
      for (const timer of timers) clearInterval(timer)
      watchers.close()
      await peers.leave().catch(told)
    },
  }
}

export type Following = ReturnType<typeof createFollowing>

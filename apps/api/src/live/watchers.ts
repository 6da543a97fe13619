import { inInstitution, type Database } from '@app/db'
import {
  tells,
  type AskAnswer,
  type AskInput,
  type ClientToServer,
  type ServerToClient,
} from '@app/domain/live'
import { may } from '@app/domain/permissions'
import type { Server, Socket } from 'socket.io'
import type { Actor } from '../actor.ts'
import { reachOf } from '../modules/monitoring/actions.ts'
import type { Presences } from './presence.ts'
import { wallRoom } from './rooms.ts'
import type { WallView } from './wall-view.ts'
import { openWall, type Wall } from './wall.ts'

type Log = { error: (facts: object, message: string) => void }
type LiveServer = Server<ClientToServer, ServerToClient>
type LiveSocket = Socket<ClientToServer, ServerToClient>

/** Somebody who follows a wall. Whoever is behind gets nothing until they have taken what was sent; then all anew. */
type Watcher = {
  socket: LiveSocket
  view: WallView
  isBehind: boolean
  /** How much of what was sent still waits in the connection. */
  waiting: () => number
}

/** Counts what a connection is given against what it takes. */
const countWaiting = ({ conn }: LiveSocket): (() => number) => {
  let waiting = 0
  conn.on('packetCreate', () => (waiting += 1))
  conn.on('flush', () => (waiting = 0))
  return () => waiting
}

type Held = { wall: Wall; watchers: Map<string, Watcher>; leftAt: number }

/** So many tellings may wait in a connection before it counts as behind. */
const mostWaiting = 4
/** A wall that nobody looks at is kept for so long: whoever lost their line finds the numbers that they know. */
const keepMs = 60_000
/** Reach is looked up again now and then, should word of a change have been lost. */
const recheckMs = 20_000

type Options = {
  io: LiveServer
  db: Database
  presences: Presences
  now: () => number
  log: Log
  actorOf: (socket: Socket) => Promise<Actor | null>
}

export type Watchers = ReturnType<typeof createWatchers>

const join = (institutionId: string, { socket, view }: Watcher) =>
  socket.join(wallRoom(institutionId, view.wall))
const leave = (institutionId: string, { socket, view }: Watcher) =>
  socket.leave(wallRoom(institutionId, view.wall))

/** Staff who follow the walls of their institutions, on this process. */
export const createWatchers = ({ io, db, presences, now, log, actorOf }: Options) => {
  const walls = new Map<string, Held>()
  let checkedAt = now()

  const sendWhole = ({ socket, view }: Watcher): void => {
    const snapshot = view.snapshot(new Date(now()).toISOString())
    socket.emit('monitoring.snapshot', tells['monitoring.snapshot'].parse(snapshot))
  }

  /** Who does not keep up hears nothing more until their connection is empty again, and then everything anew. */
  const settle = async (institutionId: string, held: Held): Promise<void> => {
    for (const watcher of held.watchers.values()) {
      const waiting = watcher.waiting()
      if (!watcher.isBehind && waiting > mostWaiting) {
        watcher.isBehind = true
        await leave(institutionId, watcher)
      } else if (watcher.isBehind && waiting === 0) {
        watcher.isBehind = false
        await join(institutionId, watcher)
        sendWhole(watcher)
      }
    }
  }

  const open = (institutionId: string): Held => {
    const known = walls.get(institutionId)
    if (known) return known
    const held: Held = {
      watchers: new Map(),
      leftAt: now(),
      wall: openWall({
        institutionId,
        db,
        presences,
        now,
        log,
        onDiff: (view, diff) =>
          io.local
            .to(wallRoom(institutionId, view.wall))
            .emit('monitoring.diff', tells['monitoring.diff'].parse(diff)),
        onGathered: () => void settle(institutionId, held),
      }),
    }
    walls.set(institutionId, held)
    // A wall that could not be read is no wall: the next who asks tries again.
    held.wall.loaded.catch(() => walls.delete(institutionId))
    return held
  }

  /** Looks up again whom somebody reaches; where that is another part, they get it whole. */
  const recheck = async (institutionId: string, held: Held, watcher: Watcher): Promise<void> => {
    const actor = await actorOf(watcher.socket)
    if (actor?.institutionId !== institutionId || !may(actor.role, 'monitoring.see')) {
      held.watchers.delete(watcher.socket.id)
      watcher.socket.disconnect(true)
      return
    }
    const reach = await inInstitution(db, institutionId, (tenant) => reachOf(tenant, actor))
    const view = held.wall.view(reach)
    if (view === watcher.view) return
    await leave(institutionId, watcher)
    watcher.view = view
    await join(institutionId, watcher)
    sendWhole(watcher)
  }
  const recheckAll = async (institutionId: string, held: Held): Promise<void> => {
    for (const watcher of held.watchers.values()) {
      try {
        await recheck(institutionId, held, watcher)
      } catch (error) {
        log.error({ err: error }, 'whom somebody reaches could not be looked up')
      }
    }
  }
  const forget = (socketId: string): void => {
    for (const held of walls.values()) if (held.watchers.delete(socketId)) held.leftAt = now()
  }

  return {
    watch: async (
      actor: Actor,
      socket: LiveSocket,
      { heard }: AskInput<'monitoring.watch'>,
    ): Promise<AskAnswer<'monitoring.watch'>> => {
      const { institutionId } = actor
      const reach = await inInstitution(db, institutionId, (tenant) => reachOf(tenant, actor))
      const held = open(institutionId)
      await held.wall.loaded
      const before = held.watchers.get(socket.id)
      if (before) await leave(institutionId, before)
      else socket.once('disconnect', () => forget(socket.id))
      const watcher = {
        socket,
        view: held.wall.view(reach),
        isBehind: false,
        waiting: before?.waiting ?? countWaiting(socket),
      }
      held.watchers.set(socket.id, watcher)
      await join(institutionId, watcher)
      const missed = heard && watcher.view.since(heard)
      if (missed) return { snapshot: null, missed }
      return { snapshot: watcher.view.snapshot(new Date(now()).toISOString()), missed: [] }
    },

    unwatch: async (actor: Actor, socket: LiveSocket): Promise<void> => {
      const { institutionId } = actor
      const watcher = walls.get(institutionId)?.watchers.get(socket.id)
      if (watcher) await leave(institutionId, watcher)
      forget(socket.id)
    },

    notice: (institutionId: string, sessionId: string): void =>
      walls.get(institutionId)?.wall.notice(sessionId),
    touch: (institutionId: string, sessionId: string, how: 'gathered' | 'atOnce'): void =>
      walls.get(institutionId)?.wall.touch(sessionId, how),

    /** Who belongs to which cohort has changed. */
    reachChanged: async (institutionId: string): Promise<void> => {
      const held = walls.get(institutionId)
      if (!held) return
      held.wall.touchAll()
      await recheckAll(institutionId, held)
    },

    /** To be called about once a second. */
    sweep: async (): Promise<void> => {
      const isDue = now() - checkedAt >= recheckMs
      if (isDue) checkedAt = now()
      for (const [institutionId, held] of walls) {
        if (held.watchers.size === 0 && now() - held.leftAt > keepMs) {
          held.wall.close()
          walls.delete(institutionId)
          continue
        }
        await settle(institutionId, held)
        if (!isDue) continue
        held.wall.sweep()
        await recheckAll(institutionId, held)
      }
    },

    close: (): void => {
      for (const { wall } of walls.values()) wall.close()
      walls.clear()
    },
  }
}

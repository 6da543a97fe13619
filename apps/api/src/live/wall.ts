import { inInstitution, type Database } from '@app/db'
import {
  awayStaysMs,
  gatherMs,
  isUrgent,
  type WallDiff,
  type WallEntry,
} from '@app/domain/monitoring'
import { sessionsGoingOn, type GoingOn } from '../modules/monitoring/actions.ts'
import type { Presences } from './presence.ts'
import { createWallView, type WallView } from './wall-view.ts'

type Log = { error: (facts: object, message: string) => void }

/** One session as a wall shows it; null where it does not belong there (any more). */
const entryOf = (session: GoingOn, presences: Presences, now: number): WallEntry | null => {
  if (session.state === 'completed' || session.state === 'abandoned') return null
  const { sessionId, state, question, questionCount, help } = session
  const presence = presences.find(sessionId)
  const common = { sessionId, state, question, questionCount, help }
  if (presence)
    return {
      ...common,
      doing: presence.doing,
      position: presence.position ?? session.position,
      since: new Date(presence.since).toISOString(),
      roundTripMs: presence.roundTripMs,
      backlogBytes: presence.backlogBytes,
      cameraLost: presence.cameraLost,
      microphoneSilent: presence.microphoneSilent,
      tabHidden: presence.tabHidden,
      clockAheadSeconds: presence.clockAheadSeconds,
    }
  // Begun and left lying, or paused: nobody need look after it, unless they asked for help.
  if (state !== 'inProgress' && !help) return null
  const since = presences.leftAt(sessionId) ?? Date.parse(session.touchedAt)
  if (since + awayStaysMs < now) return null
  return {
    ...common,
    doing: null,
    position: session.position,
    since: new Date(since).toISOString(),
    roundTripMs: null,
    backlogBytes: 0,
    cameraLost: false,
    microphoneSilent: false,
    tabHidden: false,
    clockAheadSeconds: null,
  }
}

type Options = {
  institutionId: string
  db: Database
  presences: Presences
  now: () => number
  log: Log
  /** Something is new for those who follow this view. */
  onDiff: (view: WallView, diff: WallDiff) => void
  /** Called at each telling, whether or not there was something new. */
  onGathered: () => void
}

/** A database that does not answer is not asked four times a second. */
const againMs = 2000

export type Wall = ReturnType<typeof openWall>

const reachKey = (reach: 'all' | string[]): string =>
  reach === 'all' ? 'all' : reach.toSorted().join()

/**
 * The wall of one institution, held once however many look at it. Where sessions stand is read from the database when
 * something happened to them; who is there is in memory. Changes are gathered, those that are urgent are not.
 */
export const openWall = (options: Options) => {
  const { institutionId, db, presences, now, log } = options
  const sessions = new Map<string, GoingOn>()
  const views = new Map<string, WallView>()
  /** Where these stand has to be read; these have to be looked at again. */
  const unread = new Set<string>()
  const changed = new Set<string>()
  let isClosed = false
  let isTelling = false
  let timer: ReturnType<typeof setTimeout> | null = null
  let toldAt = 0

  const entriesOf = (ids: Iterable<string>): Map<string, WallEntry | null> => {
    const at = now()
    return new Map(
      [...ids].map((sessionId) => {
        const session = sessions.get(sessionId)
        const entry = session ? entryOf(session, presences, at) : null
        if (!entry) sessions.delete(sessionId)
        return [sessionId, entry]
      }),
    )
  }
  const seenBy = (view: WallView, entries: Map<string, WallEntry | null>) =>
    new Map(
      [...entries].flatMap(([sessionId, entry]): [string, WallEntry | null][] => {
        const isSeen = entry !== null && view.reaches(sessions.get(sessionId)?.cohortIds ?? [])
        if (isSeen) return [[sessionId, entry]]
        return view.has(sessionId) ? [[sessionId, null]] : []
      }),
    )

  /** Reads what is not known: what happened to a session, or a session whose candidate has just come. */
  const read = async (): Promise<void> => {
    for (const sessionId of changed)
      if (!sessions.has(sessionId) && presences.find(sessionId)) unread.add(sessionId)
    if (unread.size === 0) return
    const sessionIds = [...unread]
    const rows = await inInstitution(db, institutionId, (tenant) =>
      sessionsGoingOn(tenant, { sessionIds }),
    )
    for (const sessionId of sessionIds) {
      unread.delete(sessionId)
      changed.add(sessionId)
      sessions.delete(sessionId)
    }
    for (const row of rows) sessions.set(row.sessionId, row)
  }

  const tell = async (): Promise<void> => {
    isTelling = true
    toldAt = now()
    let waitMs: number = gatherMs
    try {
      await read()
      const entries = entriesOf(changed)
      changed.clear()
      const at = new Date(now()).toISOString()
      for (const view of views.values()) {
        const diff = view.take(seenBy(view, entries), at)
        if (diff) options.onDiff(view, diff)
      }
      options.onGathered()
    } catch (error) {
      log.error({ err: error }, 'a wall could not be read; it is tried again')
      waitMs = againMs
    } finally {
      isTelling = false
    }
    if (changed.size > 0 || unread.size > 0) plan(waitMs)
  }
  const plan = (waitMs = gatherMs): void => {
    if (isClosed || isTelling) return
    if (timer && waitMs > 0) return
    if (timer) clearTimeout(timer)
    // Alone after a pause, a change is told nearly at once; in a row they are gathered.
    const due = waitMs === 0 ? 0 : Math.max(20, toldAt + waitMs - now())
    timer = setTimeout(() => {
      timer = null
      void tell()
    }, due)
  }

  const load = async (): Promise<void> => {
    const here = presences.of(institutionId)
    const rows = await inInstitution(db, institutionId, async (tenant) => [
      ...(await sessionsGoingOn(tenant, { now: new Date(now()) })),
      ...(await sessionsGoingOn(tenant, { sessionIds: here })),
    ])
    for (const row of rows) sessions.set(row.sessionId, row)
  }
  const loaded = load()

  return {
    loaded,

    /** The view of a reach; what is in it is as it is now. Call after `loaded`. */
    view: (reach: 'all' | string[]): WallView => {
      const key = reachKey(reach)
      const known = views.get(key)
      if (known) return known
      const view = createWallView(reach)
      view.take(seenBy(view, entriesOf([...sessions.keys()])), new Date(now()).toISOString())
      views.set(key, view)
      return view
    },

    /** Something happened to a session: it is read again. Where it is about help, at once. */
    touch: (sessionId: string, how: 'gathered' | 'atOnce'): void => {
      unread.add(sessionId)
      plan(how === 'atOnce' ? 0 : gatherMs)
    },

    /** Everything is read again: who reaches whom has changed. */
    touchAll: (): void => {
      for (const sessionId of sessions.keys()) unread.add(sessionId)
      plan()
    },

    /** Somebody came, went, or is otherwise than before. */
    notice: (sessionId: string): void => {
      changed.add(sessionId)
      const session = sessions.get(sessionId)
      const after = session && entryOf(session, presences, now())
      const before = [...views.values()].map((view) => view.find(sessionId)).find(Boolean)
      plan(after && isUrgent(before, after) ? 0 : gatherMs)
    },

    /** Looks again at those that are away: after a while they leave the wall. */
    sweep: (): void => {
      for (const sessionId of sessions.keys())
        if (!presences.find(sessionId)) changed.add(sessionId)
      if (changed.size > 0) plan()
    },

    close: (): void => {
      isClosed = true
      if (timer) clearTimeout(timer)
    },
  }
}

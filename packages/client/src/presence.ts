import { asks, tells, type ClientToServer, type ServerToClient } from '@app/domain/live'
import { heartbeatMs, type Heartbeat } from '@app/domain/monitoring'
import type { Socket } from 'socket.io-client'

/** What a page knows of itself. */
export type PresenceFacts = Omit<Heartbeat, 'sessionId' | 'roundTripMs' | 'at'>

type Options = {
  sessionId: string
  /** How the page is now; null while it should not be followed: it is open in another tab, or the interview is over. */
  facts: () => PresenceFacts | null
  /** Staff gave time or a take: the interview is to be read again. */
  onGift: () => void
  /** The conversation has news: it is to be read again. */
  onHelp: () => void
  /** Staff can follow from now on, or not any more. */
  onFollowed: (isFollowed: boolean) => void
  /** Where the server is; a browser leaves it out. */
  url?: string
}

export type PresenceTeller = {
  /** Something is otherwise: it is told, though not more often than every two seconds. */
  changed: () => void
  stop: () => void
}

const answerWithinMs = 10_000

/** What must not wait: a camera that went away. */
const isUrgent = (before: PresenceFacts | null, now: PresenceFacts): boolean =>
  now.cameraLost && before?.cameraLost !== true

/**
 * Tells how a candidate's page is while an interview goes on: calmly when nothing changes, at once when something does.
 * Without a line nothing is told, and nothing is lost by that. The live library is loaded only when this is called.
 */
export const tellPresence = (options: Options): PresenceTeller => {
  const { sessionId, facts, onGift, onHelp, onFollowed } = options
  let socket: Socket<ServerToClient, ClientToServer> | null = null
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | null = null
  let toldAt = Number.NEGATIVE_INFINITY
  let told: PresenceFacts | null = null
  let roundTripMs: number | null = null

  const later = (ms: number): void => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => void tell(), Math.max(0, ms))
  }
  const tell = async (): Promise<void> => {
    if (stopped) return
    later(heartbeatMs.calm)
    const now = facts()
    if (!socket?.connected) return
    if (!now) {
      if (told) socket.emit('session.leave', { sessionId }, () => undefined)
      told = null
      onFollowed(false)
      return
    }
    told = now
    toldAt = performance.now()
    const beat = { ...now, sessionId, roundTripMs, at: new Date().toISOString() }
    try {
      const reply = await socket.timeout(answerWithinMs).emitWithAck('session.heartbeat', beat)
      if (stopped) return
      if (reply.ok) asks['session.heartbeat'].answer.parse(reply.answer)
      roundTripMs = Math.round(performance.now() - toldAt)
      onFollowed(reply.ok)
    } catch (error) {
      // Nobody answered: the next heartbeat, or the next connection, tells anew.
      console.debug('A heartbeat was not answered', error)
    }
  }

  const connect = async (): Promise<void> => {
    const { io } = await import('socket.io-client')
    if (stopped) return
    const live: Socket<ServerToClient, ClientToServer> = io(options.url ?? '', {
      path: '/api/live',
      withCredentials: true,
    })
    socket = live
    live.on('connect', () => {
      void tell()
      onHelp()
    })
    live.on('disconnect', () => onFollowed(false))
    live.on('session.changed', (raw) => {
      const body = tells['session.changed'].parse(raw)
      if (body.sessionId === sessionId && body.kind.endsWith('Given')) onGift()
    })
    live.on('help.changed', (raw) => {
      if (tells['help.changed'].parse(raw).sessionId === sessionId) onHelp()
    })
  }
  connect().catch((error: unknown) => console.debug('The live connection did not open', error))

  return {
    changed: () => {
      const now = facts()
      if (now && told && JSON.stringify(now) === JSON.stringify(told)) return
      const wait = now && isUrgent(told, now) ? 0 : heartbeatMs.least - (performance.now() - toldAt)
      later(wait)
    },
    stop: () => {
      stopped = true
      if (timer) clearTimeout(timer)
      socket?.emit('session.leave', { sessionId }, () => undefined)
      socket?.disconnect()
    },
  }
}

import {
  asks,
  tells,
  type AskAnswer,
  type ClientToServer,
  type ServerToClient,
} from '@app/domain/live'
import type { Socket } from 'socket.io-client'

export type Watched = AskAnswer<'session.watch'>

type Options = {
  sessionId: string
  /** Called with what is known now, and after every change. */
  onState: (state: Watched) => void
  /** Asks for the state over HTTP; used while the live connection is away. */
  poll: () => Promise<Watched>
  pollMs?: number
  /** Where the server is; a browser leaves it out. */
  url?: string
}

const connectWithinMs = 4000

/**
 * Follows one's own session: over Socket.IO, and by polling for as long as that does not connect. Returns how to stop.
 * The live library is loaded only when this is called.
 */
export const watchSession = (options: Options): (() => void) => {
  const { sessionId, onState, poll, pollMs = 2000 } = options
  let socket: Socket<ServerToClient, ClientToServer> | null = null
  let stopped = false
  let polling: ReturnType<typeof setInterval> | null = null
  let latest: Watched | null = null

  const tell = (state: Watched): void => {
    if (stopped) return
    latest = state
    onState(state)
  }
  const pollOnce = async (): Promise<void> => {
    try {
      tell(await poll())
    } catch (error) {
      // No network: the next poll may succeed, and the screen keeps what it shows.
      console.debug('Polling failed', error)
    }
  }
  const startPolling = (): void => {
    if (polling !== null || stopped) return
    void pollOnce()
    polling = setInterval(() => void pollOnce(), pollMs)
  }
  const stopPolling = (): void => {
    if (polling !== null) clearInterval(polling)
    polling = null
  }
  const watch = async (live: Socket<ServerToClient, ClientToServer>): Promise<void> => {
    const reply = await live.timeout(connectWithinMs).emitWithAck('session.watch', { sessionId })
    if (!reply.ok) return startPolling()
    stopPolling()
    tell(asks['session.watch'].answer.parse(reply.answer))
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
      watch(live).catch(startPolling)
    })
    live.on('disconnect', startPolling)
    live.on('report.progress', (raw) => {
      const body = tells['report.progress'].parse(raw)
      if (body.sessionId !== sessionId || !latest) return
      tell({ ...latest, reportState: body.reportState, steps: body.steps })
    })
    live.on('session.changed', (raw) => {
      const body = tells['session.changed'].parse(raw)
      if (body.sessionId === sessionId && latest) tell({ ...latest, state: body.state })
    })
  }

  const grace = setTimeout(() => {
    if (!socket?.connected) startPolling()
  }, connectWithinMs)
  connect().catch(startPolling)

  return () => {
    stopped = true
    clearTimeout(grace)
    stopPolling()
    socket?.disconnect()
  }
}

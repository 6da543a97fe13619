import { asks, tells, type ClientToServer, type ServerToClient } from '@app/domain/live'
import { afterDiff, type WallDiff, type WallEntry, type WallSnapshot } from '@app/domain/monitoring'
import type { Socket } from 'socket.io-client'

export type WallState = {
  /** `away`: what is shown is as it was when the line went. `refused`: this role may not see it. */
  line: 'connecting' | 'live' | 'away' | 'refused'
  entries: ReadonlyMap<string, WallEntry>
  /** How far the server's clock is ahead of this device's, in ms. */
  aheadMs: number
  /** When something was heard last, by the server's clock; null before that. */
  heardAt: string | null
}

type Options = {
  onState: (state: WallState) => void
  /** Where the server is; a browser leaves it out. */
  url?: string
}

const answerWithinMs = 10_000

/** What is known once something was heard. */
const at = (instant: string) => ({
  heardAt: instant,
  aheadMs: Date.parse(instant) - Date.now(),
  line: 'live' as const,
})

/** Follows the wall of the cohorts that the person reaches. A number that is missing is asked for. Returns how to stop. */
export const followWall = ({ onState, url }: Options): (() => void) => {
  let socket: Socket<ServerToClient, ClientToServer> | null = null
  let stopped = false
  let heard: { wall: string; seq: number } | null = null
  let isAsking = false
  /** What arrives before the question is answered comes after the answer. */
  let waiting: WallDiff[] = []
  let state: WallState = { line: 'connecting', entries: new Map(), aheadMs: 0, heardAt: null }

  const become = (next: Partial<WallState>): void => {
    if (stopped) return
    state = { ...state, ...next }
    onState(state)
  }
  const takeWhole = (snapshot: WallSnapshot): void => {
    heard = { wall: snapshot.wall, seq: snapshot.seq }
    const entries = new Map(snapshot.entries.map((entry) => [entry.sessionId, entry]))
    become({ ...at(snapshot.at), entries })
  }
  const takeDiff = (diff: WallDiff): void => {
    if (isAsking) {
      waiting.push(diff)
      return
    }
    if (heard?.wall !== diff.wall || diff.seq > heard.seq + 1) {
      void watch()
      return
    }
    if (diff.seq <= heard.seq) return
    heard = { wall: diff.wall, seq: diff.seq }
    become({ ...at(diff.at), entries: afterDiff(state.entries, diff) })
  }
  const watch = async (): Promise<void> => {
    if (isAsking || !socket?.connected) return
    isAsking = true
    try {
      const reply = await socket.timeout(answerWithinMs).emitWithAck('monitoring.watch', { heard })
      isAsking = false
      if (!reply.ok) {
        become({ line: 'refused' })
        return
      }
      const { snapshot, missed } = asks['monitoring.watch'].answer.parse(reply.answer)
      if (snapshot) takeWhole(snapshot)
      else become({ line: 'live' })
      const later = waiting
      waiting = []
      for (const diff of [...missed, ...later]) takeDiff(diff)
    } catch (error) {
      // Nobody answered: the line is broken, and Socket.IO connects again.
      console.debug('The wall was not answered', error)
      become({ line: 'away' })
    } finally {
      isAsking = false
      waiting = []
    }
  }
  const connect = async (): Promise<void> => {
    const { io } = await import('socket.io-client')
    if (stopped) return
    const live: Socket<ServerToClient, ClientToServer> = io(url ?? '', {
      path: '/api/live',
      withCredentials: true,
    })
    socket = live
    live.on('connect', () => void watch())
    live.on('disconnect', () => become({ line: 'away' }))
    live.on('connect_error', () => become({ line: 'away' }))
    live.on('monitoring.snapshot', (raw) => takeWhole(tells['monitoring.snapshot'].parse(raw)))
    live.on('monitoring.diff', (raw) => takeDiff(tells['monitoring.diff'].parse(raw)))
  }
  connect().catch((error: unknown) => {
    console.debug('The live connection did not open', error)
    become({ line: 'away' })
  })
  return () => {
    stopped = true
    socket?.disconnect()
  }
}

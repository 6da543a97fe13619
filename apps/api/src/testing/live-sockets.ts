import { io, type Socket } from 'socket.io-client'
import type { AskAnswer, AskInput, AskName, AskReply, TellBody } from '@app/domain/live'
import { afterDiff, type WallDiff, type WallEntry, type WallSnapshot } from '@app/domain/monitoring'

/** Connects as a browser does, with these headers. */
export const connectLive = (address: string, headers: Record<string, string>): Promise<Socket> => {
  const socket = io(address, {
    path: '/api/live',
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: headers,
  })
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket))
    socket.once('connect_error', reject)
  })
}

/** Asks, and throws the refusal where there is one. */
export const ask = async <Name extends AskName>(
  socket: Socket,
  name: Name,
  input: AskInput<Name>,
): Promise<AskAnswer<Name>> => {
  const reply: AskReply<Name> = await socket.timeout(5000).emitWithAck(name, input)
  if (!reply.ok) throw new Error(reply.refusal)
  return reply.answer
}

/** A wall as a screen keeps it, from snapshots and diffs; it notices a number that is missing. */
export const followWall = async (socket: Socket) => {
  let entries = new Map<string, WallEntry>()
  let wall = ''
  let seq = -1
  const diffs: WallDiff[] = []
  const snapshots: WallSnapshot[] = []
  const takeSnapshot = (snapshot: WallSnapshot): void => {
    snapshots.push(snapshot)
    ;({ wall, seq } = snapshot)
    entries = new Map(snapshot.entries.map((entry) => [entry.sessionId, entry]))
  }
  socket.on('monitoring.snapshot', takeSnapshot)
  socket.on('monitoring.diff', (diff: TellBody<'monitoring.diff'>) => {
    if (diff.wall !== wall || diff.seq !== seq + 1)
      throw new Error(`Heard ${diff.seq} after ${seq}`)
    diffs.push(diff)
    seq = diff.seq
    entries = afterDiff(entries, diff)
  })
  const { snapshot } = await ask(socket, 'monitoring.watch', { heard: null })
  if (!snapshot) throw new Error('A first watch is answered with a snapshot')
  takeSnapshot(snapshot)
  return {
    entry: (sessionId: string): WallEntry | undefined => entries.get(sessionId),
    size: (): number => entries.size,
    heard: () => ({ wall, seq }),
    diffs,
    snapshots,
  }
}

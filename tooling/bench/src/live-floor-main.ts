import type { AddressInfo } from 'node:net'
import { gatherMs } from '@app/domain/monitoring'
import { WebSocketServer, type WebSocket } from 'ws'

// The floor: plain WebSockets that gather the same changes and send the same diffs. No sign-in, no database, no checks.
const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
const staff = new Set<WebSocket>()
const changed = new Map<string, object>()
let seq = 0

server.on('connection', (socket, request) => {
  if (request.url === '/staff') {
    staff.add(socket)
    return
  }
  socket.on('message', (raw: Buffer) => {
    const { sessionId, backlogBytes } = JSON.parse(raw.toString()) as {
      sessionId: string
      backlogBytes: number
    }
    changed.set(sessionId, { sessionId, backlogBytes })
    socket.send('{"ok":true}')
  })
})
setInterval(() => {
  if (changed.size === 0) return
  seq += 1
  const diff = JSON.stringify({ seq, at: new Date().toISOString(), changed: [...changed.values()] })
  changed.clear()
  for (const socket of staff) socket.send(diff)
}, gatherMs)
server.on('listening', () => process.send?.({ port: (server.address() as AddressInfo).port }))

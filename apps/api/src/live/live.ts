import type { Database } from '@app/db'
import type { ClientToServer, ServerToClient } from '@app/domain/live'
import type { FastifyInstance } from 'fastify'
import { Server } from 'socket.io'
import type { Actor } from '../actor.ts'
import type { Config } from '../config.ts'
import { answerWatch, answerUnwatch } from '../modules/feedback/live.ts'
import {
  answerHeartbeat,
  answerLeave,
  answerWallUnwatch,
  answerWallWatch,
} from '../modules/monitoring/live.ts'
import { createFollowing } from './following.ts'
import { addGate, callerOfSocket, handshakes, signInHashOf } from './gate.ts'
import { listen } from './listen.ts'
import { serve } from './serve.ts'
import { addThrottle } from './throttle.ts'

const mostBytes = 16_384

/**
 * Who a connection belongs to, found out with its first heartbeat; each heartbeat looks up by itself whether that still
 * holds. A role that is changed or ends closes the connection.
 */
const foundOnce = (find: () => Promise<Actor | null>) => {
  let found: Actor | null = null
  return async (): Promise<Actor | null> => (found ??= await find())
}

/**
 * Puts Socket.IO beside the HTTP server, under /api/live. Call after `app.ready()` or before `listen`.
 * Answers the server of the connections, for tests that look at it from within.
 */
export const addLive = async (
  app: FastifyInstance,
  db: Database,
  config: Config,
): Promise<Server<ClientToServer, ServerToClient>> => {
  const problemWith = handshakes(config)
  const io = new Server<ClientToServer, ServerToClient>(app.server, {
    path: '/api/live',
    serveClient: false,
    maxHttpBufferSize: mostBytes,
    allowRequest: (request, done) => {
      const problem = problemWith(request)
      done(problem, problem === null)
    },
  })
  addGate(io, { db, config, log: app.log })
  const following = createFollowing({
    io,
    db,
    log: app.log,
    actorOf: async (socket) => (await callerOfSocket(socket, db, config)).actor,
  })
  io.on('connection', (socket) => {
    addThrottle(socket)
    const actor = async () => (await callerOfSocket(socket, db, config)).actor
    const options = { log: app.log, actor }
    serve(socket, 'session.watch', { ...options, answer: answerWatch(db) })
    serve(socket, 'session.unwatch', { ...options, answer: answerUnwatch })
    const beat = answerHeartbeat(following, signInHashOf(socket, config))
    serve(socket, 'session.heartbeat', { log: app.log, actor: foundOnce(actor), answer: beat })
    serve(socket, 'session.leave', { ...options, answer: answerLeave(following) })
    serve(socket, 'monitoring.watch', { ...options, answer: answerWallWatch(following) })
    serve(socket, 'monitoring.unwatch', { ...options, answer: answerWallUnwatch(following) })
    socket.on('disconnect', () => following.presences.loosen(socket.id))
  })
  const ears = listen(io, db, {
    connectionString: config.DATABASE_URL,
    log: app.log,
    following,
  })
  await ears.start()
  // Open sockets would keep `app.close()` waiting for ever.
  app.addHook('preClose', async () => {
    io.local.disconnectSockets(true)
    await following.stop()
    await ears.stop()
  })
  app.addHook('onClose', async () => {
    await io.close()
  })
  return io
}

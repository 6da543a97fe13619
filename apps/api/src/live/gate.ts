import type { Database } from '@app/db'
import type { IncomingMessage } from 'node:http'
import type { Server, Socket } from 'socket.io'
import { nobody, type Caller } from '../actor.ts'
import type { Config } from '../config.ts'
import { addressOf, neighbourhoodOf } from '../http/addresses.ts'
import { cookieName, isOwnOrigin } from '../http/callers.ts'
import { meter } from '../http/meter.ts'
import { hashOf } from '../ids.ts'
import { callerWith } from '../modules/identity/sign-ins/actions.ts'
import { signInRoom } from './rooms.ts'

type Log = { error: (facts: object, message: string) => void }

const cookieIn = (header: string | undefined, name: string): string | null => {
  const found = header?.split(';').find((part) => part.trim().startsWith(`${name}=`))
  return found ? found.trim().slice(name.length + 1) : null
}

/** Who is at the other end, by the sign-in cookie of the handshake. Asked again whenever it matters. */
export const callerOfSocket = async (
  socket: Socket,
  db: Database,
  config: Config,
): Promise<Caller> => {
  const token = cookieIn(socket.handshake.headers.cookie, cookieName(config))
  return token ? (await callerWith(db, token)).caller : nobody
}

/** The hash of the sign-in that a connection began with, as it is stored; null without one. */
export const signInHashOf = (socket: Socket, config: Config): string | null => {
  const token = cookieIn(socket.handshake.headers.cookie, cookieName(config))
  return token ? hashOf(token) : null
}

/** Lets nobody in who has no role, and no page of another origin. */
export const addGate = (
  io: Server,
  { db, config, log }: { db: Database; config: Config; log: Log },
): void => {
  io.use((socket, next) => {
    const check = async (): Promise<Error | undefined> => {
      try {
        const { actor } = await callerOfSocket(socket, db, config)
        if (!actor) return new Error('signIn.required')
        const room = signInRoom(actor.signInId)
        const open = io.sockets.adapter.rooms.get(room)?.size ?? 0
        if (open >= mostConnections) return new Error('request.tooMany')
        await socket.join(room)
        return undefined
      } catch (error) {
        // What went wrong in here is nobody's business out there.
        log.error({ err: error }, 'unexpected failure')
        return new Error('internal')
      }
    }
    const admit = async () => next(await check())
    void admit()
  })
}

/** What one address may knock in a minute: a lecture hall that comes back after a restart knocks all at once. */
const mostKnocks = 3000
/** Connections that one sign-in may hold, one a tab. */
const mostConnections = 20

/**
 * For Socket.IO's `allowRequest`, which sees the beginning of every connection: helmet, the origin hook and the limits of
 * HTTP do not. Answers why not, or null.
 */
export const handshakes = (config: Config): ((request: IncomingMessage) => string | null) => {
  const knocks = meter({ most: mostKnocks, seconds: 60 })
  return (request) => {
    const { headers } = request
    if (headers.origin !== undefined && !isOwnOrigin(headers, config))
      return 'request.foreignOrigin'
    const from = neighbourhoodOf(addressOf(request, config.TRUST_PROXY))
    return knocks.take(from) > 0 ? 'request.tooMany' : null
  }
}

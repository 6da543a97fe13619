import type { Database } from '@app/db'
import type { Server, Socket } from 'socket.io'
import { nobody, type Caller } from '../actor.ts'
import type { Config } from '../config.ts'
import { cookieName, isOwnOrigin } from '../http/callers.ts'
import { callerWith } from '../modules/identity/sign-ins/actions.ts'
import { signInRoom } from './rooms.ts'

const cookieIn = (header: string | undefined, name: string): string | null => {
  const found = header?.split(';').find((part) => part.trim().startsWith(`${name}=`))
  return found ? decodeURIComponent(found.trim().slice(name.length + 1)) : null
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

/** Lets nobody in who has no role, and no page of another origin. */
export const addGate = (io: Server, db: Database, config: Config): void => {
  io.use((socket, next) => {
    const check = async (): Promise<Error | undefined> => {
      try {
        const { actor } = await callerOfSocket(socket, db, config)
        if (!actor) return new Error('signIn.required')
        await socket.join(signInRoom(actor.signInId))
        return undefined
      } catch (error) {
        return error instanceof Error ? error : new Error('internal')
      }
    }
    const admit = async () => next(await check())
    void admit()
  })
}

/** For Socket.IO's `allowRequest`: helmet and the origin hook do not see the upgrade. */
export const allowOrigin = (headers: Parameters<typeof isOwnOrigin>[0], config: Config): boolean =>
  headers.origin === undefined || isOwnOrigin(headers, config)

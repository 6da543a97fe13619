import { asks, type AskName, type AskReply } from '@app/domain/live'
import { may, type Permission } from '@app/domain/permissions'
import type { AddressInfo } from 'node:net'
import { io, type Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { addLive } from './live/live.ts'
import { kinds, openScene, type Kind, type Made, type Scene } from './testing/people.ts'

let scene: Scene
let made: Made
let address: string
const open: Socket[] = []
beforeAll(async () => {
  scene = await openScene(inject('postgres'))
  made = await scene.made('asked')
  await addLive(scene.world.app, scene.world.db, scene.world.config)
  await scene.world.app.listen({ port: 0, host: '127.0.0.1' })
  address = `http://127.0.0.1:${(scene.world.app.server.address() as AddressInfo).port}`
})
afterEach(() => {
  for (const socket of open.splice(0)) socket.disconnect()
})
afterAll(() => scene.world.close())

type Row = {
  /** Null: it concerns this connection alone, and whoever was let in may ask it. */
  permission: Permission | null
  input: () => object
}

/** One row an ask. An ask without a row fails the matrix. */
const rows: Record<AskName, Row> = {
  'session.watch': {
    permission: 'sessions.seeOwn',
    input: () => ({ sessionId: made.sessionId }),
  },
  'session.unwatch': { permission: null, input: () => ({ sessionId: made.sessionId }) },
}

const connect = (headers: Record<string, string>): Promise<Socket> => {
  const socket = io(address, {
    path: '/api/live',
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: headers,
  })
  open.push(socket)
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket))
    socket.once('connect_error', reject)
  })
}

const socketOf = async (kind: Kind): Promise<Socket> => {
  const cookie = await scene.cookieOf(kind)
  return connect(cookie ? { cookie } : {})
}

const asked = async (kind: Kind, name: AskName): Promise<string> => {
  try {
    const socket = await socketOf(kind)
    const reply = (await socket.timeout(5000).emitWithAck(name, rows[name].input())) as AskReply<
      typeof name
    >
    return reply.ok ? 'let in' : reply.refusal
  } catch (error) {
    return error instanceof Error ? error.message : 'no error'
  }
}

const toldTo = (kind: Kind, { permission }: Row): string => {
  const { actor } = scene.callers[kind]
  if (!actor) return 'signIn.required'
  if (permission && !may(actor.role, permission)) return 'permission.missing'
  return permission && kind !== 'candidate' ? 'session.notFound' : 'let in'
}

test('[P49] every ask has its row in the matrix', () => {
  expect(new Set(Object.keys(rows))).toEqual(new Set(Object.keys(asks)))
})

describe.each(Object.keys(rows) as AskName[])('%s', (name) => {
  test.each(kinds)('[P15][P48][P49] tells %s what they may know', async (kind) => {
    expect(await asked(kind, name)).toBe(toldTo(kind, rows[name]))
  })
})

test('[P15][P48] what happens in a session is told to its candidate, and to nobody who asked in vain', async () => {
  const told = new Map<Kind, number>()
  const followers: Kind[] = ['candidate', 'otherCandidate', 'owner', 'foreignOwner']
  for (const kind of followers) {
    const socket = await socketOf(kind)
    socket.on('session.changed', () => told.set(kind, (told.get(kind) ?? 0) + 1))
    await socket.timeout(5000).emitWithAck('session.watch', { sessionId: made.sessionId })
  }
  const { sessionId } = made
  const candidate = scene.world.as(scene.callers.candidate)
  await candidate.sessions.stepQuestion({ sessionId, position: 1, step: 'think' })
  await expect.poll(() => told.get('candidate')).toBe(1)
  expect([...told.keys()]).toEqual(['candidate'])
})

test('[P48] an end of the sign-in ends what an open connection may ask', async () => {
  const socket = await socketOf('candidate')
  const { actor } = scene.callers.candidate
  if (!actor) throw new Error('The candidate acts in a role')
  await scene.world.inside(actor.institutionId, (db) =>
    db
      .updateTable('memberships')
      .set({ endedAt: new Date() })
      .where('id', '=', actor.membershipId)
      .execute(),
  )
  const reply: unknown = await socket
    .timeout(5000)
    .emitWithAck('session.watch', { sessionId: made.sessionId })
  expect(reply).toEqual({ ok: false, refusal: 'signIn.required' })
  await expect.poll(() => socket.connected).toBe(false)
})

test('[P48] a sign-in that is ended elsewhere hears nothing more', async () => {
  const { actor } = scene.callers.otherCandidate
  if (!actor) throw new Error('They act in a role')
  const socket = await socketOf('otherCandidate')
  const [signIn] = await scene.world.as(actor).identity.signIns()
  await scene.world.as(actor).identity.revokeSignIn({ signInId: signIn?.signInId ?? '' })
  await expect.poll(() => socket.connected).toBe(false)
})

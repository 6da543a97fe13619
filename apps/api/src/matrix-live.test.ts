import { inIdentity, type Database } from '@app/db'
import { asks, type AskName, type AskReply } from '@app/domain/live'
import { may, type Permission } from '@app/domain/permissions'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { io, type Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { addGate, handshakes } from './live/gate.ts'
import { addLive } from './live/live.ts'
import { addMember } from './modules/members/actions.ts'
import { heartbeatOf } from './testing/heartbeats.ts'
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
  /** Staff who may ask are told of whom they reach: what they are not told of is tested with the wall. */
  isOfReach?: true
}

/** One row an ask. An ask without a row fails the matrix. */
const rows: Record<AskName, Row> = {
  'session.watch': {
    permission: 'sessions.seeOwn',
    input: () => ({ sessionId: made.sessionId }),
  },
  'session.unwatch': { permission: null, input: () => ({ sessionId: made.sessionId }) },
  'session.heartbeat': {
    permission: 'sessions.takeOwn',
    input: () => heartbeatOf(made.sessionId),
  },
  'session.leave': { permission: null, input: () => ({ sessionId: made.sessionId }) },
  'monitoring.watch': {
    permission: 'monitoring.see',
    input: () => ({ heard: null }),
    isOfReach: true,
  },
  'monitoring.unwatch': { permission: null, input: () => ({}) },
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

const toldTo = (kind: Kind, { permission, isOfReach }: Row): string => {
  const { actor } = scene.callers[kind]
  if (!actor) return 'signIn.required'
  if (permission && !may(actor.role, permission)) return 'permission.missing'
  if (isOfReach) return 'let in'
  return permission && kind !== 'candidate' ? 'session.notFound' : 'let in'
}

test('[P49] every ask has its row in the matrix', () => {
  expect(new Set(Object.keys(rows))).toEqual(new Set(Object.keys(asks)))
})

describe.each(Object.keys(rows) as AskName[])('%s', (name) => {
  test.each(kinds)('[P15][P20][P48][P49] tells %s what they may know', async (kind) => {
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

/** Somebody new who acts in a role, with an open connection of their own. */
const newcomer = async () => {
  const actor = await scene.world.member(scene.institutionId, 'candidate')
  const cookie = await scene.world.cookieOf(actor)
  return { actor, cookie, socket: await connect({ cookie }) }
}
const watch = (socket: Socket): Promise<AskReply<'session.watch'>> =>
  socket.timeout(5000).emitWithAck('session.watch', { sessionId: made.sessionId })

test('[P48] who asks is looked up for every ask: a sign-in that is gone is told so, and cut off', async () => {
  const { actor, socket } = await newcomer()
  // Gone without a word to anybody, as after a lost notification.
  await inIdentity(scene.world.db, actor.personId, (db) =>
    db.deleteFrom('signIns').where('personId', '=', actor.personId).execute(),
  )
  expect(await watch(socket)).toEqual({ ok: false, refusal: 'signIn.required' })
  await expect.poll(() => socket.connected).toBe(false)
})

test('[P48] a membership that ends takes the open connections with it, and lets nobody back in', async () => {
  const { actor, cookie, socket } = await newcomer()
  await scene.world.inside(actor.institutionId, (db) =>
    db
      .updateTable('memberships')
      .set({ endedAt: new Date() })
      .where('id', '=', actor.membershipId)
      .execute(),
  )
  await expect.poll(() => socket.connected).toBe(false)
  await expect(connect({ cookie })).rejects.toThrow('signIn.required')
})

test('[P48] who switches to another role begins anew there: nothing of the old one is heard any more', async () => {
  const { actor, cookie, socket } = await newcomer()
  const elsewhere = await scene.world.inside(
    scene.callers.foreignOwner.actor?.institutionId ?? '',
    (db) => addMember(db, null, { personId: actor.personId, role: 'candidate', cohortId: null }),
  )
  const [signIn] = await scene.world.as(actor).identity.signIns()
  const person = { ...actor, signInId: signIn?.signInId ?? '' }
  await scene.world.as(person).identity.switchTo({ membershipId: elsewhere })
  await expect.poll(() => socket.connected).toBe(false)
  const again = await connect({ cookie })
  expect(await watch(again)).toEqual({ ok: false, refusal: 'session.notFound' })
})

describe('a client that floods', () => {
  test('is told to wait, then cut off', async () => {
    const { socket } = await newcomer()
    const replies = await Promise.all(Array.from({ length: 40 }, () => watch(socket)))
    const refusals = replies.map((reply) => (reply.ok ? 'let in' : reply.refusal))
    expect(refusals.filter((refusal) => refusal === 'request.tooMany').length).toBeGreaterThan(10)
    expect(refusals.filter((refusal) => refusal === 'session.notFound').length).toBeGreaterThan(15)
    expect(socket.connected).toBe(true)
    for (let index = 0; index < 120; index += 1) socket.emit('session.watch', {})
    await expect.poll(() => socket.connected).toBe(false)
  })

  test('is cut off by events that nobody answers as well', async () => {
    const { socket } = await newcomer()
    for (let index = 0; index < 200; index += 1) socket.emit('whatever', index)
    await expect.poll(() => socket.connected).toBe(false)
  })

  test('holds so many connections, and no more', async () => {
    const { cookie } = await newcomer()
    const results = await Promise.allSettled(Array.from({ length: 25 }, () => connect({ cookie })))
    const refused = results.filter((result) => result.status === 'rejected')
    expect(refused.length).toBeGreaterThanOrEqual(5)
    expect(refused.map(({ reason }) => String(reason))).toContain('Error: request.tooMany')
  })

  test('is not let in by the thousand from one address', () => {
    const problemWith = handshakes({ ...scene.world.config, TRUST_PROXY: 1 })
    const from = (address: string) => {
      const request = { headers: { 'x-forwarded-for': address }, socket: {} }
      return problemWith(request as unknown as IncomingMessage)
    }
    const told = Array.from({ length: 3001 }, () => from('6.6.6.6'))
    expect(told.filter((problem) => problem === null)).toHaveLength(3000)
    expect(told.at(-1)).toBe('request.tooMany')
    expect(from('1.2.3.4')).toBeNull()
  })
})

test('[P52] a page of another origin is not let in, and gets no cookie', async () => {
  const cookie = await scene.cookieOf('otherCandidate')
  const origin = 'https://evil.example'
  await expect(connect({ origin, cookie: cookie ?? '' })).rejects.toThrow()
  const url = `${address}/api/live/?EIO=4&transport=polling`
  const turnedAway = await fetch(url, { headers: { origin, cookie: cookie ?? '' } })
  expect(turnedAway.status).toBe(403)
  const letIn = await fetch(url, { headers: { cookie: cookie ?? '' } })
  expect(letIn.status).toBe(200)
  expect(letIn.headers.get('set-cookie')).toBeNull()
})

test('what goes wrong inside is not told at the gate', async () => {
  const lines: string[] = []
  const broken = { pool: { query: () => Promise.reject(new Error('password for postgres is x')) } }
  const gate = new Server()
  const log = { error: (_facts: object, message: string) => lines.push(message) }
  addGate(gate, { db: broken as unknown as Database, config: scene.world.config, log })
  gate.listen(0)
  const port = (gate.httpServer.address() as AddressInfo).port
  const socket = io(`http://127.0.0.1:${port}`, {
    transports: ['websocket'],
    reconnection: false,
    extraHeaders: { cookie: 'sid=whatever' },
  })
  const told = await new Promise((resolve) => socket.once('connect_error', resolve))
  await gate.close()
  expect(String(told)).toBe('Error: internal')
  expect(lines).toEqual(['unexpected failure'])
})

test('[P48] a sign-in that is ended elsewhere hears nothing more', async () => {
  const { actor } = scene.callers.otherCandidate
  if (!actor) throw new Error('They act in a role')
  const socket = await socketOf('otherCandidate')
  const [signIn] = await scene.world.as(actor).identity.signIns()
  await scene.world.as(actor).identity.revokeSignIn({ signInId: signIn?.signInId ?? '' })
  await expect.poll(() => socket.connected).toBe(false)
})

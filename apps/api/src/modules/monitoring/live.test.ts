import type { AddressInfo } from 'node:net'
import type { Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../../actor.ts'
import { addLive } from '../../live/live.ts'
import { heartbeatOf } from '../../testing/heartbeats.ts'
import { ask, connectLive, followWall } from '../../testing/live-sockets.ts'
import { openScene, type Kind, type Scene } from '../../testing/people.ts'

let scene: Scene
let address: string
let live: Awaited<ReturnType<typeof addLive>>
const open: Socket[] = []
beforeAll(async () => {
  scene = await openScene(inject('postgres'))
  live = await addLive(scene.world.app, scene.world.db, scene.world.config)
  await scene.world.app.listen({ port: 0, host: '127.0.0.1' })
  address = `http://127.0.0.1:${(scene.world.app.server.address() as AddressInfo).port}`
})
afterEach(() => {
  for (const socket of open.splice(0)) socket.disconnect()
})
afterAll(() => scene.world.close())

const connect = async (cookie: string): Promise<Socket> => {
  const socket = await connectLive(address, { cookie })
  open.push(socket)
  return socket
}
const socketOf = async (kind: Kind): Promise<Socket> => connect((await scene.cookieOf(kind)) ?? '')
const beat = (socket: Socket, ...about: Parameters<typeof heartbeatOf>) =>
  ask(socket, 'session.heartbeat', heartbeatOf(...about))
const soon = { timeout: 5000, interval: 50 }

/** A new member of staff, with a wall of their own. */
const newStaff = async (role: 'coach' | 'admin', cohortId?: string) => {
  const actor = await scene.world.member(scene.institutionId, role, cohortId ? { cohortId } : {})
  const socket = await connect(await scene.world.cookieOf(actor))
  return { actor, socket, wall: await followWall(socket) }
}

describe('a wall', () => {
  test('shows what a page tells, by the clock of the server, and who is gone', async () => {
    const { sessionId } = await scene.made('asked')
    const owner = await followWall(await socketOf('owner'))
    expect(owner.entry(sessionId)).toMatchObject({ state: 'inProgress', doing: null, position: 1 })
    const candidate = await socketOf('candidate')
    const before = Date.now()
    const wrong = new Date(before + 3_600_000).toISOString()
    const { at } = await beat(candidate, sessionId, { doing: 'thinking', at: wrong })
    expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(2000)
    await expect.poll(() => owner.entry(sessionId)?.doing, soon).toBe('thinking')
    const entry = owner.entry(sessionId)
    expect(Math.abs(Date.parse(entry?.since ?? '') - before)).toBeLessThan(2000)
    expect(entry).toMatchObject({ clockAheadSeconds: 3600, roundTripMs: 50, question: 'asked' })

    await beat(candidate, sessionId, { doing: 'thinking', microphoneSilent: true, tabHidden: true })
    await expect.poll(() => owner.entry(sessionId)?.microphoneSilent, soon).toBe(true)
    expect(owner.entry(sessionId)).toMatchObject({ tabHidden: true, since: entry?.since })
    candidate.disconnect()
    await expect.poll(() => owner.entry(sessionId)?.doing, soon).toBeNull()
  })

  test('tells that somebody left at once, when their page said so', async () => {
    const { sessionId } = await scene.made('asked')
    const owner = await followWall(await socketOf('owner'))
    const candidate = await socketOf('candidate')
    await beat(candidate, sessionId)
    await expect.poll(() => owner.entry(sessionId)?.doing, soon).toBe('thinking')
    const left = performance.now()
    await ask(candidate, 'session.leave', { sessionId })
    await expect.poll(() => owner.entry(sessionId)?.doing, soon).toBeNull()
    expect(performance.now() - left).toBeLessThan(1500)
  })

  test('follows the interview itself, and lets go of it when it ends', async () => {
    const { sessionId } = await scene.made('asked')
    const owner = await followWall(await socketOf('owner'))
    const api = scene.world.as(scene.callers.candidate)
    await api.sessions.stepQuestion({ sessionId, position: 1, step: 'think' })
    await expect.poll(() => owner.entry(sessionId)?.question, soon).toBe('thinking')
    const fresh = await scene.made('created')
    await beat(await socketOf('candidate'), fresh.sessionId, { doing: 'checking', position: null })
    await expect.poll(() => owner.entry(fresh.sessionId)?.state, soon).toBe('created')
    await api.sessions.step({ sessionId, step: 'abandon' })
    await expect.poll(() => owner.entry(sessionId), soon).toBeUndefined()
  })

  test('of a coach has the assigned cohorts alone, and changes with them', async () => {
    const { sessionId } = await scene.made('asked')
    const coach = await newStaff('coach', scene.cohortId)
    const other = await newStaff('coach', scene.otherCohortId)
    const foreign = await followWall(await socketOf('foreignOwner'))
    await beat(await socketOf('candidate'), sessionId)
    await expect.poll(() => coach.wall.entry(sessionId)?.doing, soon).toBe('thinking')
    expect([other.wall.size(), foreign.size()]).toEqual([0, 0])
    const membership = { membershipId: other.actor.membershipId, part: 'coach' as const }
    await scene.world.inside(scene.institutionId, (db) =>
      db
        .insertInto('cohortMembers')
        .values({ ...membership, cohortId: scene.cohortId })
        .execute(),
    )
    await expect.poll(() => other.wall.entry(sessionId)?.doing, soon).toBe('thinking')
    await scene.world.inside(scene.institutionId, (db) =>
      db
        .deleteFrom('cohortMembers')
        .where('membershipId', '=', membership.membershipId)
        .where('cohortId', '=', scene.cohortId)
        .execute(),
    )
    // Whatever was open with the wider reach ends; what comes back has the narrower one.
    await expect.poll(() => other.socket.connected, soon).toBe(false)
    const again = await followWall(await connect(await scene.world.cookieOf(other.actor)))
    expect(again.size()).toBe(0)
  })

  test('names nobody: who it is comes from the door that asks for reach', async () => {
    const { sessionId } = await scene.made('asked')
    const { as } = scene.world
    const input = { sessionIds: [sessionId] }
    const cards = await as(scene.callers.coach).monitoring.cards(input)
    expect(cards).toMatchObject([
      { sessionId, candidateName: 'A candidate', cohorts: [{ cohortId: scene.cohortId }] },
    ])
    expect(await as(scene.callers.otherCoach).monitoring.cards(input)).toEqual([])
    expect(await as(scene.callers.foreignOwner).monitoring.cards(input)).toEqual([])
  })

  test('gathers changes: however many there are, it tells at most about four times a second', async () => {
    const { sessionId } = await scene.made('asked')
    const owner = await followWall(await socketOf('owner'))
    const sockets = await Promise.all(Array.from({ length: 5 }, () => socketOf('candidate')))
    const told = owner.diffs.length
    const began = Date.now()
    for (let round = 0; round < 15; round += 1)
      for (const [index, socket] of sockets.entries())
        await beat(socket, sessionId, { roundTripMs: 100 * (round * 5 + index) })
    const seconds = (Date.now() - began) / 1000
    await expect.poll(() => owner.entry(sessionId)?.roundTripMs, soon).toBe(7400)
    expect(owner.diffs.length - told).toBeLessThanOrEqual(Math.ceil((seconds + 1) * 4) + 1)
  })

  test('does not wait with a call for help, or with a camera that went away', async () => {
    const { sessionId } = await scene.made('asked')
    const owner = await followWall(await socketOf('owner'))
    const candidate = await socketOf('candidate')
    await beat(candidate, sessionId)
    await expect.poll(() => owner.entry(sessionId)?.doing, soon).toBe('thinking')
    const asked = performance.now()
    await scene.world.as(scene.callers.candidate).help.ask({ sessionId, text: null })
    await expect
      .poll(() => owner.entry(sessionId)?.help?.isWaiting, { ...soon, interval: 5 })
      .toBe(true)
    expect(performance.now() - asked).toBeLessThan(250)
    const lost = performance.now()
    await beat(candidate, sessionId, { cameraLost: true })
    await expect.poll(() => owner.entry(sessionId)?.cameraLost, { ...soon, interval: 5 }).toBe(true)
    expect(performance.now() - lost).toBeLessThan(250)
  })
})

describe('who comes back', () => {
  test('hears what was missed, by its numbers', async () => {
    const { sessionId } = await scene.made('asked')
    const first = await newStaff('admin')
    const candidate = await socketOf('candidate')
    const heard = first.wall.heard()
    await beat(candidate, sessionId, { tabHidden: true })
    await expect.poll(() => first.wall.entry(sessionId)?.tabHidden, soon).toBe(true)
    const now = first.wall.heard()
    first.socket.disconnect()
    const again = await connect(await scene.world.cookieOf(first.actor))
    const answer = await ask(again, 'monitoring.watch', { heard })
    expect(answer.snapshot).toBeNull()
    expect(answer.missed.map(({ seq }) => seq)).toEqual(
      Array.from({ length: now.seq - heard.seq }, (_, index) => heard.seq + index + 1),
    )
  })

  test('gets everything anew where that is no longer known', async () => {
    const { socket, wall } = await newStaff('admin')
    for (const heard of [
      { wall: scene.institutionId, seq: 0 },
      { ...wall.heard(), seq: wall.heard().seq + 7 },
    ]) {
      const answer = await ask(socket, 'monitoring.watch', { heard })
      expect(answer.missed).toEqual([])
      expect(answer.snapshot?.wall).toBe(wall.heard().wall)
    }
  })

  test('too slowly gets a fresh snapshot in place of a queue', async () => {
    const { sessionId } = await scene.made('asked')
    const quick = await newStaff('admin')
    const slow = await newStaff('admin')
    const candidate = await socketOf('candidate')
    // What a line takes before it is full is far more than a small wall sends: this one is said to be full.
    const transport = live.sockets.sockets.get(slow.socket.id ?? '')?.conn.transport
    if (!transport) throw new Error('They are connected')
    transport.writable = false
    for (let round = 1; round <= 8; round += 1) {
      await beat(candidate, sessionId, { roundTripMs: round * 1000 })
      await expect.poll(() => quick.wall.entry(sessionId)?.roundTripMs, soon).toBe(round * 1000)
    }
    transport.writable = true
    transport.emit('ready')
    await expect.poll(() => slow.wall.entry(sessionId)?.roundTripMs, soon).toBe(8000)
    expect(slow.wall.snapshots.length).toBe(2)
    expect(slow.wall.diffs.length).toBeLessThan(quick.wall.diffs.length)
    await beat(candidate, sessionId, { roundTripMs: 9000 })
    await expect.poll(() => slow.wall.entry(sessionId)?.roundTripMs, soon).toBe(9000)
  })
})

const changeRole = (actor: Actor, change: { role: 'candidate' } | { endedAt: Date }) =>
  scene.world.inside(actor.institutionId, (db) =>
    db.updateTable('memberships').set(change).where('id', '=', actor.membershipId).execute(),
  )

describe('a connection of staff', () => {
  test.each([
    ['whose role is taken away', { role: 'candidate' as const }],
    ['whose membership ends', { endedAt: new Date() }],
  ])('[P48] %s is closed within a second', async (_name, change) => {
    const { actor, socket } = await newStaff('admin')
    const began = performance.now()
    await changeRole(actor, change)
    await expect.poll(() => socket.connected, { timeout: 1000, interval: 20 }).toBe(false)
    expect(performance.now() - began).toBeLessThan(1000)
  })
})

describe('a heartbeat', () => {
  test('[P15][P48] is taken of one’s own interview alone, and looked up each time', async () => {
    const { sessionId } = await scene.made('asked')
    const other = await socketOf('otherCandidate')
    await expect(beat(other, sessionId)).rejects.toThrow('session.notFound')
    const candidate = await socketOf('candidate')
    await beat(candidate, sessionId)
    await scene.world.as(scene.callers.candidate).sessions.step({ sessionId, step: 'abandon' })
    await expect(beat(candidate, sessionId)).rejects.toThrow('session.transition')
  })

  test('[P13] with more in it than its own fields is not taken', async () => {
    const { sessionId } = await scene.made('asked')
    const candidate = await socketOf('candidate')
    const more = { ...heartbeatOf(sessionId), note: 'help!' }
    await expect(ask(candidate, 'session.heartbeat', more)).rejects.toThrow('request.invalid')
  })

  test('of another connection does not end what this one says', async () => {
    const { sessionId } = await scene.made('asked')
    const owner = await followWall(await socketOf('owner'))
    const old = await socketOf('candidate')
    const fresh = await socketOf('candidate')
    await beat(old, sessionId)
    await beat(fresh, sessionId, { doing: 'answering' })
    await ask(old, 'session.leave', { sessionId })
    old.disconnect()
    await expect.poll(() => owner.entry(sessionId)?.doing, soon).toBe('answering')
    await new Promise((resolve) => setTimeout(resolve, 3500))
    expect(owner.entry(sessionId)?.doing).toBe('answering')
  })
})

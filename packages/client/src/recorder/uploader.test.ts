import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { recoverTakes } from './recover.ts'
import { buffer, openWorld, sha256, until } from './upload-world.fixture.ts'

let world: Awaited<ReturnType<typeof openWorld>>
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.end())

test('a take is sent while it is recorded, and leaves the device when the server holds the same bytes', async () => {
  const { pieces, server } = world
  const recordingId = await world.record()
  const uploader = world.upload()
  const all: Buffer[] = []
  for (let index = 0; index < 5; index += 1) {
    const bytes = randomBytes(23_456)
    all.push(bytes)
    await pieces.append(recordingId, buffer(bytes), index * 1000)
    uploader.more()
    await until(() => server.held.get(recordingId)?.length === Buffer.concat(all).length)
  }
  await pieces.close(recordingId)
  uploader.more()
  await until(world.isGone(recordingId))
  expect(world.claims.at(-1)).toEqual({
    recordingId,
    sha256: sha256(Buffer.concat(all)),
    byteCount: 5 * 23_456,
  })
  expect(server.held.get(recordingId)).toEqual(Buffer.concat(all))
  expect(world.received).toEqual([recordingId])
})

test('a line that breaks in mid-piece is taken up where the server stands', async () => {
  const bytes = randomBytes(95_000)
  const recordingId = await world.stored(bytes)
  world.server.behaviour.cutAfter = 1
  world.upload()
  await until(world.isGone(recordingId))
  expect(world.server.held.get(recordingId)).toEqual(bytes)
})

test('after a crash the take is closed at its last piece and sent', async () => {
  const { pieces, server } = world
  const recordingId = await world.record()
  const bytes = randomBytes(33_000)
  await pieces.append(recordingId, buffer(bytes), 1000)
  const first = world.upload()
  await until(() => server.held.get(recordingId)?.length === 33_000)
  first.stop()
  world.crash()
  await until(async () => (await recoverTakes(pieces, 'ada'))[0]?.closed === true)
  world.upload()
  await until(world.isGone(recordingId))
  expect(server.held.get(recordingId)).toEqual(bytes)
})

test('the single bytes that a browser begins with are not sent alone', async () => {
  const recordingId = await world.record()
  await world.pieces.append(recordingId, buffer(randomBytes(1)), 1000)
  const uploader = world.upload()
  await until(() => world.state()?.phase === 'sending')
  expect(world.server.held.get(recordingId)).toBeUndefined()
  await world.pieces.append(recordingId, buffer(randomBytes(9000)), 2000)
  uploader.more()
  await until(() => world.server.held.get(recordingId)?.length === 9001)
})

test('a take that another tab is recording is not closed by the one that opens', async () => {
  const recordingId = await world.record()
  await world.pieces.append(recordingId, buffer(randomBytes(5000)), 1000)
  world.upload()
  await until(() => world.server.held.get(recordingId)?.length === 5000)
  expect((await recoverTakes(world.pieces, 'ada'))[0]?.closed).toBe(false)
  expect(world.claims).toEqual([])
  world.crash()
  await until(async () => (await recoverTakes(world.pieces, 'ada'))[0]?.closed === true)
})

test('a server that lost its place is sent everything from there; one that holds other bytes, everything anew', async () => {
  const bytes = randomBytes(40_000)
  const recordingId = await world.stored(bytes)
  world.server.held.set(recordingId, randomBytes(15_000))
  world.upload()
  await until(world.isGone(recordingId))
  expect(world.server.held.get(recordingId)).toEqual(bytes)
})

test('signed out, it says so, keeps the bytes, and goes on after signing in', async () => {
  const recordingId = await world.stored(randomBytes(5000))
  world.server.behaviour.refuse = 401
  const uploader = world.upload()
  await until(() => world.state()?.phase === 'signInNeeded')
  expect(world.state()?.backlogBytes).toBe(5000)
  world.server.behaviour.refuse = 0
  uploader.wake()
  await until(world.isGone(recordingId))
})

test("another person's takes on the same computer are never sent", async () => {
  const recordingId = await world.stored(randomBytes(100), { personId: 'ben' })
  world.upload()
  await until(() => world.state()?.phase === 'idle')
  expect(world.server.held.size).toBe(0)
  expect(await world.pieces.take(recordingId)).toBeDefined()
})

test('of two tabs one sends, and the other is told how far it is', async () => {
  const bytes = randomBytes(50_000)
  world.upload()
  await until(() => world.state()?.phase === 'idle')
  const told: string[] = []
  const second = world.upload({ onState: ({ phase }) => told.push(phase) })
  await until(() => told.includes('idle'))
  const recordingId = await world.stored(bytes)
  second.more()
  await until(world.isGone(recordingId))
  await until(() => told.at(-1) === 'idle' && told.includes('sending'))
  expect(world.claims).toHaveLength(1)
})

import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { UploadFailed } from './tus.ts'
import { openWorld, sha256, until } from './upload-world.fixture.ts'

let world: Awaited<ReturnType<typeof openWorld>>
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.end())

const refusal = (code: string) => `{"refusal":{"code":"${code}","details":{}}}`

test('a take that was taken anew, or deleted, leaves this device when the server has erased it', async () => {
  const recordingId = await world.stored(randomBytes(100))
  await world.pieces.giveUp(recordingId)
  Object.assign(world.server.behaviour, { refuse: 404, body: refusal('recording.notFound') })
  world.upload()
  await until(world.isGone(recordingId))
  expect(world.received).toEqual([])
})

test('a take that the server no longer knows is not thrown away unseen: the person decides', async () => {
  const recordingId = await world.stored(randomBytes(100))
  Object.assign(world.server.behaviour, { refuse: 404, body: refusal('recording.notFound') })
  const uploader = world.upload()
  await until(() => world.state()?.takes[0]?.isRefused === true)
  expect(world.state()?.takes[0]?.trouble).toBe('recording.notFound')
  expect(await world.pieces.take(recordingId)).toBeDefined()
  await world.pieces.remove(recordingId)
  uploader.wake()
  await until(() => world.state()?.phase === 'idle')
  expect(world.state()?.takes).toEqual([])
})

test.each(['answer.timeOver', 'recording.tooLarge', 'recording.typeUnsupported'])(
  'that the server will never take it (%s) is told at the first word, and the take stays',
  async (code) => {
    const recordingId = await world.stored(randomBytes(100))
    let claims = 0
    world.upload({
      firstWaitMs: 5,
      confirm: async () => {
        claims += 1
        throw new UploadFailed('refused', code)
      },
    })
    await until(() => world.state()?.takes[0]?.isRefused === true)
    expect(world.state()?.takes[0]?.trouble).toBe(code)
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(claims).toBe(1)
    expect(await world.pieces.take(recordingId)).toBeDefined()
  },
)

test('a clock that is set back does not keep a take from being tried again', async () => {
  const recordingId = await world.stored(randomBytes(100))
  Object.assign(world.server.behaviour, { refuse: 500, body: '{"requestId":"r"}' })
  const uploader = world.upload()
  await until(() => world.state()?.takes.length === 1 && world.state()?.phase === 'sending')
  const real = Date.now
  Date.now = () => real() - 86_400_000
  try {
    world.server.behaviour.refuse = 0
    uploader.wake()
    await until(world.isGone(recordingId))
  } finally {
    Date.now = real
  }
})

test('"not found" on the word of somebody else\'s sign-in erases nothing', async () => {
  const recordingId = await world.stored(randomBytes(100))
  Object.assign(world.server.behaviour, { refuse: 404, body: refusal('recording.notFound') })
  world.upload({ isMine: async () => false })
  await until(() => world.state()?.phase === 'signInNeeded')
  expect(await world.pieces.take(recordingId)).toBeDefined()
})

test('"not found" from a proxy that stands in for the server is waited out', async () => {
  const recordingId = await world.stored(randomBytes(100))
  Object.assign(world.server.behaviour, { refuse: 404, body: '<html>404 Not Found</html>' })
  world.upload()
  await until(() => world.state()?.phase === 'waiting')
  world.server.behaviour.refuse = 0
  await until(world.isGone(recordingId))
  expect(world.received).toEqual([recordingId])
})

test('a take that the server cannot take is tried again, is told of, and holds nobody up', async () => {
  const odd = await world.stored(randomBytes(100))
  const bytes = randomBytes(20_000)
  const good = await world.stored(bytes)
  Object.assign(world.server.behaviour, { refuse: 500, body: '{"requestId":"r"}', only: odd })
  world.upload({ firstWaitMs: 5 })
  await until(world.isGone(good))
  expect(world.server.held.get(good)).toEqual(bytes)
  await until(() => world.state()?.takes[0]?.trouble === 'server.failed')
  expect(await world.pieces.take(odd)).toBeDefined()
  world.server.behaviour.refuse = 0
  await until(world.isGone(odd))
})

test('bytes that never match are sent again with growing patience, and others pass', async () => {
  const odd = await world.stored(randomBytes(100))
  const good = await world.stored(randomBytes(100))
  let claims = 0
  world.upload({
    confirm: async (claim) => {
      if (claim.recordingId !== odd) return world.confirm(claim)
      claims += 1
      world.server.held.delete(odd)
      return 'mismatch'
    },
  })
  await until(world.isGone(good))
  await until(() => world.state()?.takes[0]?.trouble === 'mismatch')
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(claims).toBeLessThan(6)
  expect(await world.pieces.take(odd)).toBeDefined()
})

test('signed out while a take is being confirmed, it waits for the sign-in', async () => {
  const recordingId = await world.stored(randomBytes(100))
  let isSignedIn = false
  const uploader = world.upload({
    confirm: async (claim) => {
      if (!isSignedIn) throw new UploadFailed('signInNeeded')
      return world.confirm(claim)
    },
  })
  await until(() => world.state()?.phase === 'signInNeeded')
  isSignedIn = true
  uploader.wake()
  await until(world.isGone(recordingId))
})

test('a take that the server has confirmed before is let go of', async () => {
  const recordingId = await world.stored(randomBytes(100))
  Object.assign(world.server.behaviour, { refuse: 409, body: refusal('recording.complete') })
  world.upload({
    confirm: async () => {
      throw new UploadFailed('complete')
    },
  })
  await until(world.isGone(recordingId))
  expect(world.received).toEqual([recordingId])
})

test('a take without a byte is nothing that a server could confirm', async () => {
  const recordingId = await world.stored(Buffer.alloc(0))
  world.upload()
  await until(world.isGone(recordingId))
  expect(world.claims).toEqual([])
  expect(world.received).toEqual([])
})

test('a take of many slices is confirmed by the hash of them all', async () => {
  const bytes = randomBytes(2_500_000)
  const recordingId = await world.stored(bytes)
  world.upload({ pieceBytes: 400_000 })
  await until(world.isGone(recordingId))
  expect(world.claims).toEqual([
    { recordingId, sha256: sha256(bytes), byteCount: bytes.byteLength },
  ])
})

import 'fake-indexeddb/auto'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPieces, type Pieces } from './pieces.ts'
import { recoverTakes } from './recover.ts'
import { startUploader, type UploadState, type Uploader } from './uploader.ts'

/** The server's half of the protocol, as small as it can be; its bytes survive `restart`, its connections do not. */
const uploadServer = async () => {
  const held = new Map<string, Buffer>()
  const behaviour = { refuse: 0, cutAfter: -1 }
  const server: Server = createServer((request, response) => {
    const id = request.url?.split('/').at(-1) ?? ''
    if (behaviour.refuse > 0) return void response.writeHead(behaviour.refuse).end()
    if (request.method === 'POST')
      return void response.writeHead(201, { location: request.url }).end()
    const known = held.get(id) ?? Buffer.alloc(0)
    if (request.method === 'HEAD')
      return void response.writeHead(200, { 'upload-offset': String(known.length) }).end()
    if (Number(request.headers['upload-offset']) !== known.length)
      return void response.writeHead(409).end('{}')
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => {
      parts.push(part)
      if (behaviour.cutAfter < 0) return
      // The line breaks in mid-piece: what came is kept, and nobody hears an answer.
      held.set(id, Buffer.concat([known, ...parts].slice(0, 2)))
      behaviour.cutAfter = -1
      request.destroy()
    })
    request.on('end', () => {
      const now = Buffer.concat([known, ...parts])
      held.set(id, now)
      response.writeHead(204, { 'upload-offset': String(now.length) }).end()
    })
    return undefined
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { held, behaviour, base: `http://127.0.0.1:${port}/uploads`, close: () => server.close() }
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const buffer = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer

let server: Awaited<ReturnType<typeof uploadServer>>
let pieces: Pieces
let uploaders: Uploader[]
const claims: { recordingId: string; sha256: string; byteCount: number }[] = []
let state: UploadState | null = null

beforeEach(async () => {
  server = await uploadServer()
  pieces = await openPieces(randomUUID())
  uploaders = []
  claims.length = 0
  state = null
})
afterEach(() => {
  for (const uploader of uploaders) uploader.stop()
  server.close()
})

const begin = async (personId = 'ada') => {
  const recordingId = randomUUID()
  const facts = {
    answerId: 'a',
    sessionId: 's',
    mime: 'audio/webm',
    startedAt: new Date().toISOString(),
  }
  await pieces.begin({ recordingId, personId, ...facts })
  return recordingId
}
const upload = (options: Partial<Parameters<typeof startUploader>[0]> = {}) => {
  const uploader = startUploader({
    pieces,
    personId: 'ada',
    base: server.base,
    pieceBytes: 10_000,
    firstWaitMs: 20,
    confirm: async (claim) => {
      claims.push(claim)
      return sha256(server.held.get(claim.recordingId) ?? Buffer.alloc(0)) === claim.sha256
        ? 'received'
        : 'mismatch'
    },
    onState: (next) => {
      state = next
    },
    ...options,
  })
  uploaders.push(uploader)
  return uploader
}
const until = async (condition: () => boolean | Promise<boolean>) => {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await condition()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('It did not come to that')
}
const isGone = (recordingId: string) => async () => (await pieces.take(recordingId)) === undefined

test('a take is sent while it is recorded, and leaves the device when the server holds the same bytes', async () => {
  const recordingId = await begin()
  const uploader = upload()
  const all: Buffer[] = []
  for (let index = 0; index < 5; index += 1) {
    const bytes = randomBytes(23_456)
    all.push(bytes)
    await pieces.append(recordingId, buffer(bytes))
    uploader.wake()
    await until(() => server.held.get(recordingId)?.length === Buffer.concat(all).length)
  }
  await pieces.close(recordingId)
  uploader.wake()
  await until(isGone(recordingId))
  expect(claims.at(-1)).toEqual({
    recordingId,
    sha256: sha256(Buffer.concat(all)),
    byteCount: 5 * 23_456,
  })
  expect(server.held.get(recordingId)).toEqual(Buffer.concat(all))
})

test('a line that breaks in mid-piece is taken up where the server stands', async () => {
  const recordingId = await begin()
  const bytes = randomBytes(95_000)
  await pieces.append(recordingId, buffer(bytes))
  await pieces.close(recordingId)
  server.behaviour.cutAfter = 1
  upload()
  await until(isGone(recordingId))
  expect(server.held.get(recordingId)).toEqual(bytes)
})

test('after a crash the next start closes the take at its last piece and sends it', async () => {
  const recordingId = await begin()
  const bytes = randomBytes(33_000)
  await pieces.append(recordingId, buffer(bytes))
  const first = upload()
  await until(() => server.held.get(recordingId)?.length === 33_000)
  first.stop()
  expect((await recoverTakes(pieces, 'ada')).map((take) => take.recordingId)).toEqual([recordingId])
  upload()
  await until(isGone(recordingId))
  expect(server.held.get(recordingId)).toEqual(bytes)
})

test('a server that lost its place is sent everything from there; one that holds other bytes, everything anew', async () => {
  const recordingId = await begin()
  const bytes = randomBytes(40_000)
  await pieces.append(recordingId, buffer(bytes))
  await pieces.close(recordingId)
  server.held.set(recordingId, randomBytes(15_000))
  upload({
    confirm: async (claim) => {
      const same = sha256(server.held.get(recordingId) ?? Buffer.alloc(0)) === claim.sha256
      if (!same) server.held.delete(recordingId)
      return same ? 'received' : 'mismatch'
    },
  })
  await until(isGone(recordingId))
  expect(server.held.get(recordingId)).toEqual(bytes)
})

test('signed out, it says so, keeps the bytes, and goes on after signing in', async () => {
  const recordingId = await begin()
  await pieces.append(recordingId, buffer(randomBytes(5000)))
  await pieces.close(recordingId)
  server.behaviour.refuse = 401
  const uploader = upload()
  await until(() => state?.phase === 'signInNeeded')
  expect(state?.backlogBytes).toBe(5000)
  server.behaviour.refuse = 0
  uploader.wake()
  await until(isGone(recordingId))
})

test("another person's takes on the same computer are never sent", async () => {
  const recordingId = await begin('ben')
  await pieces.append(recordingId, buffer(randomBytes(100)))
  await pieces.close(recordingId)
  upload()
  await until(() => state?.phase === 'idle')
  expect(server.held.size).toBe(0)
  expect(await pieces.take(recordingId)).toBeDefined()
})

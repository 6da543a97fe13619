import { inIdentity } from '@app/db'
import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../../../actor.ts'
import { newId } from '../../../ids.ts'
import type { Storage } from '../../../ports.ts'
import { testWorld, type TestWorld } from '../../../testing.ts'
import { beginSession, shortSpeech, take } from '../../../testing/interviews.ts'
import { confirmed, filesBelow, sendPiece } from '../../../testing/recordings.ts'
import { refusalOf } from '../../../testing/refusal-of.ts'
import { frameOverhead } from '../../../sealing.ts'
import { withRecording } from '../actions.ts'
import * as frames from '../frames/store.ts'

let world: TestWorld
let institutionId: string
let candidate: Actor
let storage: Storage
let recordingId: string
let sessionId: string
let cookie: string
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  institutionId = await world.found('first')
  storage = world.ports.storage
})
beforeEach(async () => {
  candidate = await world.member(institutionId, 'candidate')
  await world.accept(candidate)
  cookie = await world.cookieOf(candidate)
  sessionId = await beginSession(world, candidate)
  recordingId = (await take(world, candidate, sessionId)).recordingId
})
afterEach(() => {
  world.ports.storage = storage
  world.held.length = 0
})
afterAll(() => world.close())

const send = (offset: number, bytes: Uint8Array, as = cookie) =>
  sendPiece(world, candidate, recordingId, { offset, bytes, cookie: as })
const statusOf = async (sent: ReturnType<typeof send>): Promise<number> => (await sent).statusCode
const reached = async (): Promise<number> => {
  const headers = { cookie, 'tus-resumable': '1.0.0' }
  const url = `/api/recordings/uploads/${recordingId}`
  return Number((await world.app.inject({ method: 'HEAD', url, headers })).headers['upload-offset'])
}
const membership = (change: { endedAt?: Date; role?: 'coach' }) =>
  world.inside(institutionId, (db) =>
    db
      .updateTable('memberships')
      .set(change)
      .where('id', '=', candidate.membershipId)
      .executeTakeFirstOrThrow(),
  )
const files = () => filesBelow(world, institutionId, sessionId, recordingId)
const opened = async (): Promise<Buffer> => {
  const place = { db: world.db, ports: world.ports, institutionId }
  return Buffer.from(
    await withRecording(place, recordingId, (source) => source.read(0, source.sizeBytes)),
  )
}

/** The answer to a piece that comes after the change, once the browser knows of it. */
const stopped = async (change: () => Promise<unknown>) => {
  expect(await statusOf(send(0, Buffer.from('first')))).toBe(204)
  expect(await statusOf(send(5, Buffer.from('second')))).toBe(204)
  await change()
  expect(await statusOf(send(11, Buffer.from('third')))).toBe(409)
  const row = await world.inside(institutionId, (db) =>
    db.selectFrom('recordings').select('bytesReceived').where('id', '=', recordingId).execute(),
  )
  expect(row).toEqual([{ bytesReceived: 11 }])
  return statusOf(send(11, Buffer.from('third')))
}

describe('an upload under way', () => {
  test('ends with its sign-in, at the very next piece', async () => {
    expect(
      await stopped(() =>
        inIdentity(world.db, candidate.personId, (db) =>
          db.deleteFrom('signIns').where('personId', '=', candidate.personId).execute(),
        ),
      ),
    ).toBe(401)
  })

  test('ends when its sign-in runs out', async () => {
    const expiresAt = new Date(Date.now() - 1000)
    expect(
      await stopped(() =>
        inIdentity(world.db, candidate.personId, (db) =>
          db
            .updateTable('signIns')
            .set({ expiresAt })
            .where('personId', '=', candidate.personId)
            .execute(),
        ),
      ),
    ).toBe(401)
  })

  test('ends with the membership', async () => {
    expect(await stopped(() => membership({ endedAt: new Date() }))).toBe(401)
  })

  test('ends with the role that records', async () => {
    expect(await stopped(() => membership({ role: 'coach' }))).toBe(403)
  })

  test('goes on in another sign-in of the same person, and in nobody else’s', async () => {
    expect(await statusOf(send(0, Buffer.from('first')))).toBe(204)
    const other = await world.member(institutionId, 'candidate')
    expect(await statusOf(send(5, Buffer.from('second'), await world.cookieOf(other)))).toBe(404)
    expect(await statusOf(send(5, Buffer.from('second'), 'sid=made-up'))).toBe(401)
    expect(await statusOf(send(5, Buffer.from('second'), await world.cookieOf(candidate)))).toBe(
      204,
    )
    expect((await opened()).toString()).toBe('firstsecond')
  })

  test('puts its pieces into one file, from which each is read', async () => {
    const bytes = randomBytes(900_000)
    for (let offset = 0; offset < bytes.length; offset += 90_000)
      expect(await statusOf(send(offset, bytes.subarray(offset, offset + 90_000)))).toBe(204)
    expect(await files()).toHaveLength(1)
    expect((await opened()).equals(bytes)).toBe(true)
  })

  test('takes one of two rival pieces, and what is read is what counted', async () => {
    const first = randomBytes(50_000)
    await send(0, first)
    const rivals = [randomBytes(40_000), randomBytes(40_000), randomBytes(40_000)]
    const told = await Promise.all(rivals.map((bytes) => statusOf(send(50_000, bytes))))
    expect(told.toSorted((a, b) => a - b)).toEqual([204, 409, 409])
    const won = rivals[told.indexOf(204)] ?? Buffer.of()
    const last = randomBytes(30_000)
    expect(await statusOf(send(90_000, last))).toBe(204)
    expect((await opened()).equals(Buffer.concat([first, won, last]))).toBe(true)
  })

  test('goes on behind a piece that could not be written', async () => {
    const bytes = randomBytes(60_000)
    await send(0, bytes.subarray(0, 20_000))
    world.ports.storage = {
      ...storage,
      write: async (key, parts, at) => {
        // The disk is full in the middle of it.
        await storage.write(key, [parts[0] ?? Buffer.of()], at)
        throw new Error('ENOSPC')
      },
    }
    expect(await statusOf(send(20_000, bytes.subarray(20_000, 40_000)))).toBe(500)
    world.ports.storage = storage
    expect(await reached()).toBe(20_000)
    await send(20_000, bytes.subarray(20_000, 40_000))
    await send(40_000, bytes.subarray(40_000))
    expect((await opened()).equals(bytes)).toBe(true)
  })

  test('puts nothing into a file that is about to be destroyed', async () => {
    const bytes = Buffer.from(await shortSpeech())
    await send(0, Buffer.from('something else'))
    await send(14, Buffer.from(' and more of it'))
    expect(await refusalOf(confirmed(world, candidate, recordingId, bytes))).toBe(
      'recording.mismatch',
    )
    const half = Math.floor(bytes.length / 2)
    expect(await statusOf(send(0, bytes.subarray(0, half)))).toBe(204)
    expect(await statusOf(send(half, bytes.subarray(half)))).toBe(204)
    world.pass(3601)
    await world.inside(institutionId, (db) =>
      world.ports.jobs.send(db, 'recordings.erase', { institutionId }),
    )
    await world.runJobs()
    expect((await opened()).equals(bytes)).toBe(true)
    expect(await confirmed(world, candidate, recordingId, bytes)).toEqual({ state: 'received' })
  })
})

test('a piece behind another counts only while that one does, in the same object', async () => {
  await send(0, Buffer.from('first'))
  const [first] = await world.inside(institutionId, (db) => frames.list(db, recordingId, 0))
  const to = { institutionId, recordingId, sentBy: null }
  const objectOffset = 5 + frameOverhead
  const piece = { plainOffset: 5, plainLength: 6, objectOffset }
  const append = (objectName: string, behind: number) =>
    frames.append(world.db, to, { frame: { ...piece, objectName }, behind })
  expect(await append(newId(), 0)).toBe(false)
  expect(await append(first?.objectName ?? '', 4)).toBe(false)
  expect(await append(first?.objectName ?? '', 0)).toBe(true)
})

test('where objects do not grow every piece has one of its own', async () => {
  const bytes = randomBytes(300_000)
  world.ports.storage = { ...storage, grows: false }
  for (let offset = 0; offset < bytes.length; offset += 100_000)
    await send(offset, bytes.subarray(offset, offset + 100_000))
  expect(await files()).toHaveLength(3)
  expect((await opened()).equals(bytes)).toBe(true)
})

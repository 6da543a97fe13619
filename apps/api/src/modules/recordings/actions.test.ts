import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../../actor.ts'
import type { Storage } from '../../ports.ts'
import { SealBroken } from '../../sealing.ts'
import { testWorld, type TestWorld } from '../../testing.ts'
import { beginSession, media, shortSpeech, take } from '../../testing/interviews.ts'
import { confirmed, filesBelow, sendPiece } from '../../testing/recordings.ts'
import { refusalOf } from '../../testing/refusal-of.ts'
import { readable, withRecording } from './actions.ts'
import { openFrame } from './frames/actions.ts'

let world: TestWorld
let institutionId: string
let candidate: Actor
let storage: Storage
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  institutionId = await world.found('first')
  storage = world.ports.storage
})
beforeEach(async () => {
  candidate = await world.member(institutionId, 'candidate')
  await world.accept(candidate)
})
afterEach(() => {
  world.ports.storage = storage
  world.held.length = 0
})
afterAll(() => world.close())

const patch = (recordingId: string, offset: number, bytes: Uint8Array) =>
  sendPiece(world, candidate, recordingId, { offset, bytes })
const confirm = (recordingId: string, bytes: Uint8Array) =>
  confirmed(world, candidate, recordingId, bytes)
const files = (...place: string[]) => filesBelow(world, institutionId, ...place)
const rowOf = (recordingId: string) =>
  world.inside(institutionId, (db) =>
    db.selectFrom('recordings').selectAll().where('id', '=', recordingId).executeTakeFirstOrThrow(),
  )
const opened = async (recordingId: string): Promise<Buffer> => {
  const place = { db: world.db, ports: world.ports, institutionId }
  return Buffer.from(
    await withRecording(place, recordingId, (source) => source.read(0, source.sizeBytes)),
  )
}
const begun = async (mime?: string) => {
  const sessionId = await beginSession(world, candidate)
  return { sessionId, ...(await take(world, candidate, sessionId, mime ? { mime } : {})) }
}
const retake = (sessionId: string) =>
  world.as(candidate).sessions.stepQuestion({ sessionId, position: 1, step: 'retake' })

describe('where a recording lies', () => {
  test('[P45] none of its bytes can be read on the disk, neither as it came nor as it is played', async () => {
    const bytes = await media('strong.webm')
    const { sessionId, recordingId } = await begun()
    await world.record(candidate, recordingId, bytes)
    const asItCame = await files(sessionId)
    await world.runJobs()
    const rewritten = await files(sessionId)
    expect(rewritten.length).toBeGreaterThan(asItCame.length)
    for (const file of rewritten) {
      const stored = await readFile(file)
      for (let at = 0; at + 24 <= bytes.length; at += 4001)
        expect(stored.includes(bytes.subarray(at, at + 24))).toBe(false)
      expect(stored.includes('webm')).toBe(false)
    }
  })

  test('[P45] each session has a key of its own: the key of one opens nothing of another', async () => {
    const [one, other] = [await begun(), await begun()]
    for (const { recordingId } of [one, other])
      await world.record(candidate, recordingId, await shortSpeech())
    const [first, second] = await world.inside(institutionId, async (db) => [
      await readable(db, world.ports, one.recordingId),
      await readable(db, world.ports, other.recordingId),
    ])
    expect(first?.sealed.key.equals(second?.sealed.key ?? Buffer.alloc(0))).toBe(false)
    const [frame] = first?.frames ?? []
    if (!first || !second || !frame) throw new Error('Two recordings have frames')
    const crossed = { ...first.sealed, key: second.sealed.key }
    await expect(openFrame(world.ports, crossed, frame)).rejects.toBeInstanceOf(SealBroken)
  })

  test('what is read back equals what was recorded, in however many crumbs a piece came', async () => {
    const bytes = Buffer.concat([await shortSpeech(), randomBytes(300_000)])
    const { recordingId } = await begun()
    const crumbs = Array.from({ length: Math.ceil(bytes.length / 997) }, (_, index) =>
      bytes.subarray(index * 997, index * 997 + 997),
    )
    const answer = await sendPiece(world, candidate, recordingId, {
      offset: 0,
      bytes: Readable.from(crumbs),
    })
    expect(answer.statusCode).toBe(204)
    expect((await opened(recordingId)).equals(bytes)).toBe(true)
  })

  test('what is read back equals what was recorded, whole and in any part', async () => {
    const bytes = Buffer.concat([await shortSpeech(), randomBytes(3_000_000)])
    const { recordingId } = await begun()
    for (let offset = 0; offset < bytes.length; offset += 700_001)
      expect(
        (await patch(recordingId, offset, bytes.subarray(offset, offset + 700_001))).statusCode,
      ).toBe(204)
    expect((await opened(recordingId)).equals(bytes)).toBe(true)
    await withRecording(
      { db: world.db, ports: world.ports, institutionId },
      recordingId,
      async (source) => {
        for (const [start, end] of [
          [0, 10],
          [700_000, 700_003],
          [1_400_000, 2_900_000],
          [bytes.length - 5, bytes.length + 50],
        ] as const)
          expect(
            Buffer.from(await source.read(start, end)).equals(bytes.subarray(start, end)),
          ).toBe(true)
      },
    )
  })
})

describe('a take that is not kept', () => {
  test('[P24][P25] can be played by nobody from then on, and its bytes go', async () => {
    const { sessionId, recordingId } = await begun()
    await world.record(candidate, recordingId, await shortSpeech())
    await retake(sessionId)
    expect(await files(sessionId, recordingId)).not.toEqual([])
    await world.runJobs()
    expect(await files(sessionId, recordingId)).toEqual([])
    const url = `/api/recordings/${recordingId}/media`
    const headers = { cookie: await world.cookieOf(candidate) }
    expect((await world.app.inject({ url, headers })).statusCode).toBe(404)
  })

  test('is not brought back by being written anew at that moment', async () => {
    const { sessionId, recordingId } = await begun()
    await world.record(candidate, recordingId, await shortSpeech())
    let isMoment = true
    world.ports.storage = {
      ...storage,
      write: async (key, bytes, at) => {
        if (isMoment && key.includes(`/${recordingId}/1/`)) {
          isMoment = false
          await retake(sessionId)
        }
        return storage.write(key, bytes, at)
      },
    }
    await world.runJobs()
    expect(isMoment).toBe(false)
    expect((await rowOf(recordingId)).state).toBe('erased')
    world.pass(3601)
    await world.inside(institutionId, (db) =>
      world.ports.jobs.send(db, 'recordings.erase', { institutionId }),
    )
    await world.runJobs()
    expect(await files(sessionId, recordingId)).toEqual([])
  })

  test('is not brought back by being confirmed at that moment', async () => {
    const bytes = Buffer.from(await shortSpeech())
    const { sessionId, recordingId } = await begun()
    await patch(recordingId, 0, bytes)
    let isMoment = true
    world.ports.storage = {
      ...storage,
      settle: async (key) => {
        if (isMoment) {
          isMoment = false
          await retake(sessionId)
        }
        return storage.settle(key)
      },
    }
    expect(await refusalOf(confirm(recordingId, bytes))).toBe('recording.notFound')
    expect((await rowOf(recordingId)).state).toBe('erased')
  })

  test('[P25] leaves nothing of a piece that arrives behind it', async () => {
    const { sessionId, recordingId } = await begun()
    await patch(recordingId, 0, Buffer.from('the first piece'))
    await retake(sessionId)
    await world.runJobs()
    expect((await patch(recordingId, 15, Buffer.from('the second'))).statusCode).toBe(409)
    expect((await patch(recordingId, 15, Buffer.from('the second'))).statusCode).toBe(404)
    expect(await files(sessionId, recordingId)).toEqual([])
  })
})

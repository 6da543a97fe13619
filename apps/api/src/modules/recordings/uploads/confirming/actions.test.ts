import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../../../../actor.ts'
import type { Storage } from '../../../../ports.ts'
import { testWorld, type TestWorld } from '../../../../testing.ts'
import { beginSession, media, shortSpeech, take } from '../../../../testing/interviews.ts'
import { confirmed, filesBelow, sendPiece } from '../../../../testing/recordings.ts'
import { refusalOf } from '../../../../testing/refusal-of.ts'
import { withRecording } from '../../actions.ts'

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

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
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
/** Gives the one question of a session another time. */
const inSeconds = (sessionId: string, answerSeconds: number) =>
  world.inside(institutionId, (db) =>
    db
      .updateTable('sessionQuestions')
      .set({ answerSeconds })
      .where('sessionId', '=', sessionId)
      .execute(),
  )

describe('a recording that is confirmed', () => {
  test('is taken once: a second confirmation of the same is fine, of something else it is refused', async () => {
    const bytes = Buffer.from(await shortSpeech())
    const { recordingId } = await begun()
    await world.record(candidate, recordingId, bytes)
    expect(await confirm(recordingId, bytes)).toEqual({ state: 'received' })
    expect(await refusalOf(confirm(recordingId, Buffer.from('other')))).toBe('recording.complete')
    expect(await rowOf(recordingId)).toMatchObject({ state: 'received', sha256: sha256(bytes) })
  })

  test('cannot be thrown away by another tab that confirms something else at the same moment', async () => {
    const bytes = Buffer.from(await shortSpeech())
    for (let round = 0; round < 5; round += 1) {
      const { recordingId } = await begun()
      await patch(recordingId, 0, bytes)
      const claims = [bytes, Buffer.from('something else'), bytes].map((claim) =>
        refusalOf(confirm(recordingId, claim)),
      )
      const told = await Promise.all(claims)
      const { state } = await rowOf(recordingId)
      // Whichever came first holds: received and whole, or begun afresh with nothing.
      if (told[0] === 'let in' || told[2] === 'let in')
        expect((await opened(recordingId)).equals(bytes)).toBe(true)
      else expect(state).toBe('empty')
    }
  })

  test('that is not what was recorded begins afresh, and its bytes do not stay', async () => {
    const { sessionId, recordingId } = await begun()
    await patch(recordingId, 0, Buffer.from('half of it'))
    expect(await refusalOf(confirm(recordingId, await shortSpeech()))).toBe('recording.mismatch')
    expect(await rowOf(recordingId)).toMatchObject({ state: 'empty', bytesReceived: 0 })
    await patch(recordingId, 0, await shortSpeech())
    world.pass(3601)
    await world.inside(institutionId, (db) =>
      world.ports.jobs.send(db, 'recordings.erase', { institutionId }),
    )
    await world.runJobs()
    expect(await files(sessionId)).toHaveLength(1)
    expect(await confirm(recordingId, await shortSpeech())).toEqual({ state: 'received' })
  })

  test('is not taken where it is no recording of the kind that was said', async () => {
    const { recordingId } = await begun()
    const page = Buffer.from('<html><script>alert(1)</script></html>')
    await patch(recordingId, 0, page)
    expect(await refusalOf(confirm(recordingId, page))).toBe('recording.typeUnsupported')
  })

  test('and a step of its session at the same moment wait for each other, and both are done', async () => {
    const bytes = Buffer.from(await shortSpeech())
    const { sessionId, recordingId } = await begun()
    await patch(recordingId, 0, bytes)
    let confirming: Promise<unknown> = Promise.resolve()
    // Every step of a session holds the session first, and what it does to a recording comes after that.
    await world.inside(institutionId, async (db) => {
      await db.selectFrom('sessions').select('id').where('id', '=', sessionId).forUpdate().execute()
      confirming = refusalOf(confirm(recordingId, bytes))
      await sleep(500)
      await db
        .updateTable('recordings')
        .set({ hasVideo: false })
        .where('id', '=', recordingId)
        .execute()
    })
    expect(await confirming).toBe('let in')
  })

  test('is not taken while a piece is still coming', async () => {
    const bytes = Buffer.from(await shortSpeech())
    const { recordingId } = await begun()
    await patch(recordingId, 0, bytes)
    let late: Promise<unknown> | null = null
    world.ports.storage = {
      ...storage,
      settle: async (key) => {
        late ??= patch(recordingId, bytes.length, Buffer.from('late'))
        await late
        return storage.settle(key)
      },
    }
    expect(await refusalOf(confirm(recordingId, bytes))).toBe('recording.offsetMismatch')
    expect((await rowOf(recordingId)).bytesReceived).toBe(bytes.length + 4)
  })
})

describe('how long an answer may be', () => {
  test('a minute over its time is forgiven, more is not: what counts is the sound itself', async () => {
    const bytes = await media('strong.webm')
    for (const [answerSeconds, told] of [
      [15, 'let in'],
      [-30, 'answer.timeOver'],
    ] as const) {
      const { sessionId, recordingId } = await begun('video/webm')
      // The speech is 44 seconds long, so that the time is made shorter than any kit may have it.
      await inSeconds(sessionId, answerSeconds)
      await patch(recordingId, 0, bytes)
      expect(await refusalOf(confirm(recordingId, bytes))).toBe(told)
    }
  })

  test('is final: asking again changes nothing, and every byte that arrived stays', async () => {
    const bytes = await media('strong.webm')
    const { sessionId, recordingId } = await begun('video/webm')
    await inSeconds(sessionId, -30)
    await patch(recordingId, 0, bytes)
    for (let time = 0; time < 2; time += 1)
      expect(await refusalOf(confirm(recordingId, bytes))).toBe('answer.timeOver')
    const row = await rowOf(recordingId)
    expect(row).toMatchObject({ state: 'receiving', bytesReceived: bytes.length })
    expect((await opened(recordingId)).equals(bytes)).toBe(true)
  })

  test('no more bytes are taken than such an answer can have', async () => {
    const { sessionId, recordingId } = await begun('audio/webm')
    await inSeconds(sessionId, -50)
    const enough = Buffer.alloc(900_000, 1)
    expect((await patch(recordingId, 0, enough)).statusCode).toBe(204)
    const refused = await patch(recordingId, enough.length, enough)
    expect(refused.statusCode).toBe(413)
    expect(refused.body).toContain('recording.tooLarge')
    expect(await files(sessionId, recordingId)).toHaveLength(1)
  })
})

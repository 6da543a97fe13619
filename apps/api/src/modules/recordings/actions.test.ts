import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../../actor.ts'
import { SealBroken } from '../../sealing.ts'
import { testWorld, type TestWorld } from '../../testing.ts'
import { beginSession, interview, media, shortSpeech, take } from '../../testing/interviews.ts'
import { refusalOf } from '../../testing/refusal-of.ts'
import type { Storage } from '../../ports.ts'
import { openFrame } from './frames/actions.ts'
import { readable, withRecording } from './actions.ts'

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
const confirm = (recordingId: string, bytes: Uint8Array) =>
  world.as(candidate).recordings.confirm({
    recordingId,
    sha256: sha256(bytes),
    byteCount: bytes.length,
  })
const patch = async (recordingId: string, offset: number, body: Uint8Array) =>
  world.app.inject({
    method: 'PATCH',
    url: `/api/recordings/uploads/${recordingId}`,
    headers: {
      cookie: await world.cookieOf(candidate),
      origin: world.config.PUBLIC_URL,
      'tus-resumable': '1.0.0',
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    body: Buffer.from(body),
  })
const rowOf = (recordingId: string) =>
  world.inside(institutionId, (db) =>
    db.selectFrom('recordings').selectAll().where('id', '=', recordingId).executeTakeFirstOrThrow(),
  )
/** Every file that lies below a place of the storage, as paths. */
const filesBelow = async (...place: string[]): Promise<string[]> => {
  const folder = join(world.config.DATA_DIR, 'recordings', institutionId, ...place)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    },
  )
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
const opened = async (recordingId: string): Promise<Buffer> => {
  const bytes = await withRecording(
    { db: world.db, ports: world.ports, institutionId },
    recordingId,
    (source) => source.read(0, source.sizeBytes),
  )
  return Buffer.from(bytes)
}
const begun = async (mime?: string) => {
  const sessionId = await beginSession(world, candidate)
  return { sessionId, ...(await take(world, candidate, sessionId, mime ? { mime } : {})) }
}

describe('where a recording lies', () => {
  test('[P45] none of its bytes can be read on the disk, neither as it came nor as it is played', async () => {
    const bytes = await media('strong.webm')
    const { sessionId, recordingId } = await begun()
    await world.record(candidate, recordingId, bytes)
    const asItCame = await filesBelow(sessionId)
    await world.runJobs()
    const rewritten = await filesBelow(sessionId)
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
    expect(await filesBelow(sessionId)).toHaveLength(1)
    expect(await confirm(recordingId, await shortSpeech())).toEqual({ state: 'received' })
  })

  test('is not taken where it is no recording of the kind that was said', async () => {
    const { recordingId } = await begun()
    const page = Buffer.from('<html><script>alert(1)</script></html>')
    await patch(recordingId, 0, page)
    expect(await refusalOf(confirm(recordingId, page))).toBe('recording.typeUnsupported')
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

describe('a take that is not kept', () => {
  const retake = async (sessionId: string) =>
    world.as(candidate).sessions.stepQuestion({ sessionId, position: 1, step: 'retake' })

  test('[P24][P25] can be played by nobody from then on, and its bytes go', async () => {
    const { sessionId, recordingId } = await begun()
    await world.record(candidate, recordingId, await shortSpeech())
    await retake(sessionId)
    expect(await filesBelow(sessionId, recordingId)).not.toEqual([])
    await world.runJobs()
    expect(await filesBelow(sessionId, recordingId)).toEqual([])
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
      write: async (key, bytes) => {
        if (isMoment && key.includes(`/${recordingId}/1/`)) {
          isMoment = false
          await retake(sessionId)
        }
        return storage.write(key, bytes)
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
    expect(await filesBelow(sessionId, recordingId)).toEqual([])
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
    expect(await filesBelow(sessionId, recordingId)).toEqual([])
  })

  test('that is stopped late does not stop the one that is being spoken now', async () => {
    const sessionId = await beginSession(world, candidate)
    const first = await take(world, candidate, sessionId)
    const { sessions } = world.as(candidate)
    await retake(sessionId)
    const now = { sessionId, position: 1, mime: 'audio/webm', hasVideo: false }
    const second = await sessions.startAnswer(now)
    const late = sessions.stopAnswer({ answerId: first.answerId })
    expect(await refusalOf(late)).toBe('answer.transition')
    const run = await sessions.run({ sessionId })
    expect(run.questions[0]?.state).toBe('answering')
    await sessions.stopAnswer({ answerId: second.answerId })
  })
})

describe('two tabs', () => {
  test('that take the same step at once take it once', async () => {
    const sessionId = await beginSession(world, candidate, 2)
    await take(world, candidate, sessionId)
    const { sessions } = world.as(candidate)
    const step = (name: 'retake' | 'settle') =>
      refusalOf(sessions.stepQuestion({ sessionId, position: 1, step: name }))
    const told = await Promise.all([step('retake'), step('settle'), step('retake'), step('settle')])
    expect(told.filter((answer) => answer === 'let in')).toHaveLength(1)
  })

  test('that begin the same answer at once begin one', async () => {
    const sessionId = await beginSession(world, candidate)
    const { sessions } = world.as(candidate)
    await sessions.stepQuestion({ sessionId, position: 1, step: 'ask' })
    const start = () =>
      refusalOf(
        sessions.startAnswer({ sessionId, position: 1, mime: 'audio/webm', hasVideo: false }),
      )
    const told = await Promise.all([start(), start(), start()])
    expect(told.filter((answer) => answer === 'let in')).toHaveLength(1)
    const takes = await world.inside(institutionId, (db) =>
      db.selectFrom('answers').select('id').where('sessionId', '=', sessionId).execute(),
    )
    expect(takes).toHaveLength(1)
  })

  test('that end the interview at once end it once, with one report', async () => {
    const { sessionId } = await interview(world, candidate, [{ text: 'We found eleven errors.' }])
    const end = () => refusalOf(world.as(candidate).sessions.step({ sessionId, step: 'complete' }))
    const told = await Promise.all([end(), end()])
    expect(told.toSorted()).toEqual(['let in', 'session.transition'])
  })
})

describe('how long an answer may be', () => {
  const inSeconds = (sessionId: string, answerSeconds: number) =>
    world.inside(institutionId, (db) =>
      db
        .updateTable('sessionQuestions')
        .set({ answerSeconds })
        .where('sessionId', '=', sessionId)
        .execute(),
    )

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

  test('no more bytes are taken than such an answer can have', async () => {
    const { sessionId, recordingId } = await begun('audio/webm')
    await inSeconds(sessionId, -50)
    const enough = Buffer.alloc(900_000, 1)
    expect((await patch(recordingId, 0, enough)).statusCode).toBe(204)
    const refused = await patch(recordingId, enough.length, enough)
    expect(refused.statusCode).toBe(413)
    expect(refused.body).toContain('recording.tooLarge')
    expect(await filesBelow(sessionId, recordingId)).toHaveLength(1)
  })
})

describe('a script', () => {
  test('begins no more interviews in a day than anybody could take', async () => {
    const { sessions } = world.as(candidate)
    const start = () => refusalOf(sessions.start({ practice: { count: 1 } }))
    const told: string[] = []
    for (let index = 0; index < 10; index += 1)
      told.push(...(await Promise.all(Array.from({ length: 6 }, start))))
    expect(told.filter((answer) => answer === 'let in')).toHaveLength(50)
    expect(told.filter((answer) => answer === 'request.tooMany')).toHaveLength(10)
    world.pass(86_401)
    expect(await start()).toBe('let in')
  })

  test('begins no more takes in a day either, by interrupting each', async () => {
    const sessionId = await beginSession(world, candidate)
    const { sessions } = world.as(candidate)
    await world.inside(institutionId, (db) =>
      db
        .insertInto('answers')
        .values(
          Array.from({ length: 299 }, (_, index) => ({
            id: crypto.randomUUID(),
            sessionId,
            position: 1,
            take: index + 1,
            state: 'discarded' as const,
            startedAt: world.ports.clock.now(),
          })),
        )
        .execute(),
    )
    const place = { sessionId, position: 1 }
    await sessions.stepQuestion({ ...place, step: 'ask' })
    const start = () =>
      refusalOf(sessions.startAnswer({ ...place, mime: 'audio/webm', hasVideo: false }))
    expect(await start()).toBe('let in')
    await sessions.stepQuestion({ ...place, step: 'interrupt' })
    await sessions.stepQuestion({ ...place, step: 'ask' })
    expect(await start()).toBe('request.tooMany')
  })
})

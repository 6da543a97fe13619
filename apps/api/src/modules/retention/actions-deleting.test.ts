import { classification } from '@app/db/classification'
import { everyRow } from '@app/db/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../../actor.ts'
import type { Storage } from '../../ports.ts'
import { testWorld, type TestWorld } from '../../testing.ts'
import {
  beginSession,
  complete,
  interview,
  openReport,
  shortSpeech,
  strongText,
  take,
} from '../../testing/interviews.ts'
import { filesBelow, sendPiece } from '../../testing/recordings.ts'
import { refusalOf } from '../../testing/refusal-of.ts'
import { withRecording } from '../recordings/actions.ts'
import { sweep } from './actions.ts'

let world: TestWorld
let institutionId: string
let candidate: Actor
let owner: Actor
let storage: Storage
const day = 86_400
let founded = 0

beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  storage = world.ports.storage
})
beforeEach(async () => {
  founded += 1
  institutionId = await world.found(`university-${founded}`)
  candidate = await world.member(institutionId, 'candidate', { name: 'Ada Osei' })
  owner = await world.member(institutionId, 'owner')
  await world.accept(candidate)
})
afterEach(() => {
  world.ports.storage = storage
  world.held.length = 0
})
afterAll(() => world.close())

const pass = async (seconds: number) => {
  world.pass(seconds)
  await sweep(world.db, world.ports)
  await world.runJobs()
}
const isThere = async (sessionId: string): Promise<boolean> =>
  (await refusalOf(world.as(candidate).sessions.run({ sessionId }))) === 'let in'
const filesOf = async (...place: string[]): Promise<number> =>
  (await filesBelow(world, institutionId, ...place)).length
const finished = async () => {
  const { sessionId, takes } = await interview(world, candidate, [{ text: strongText }])
  await complete(world, candidate, sessionId)
  await openReport(world, candidate, sessionId)
  await world.as(owner).feedback.give({ sessionId, text: 'Say the result first.' })
  const { recordingId = '', answerId = '' } = takes[0] ?? {}
  return { sessionId, recordingId, answerId }
}

/** All that people may do with a finished interview. */
const lookedAt = async (sessionId: string, answerId: string): Promise<void> => {
  const levels = { structure: 3, relevance: 3, specificity: 3, clarity: 3, delivery: 3 } as const
  await world.as(candidate).looks.ask({ sessionId, competency: 'structure', reason: '' })
  const staff = world.as(owner)
  await staff.review.take({ sessionId })
  await staff.ratings.handIn({ sessionId, rating: { levels, reasons: {}, note: '' } })
  const passage = { transcriptVersion: 1, firstWord: 0, lastWord: 1 }
  await staff.comments.give({ sessionId, answerId, ...passage, text: 'Say who did it.' })
}
/** And with one that goes on. */
const helped = async (sessionId: string): Promise<void> => {
  await world.as(candidate).help.ask({ sessionId, text: 'The sound is gone.' })
  await world.as(owner).help.act({ sessionId, act: 'write', text: 'I am here.' })
  await world.as(owner).help.attend({ sessionId, isHere: true })
}

describe('deleting', () => {
  test('[P24] destroys the key before the bytes, so that a copy opens nothing from then on', async () => {
    const { sessionId, recordingId } = await finished()
    const copies = new Map<string, Buffer>()
    const keysAtRemoval: number[] = []
    const sealedKeys = () =>
      world.inside(institutionId, (db) =>
        db
          .selectFrom('sessionKeys')
          .select('sessionId')
          .where('sessionId', '=', sessionId)
          .execute(),
      )
    // Somebody keeps a copy of all bytes, and the storage is asked to remove them only afterwards.
    world.ports.storage = {
      ...storage,
      read: async (key, part) => copies.get(`${key}:${part?.at}`) ?? storage.read(key, part),
      removeAll: async (prefix) => {
        if (prefix.includes(sessionId)) keysAtRemoval.push((await sealedKeys()).length)
        return storage.removeAll(prefix)
      },
    }
    const read = () =>
      withRecording({ db: world.db, ports: world.ports, institutionId }, recordingId, (source) =>
        source.read(0, source.sizeBytes),
      )
    const reading = world.ports.storage.read
    world.ports.storage.read = async (key, part) => {
      const bytes = await reading(key, part)
      copies.set(`${key}:${part?.at}`, bytes)
      return bytes
    }
    await read()
    expect(copies.size).toBeGreaterThan(0)
    world.pass(91 * day)
    await sweep(world.db, world.ports)
    expect(keysAtRemoval.length).toBeGreaterThan(0)
    expect(new Set(keysAtRemoval)).toEqual(new Set([0]))
    expect(await refusalOf(read())).toBe('recording.notFound')
  })

  test('[P24] the bytes go even where the process dies right after the rows', async () => {
    const { sessionId } = await finished()
    world.ports.storage = { ...storage, removeAll: () => Promise.reject(new Error('killed')) }
    world.pass(91 * day)
    await expect(sweep(world.db, world.ports)).rejects.toThrow(/parts of the sweep failed/)
    world.held.length = 0
    expect(await isThere(sessionId)).toBe(false)
    expect(await filesOf(sessionId)).toBeGreaterThan(0)
    world.ports.storage = storage
    await sweep(world.db, world.ports)
    expect(await filesOf(sessionId)).toBe(0)
  })

  test('a storage that is away is not asked for every place: the rest of the sweep is done meanwhile', async () => {
    for (let session = 0; session < 15; session += 1) await beginSession(world, candidate)
    let asked = 0
    const away = (prefix: string) => {
      if (prefix.startsWith(institutionId)) asked += 1
      world.pass(12)
      return Promise.reject(new Error('the storage is away'))
    }
    world.ports.storage = { ...storage, removeAll: away }
    world.pass(91 * day)
    await expect(sweep(world.db, world.ports)).rejects.toThrow(/parts of the sweep failed/)
    expect(asked).toBe(10)
    world.ports.storage = storage
    world.held.length = 0
    world.pass(3601)
    await sweep(world.db, world.ports)
    const left = await world.inside(institutionId, (db) =>
      db.selectFrom('erasures').select('id').execute(),
    )
    expect(left).toEqual([])
  })

  test('one place that cannot be erased keeps no other from it, and is tried again', async () => {
    const [stubborn, other] = [await finished(), await finished()]
    let broken = true
    world.ports.storage = {
      ...storage,
      removeAll: (prefix) =>
        broken && prefix.includes(stubborn.sessionId)
          ? Promise.reject(new Error('read-only'))
          : storage.removeAll(prefix),
    }
    world.pass(91 * day)
    await expect(sweep(world.db, world.ports)).rejects.toThrow()
    world.held.length = 0
    expect(await filesOf(other.sessionId)).toBe(0)
    expect(await filesOf(stubborn.sessionId)).toBeGreaterThan(0)
    broken = false
    await sweep(world.db, world.ports)
    expect(await filesOf(stubborn.sessionId)).toBe(0)
  })

  test('[P25] reaches every place: no row of any kind and no byte is left, of an upload that never ended either', async () => {
    const { sessionId, answerId } = await finished()
    await lookedAt(sessionId, answerId)
    const unfinished = await beginSession(world, candidate)
    await helped(unfinished)
    const { recordingId } = await take(world, candidate, unfinished)
    const bytes = (await shortSpeech()).subarray(0, 5000)
    const sent = await sendPiece(world, candidate, recordingId, { offset: 0, bytes })
    expect(sent.statusCode).toBe(204)
    const purged = Object.entries(classification)
      .filter(([, { fate }]) => fate === 'purged')
      .map(([table]) => table)
    const rowsOf = async () => {
      const rows = await everyRow(inject('postgres'), world.ownerUrl)
      return purged.filter((table) => rows.get(table)?.includes(institutionId))
    }
    // Everything that there is a table for was there.
    expect(await rowsOf()).toEqual(purged)
    expect(await filesOf()).toBeGreaterThan(1)
    await pass(91 * day)
    // Bytes that were on their way are looked for once more.
    await pass(3601)
    expect(await rowsOf()).toEqual([])
    expect(await filesOf()).toBe(0)
    const rows = await everyRow(inject('postgres'), world.ownerUrl)
    for (const [table, text] of rows)
      if (table !== 'audit_entries')
        for (const id of [sessionId, unfinished, recordingId])
          expect(text.includes(id), table).toBe(false)
  })

  test('[P25] what stays is named in the catalog with its reason, and holds ids alone', async () => {
    const { sessionId } = await finished()
    await pass(91 * day)
    const kept = await world.inside(institutionId, (db) =>
      db
        .selectFrom('auditEntries')
        .selectAll()
        .where('subject', '=', `session:${sessionId}`)
        .execute(),
    )
    expect(kept.map(({ action }) => action)).toContain('session.erased')
    expect(JSON.stringify(kept)).not.toMatch(/Ada|Osei|@|[Ee]leven|[Rr]esult first/)
    for (const [table, { because }] of Object.entries(classification))
      expect(because.length, table).toBeGreaterThan(8)
  })

  test('by the candidate goes at once, in any state, and cannot be done for another', async () => {
    const { sessionId } = await finished()
    const running = await beginSession(world, candidate)
    const stranger = await world.member(institutionId, 'candidate')
    const theft = world.as(stranger).sessions.erase({ sessionId })
    expect(await refusalOf(theft)).toBe('session.notFound')
    for (const id of [sessionId, running]) {
      await world.as(candidate).sessions.erase({ sessionId: id })
      await world.runJobs()
      expect(await isThere(id)).toBe(false)
      expect(await filesOf(id)).toBe(0)
    }
  })
})

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
  strongText,
} from '../../testing/interviews.ts'
import { filesBelow } from '../../testing/recordings.ts'
import { refusalOf } from '../../testing/refusal-of.ts'
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
  return { sessionId, recordingId: takes[0]?.recordingId ?? '' }
}
const settings = async (change: { retentionDays: number }) => {
  const { institutions } = world.as(owner)
  const { slug: _slug, ...known } = await institutions.settings()
  return institutions.update({ ...known, locale: 'en-GB', ...change })
}

describe('the days of an interview', () => {
  test('[P21] a session is gone 90 days after it ended, and not before', async () => {
    const { sessionId } = await finished()
    await pass(90 * day - 3600)
    expect(await isThere(sessionId)).toBe(true)
    expect(await filesOf(sessionId)).toBeGreaterThan(0)
    await pass(3601)
    expect(await isThere(sessionId)).toBe(false)
    expect(await filesOf(sessionId)).toBe(0)
  })

  test('[P22] an interview that was never finished is gone 90 days after it was last touched', async () => {
    const sessionId = await beginSession(world, candidate)
    await pass(60 * day)
    await world.as(candidate).sessions.step({ sessionId, step: 'pause' })
    await pass(89 * day)
    expect(await isThere(sessionId)).toBe(true)
    await pass(2 * day)
    expect(await isThere(sessionId)).toBe(false)
  })

  test('[P22] one that was begun and never gone into, or given up, is gone as well', async () => {
    const { sessions } = world.as(candidate)
    const created = await sessions.start({ practice: { count: 1 } })
    const abandoned = await beginSession(world, candidate)
    await sessions.step({ sessionId: abandoned, step: 'abandon' })
    await pass(91 * day)
    expect(await isThere(created.sessionId)).toBe(false)
    expect(await isThere(abandoned)).toBe(false)
  })

  test('[P21][P23] where the institution asked for longer, that many days count, for this one alone', async () => {
    await settings({ retentionDays: 180 })
    const { sessionId } = await finished()
    await pass(179 * day)
    expect(await isThere(sessionId)).toBe(true)
    await pass(2 * day)
    expect(await isThere(sessionId)).toBe(false)
  })

  test('[P23] three years at most, 90 days at least', async () => {
    for (const retentionDays of [0, 30, 89, 1096, 4000, 90.5])
      expect(await refusalOf(settings({ retentionDays }))).toBe('request.invalid')
    expect((await settings({ retentionDays: 1095 })).retentionDays).toBe(1095)
    const beyond = world.inside(institutionId, (db) =>
      db
        .updateTable('institutions')
        .set({ retentionDays: 2000 })
        .where('id', '=', institutionId)
        .execute(),
    )
    await expect(beyond).rejects.toThrow(/retention_days/)
  })

  test('[P23] candidates are told the number before they accept, and the date with each interview', async () => {
    await settings({ retentionDays: 365 })
    const api = world.as(candidate)
    expect((await api.consent.policy()).institution.retentionDays).toBe(365)
    const { sessionId } = await finished()
    const { endedAt, purgeAt } = await api.reports.mine({ sessionId })
    const days = (Date.parse(purgeAt) - Date.parse(endedAt ?? '')) / 1000 / day
    expect(days).toBe(365)
    const { items } = await api.sessions.mine({})
    expect(items[0]?.purgeAt).toBe(purgeAt)
    expect((await api.sessions.run({ sessionId })).purgeAt).toBe(purgeAt)
  })

  test('[P21] more than fit into one batch go in one sweep', async () => {
    const now = world.ports.clock.now()
    await world.inside(institutionId, (db) =>
      db
        .insertInto('sessions')
        .values(
          Array.from({ length: 120 }, () => ({
            id: crypto.randomUUID(),
            membershipId: candidate.membershipId,
            kitName: '',
            category: 'general' as const,
            state: 'completed' as const,
            aiCoaching: false,
            accommodations: '{}' as never,
            device: '{}' as never,
            createdAt: now,
            endedAt: now,
            touchedAt: now,
          })),
        )
        .execute(),
    )
    await pass(91 * day)
    const left = await world.inside(institutionId, (db) =>
      db.selectFrom('sessions').select('id').execute(),
    )
    expect(left).toEqual([])
  })
})

describe('a sweep', () => {
  test('does the same once as twice at once', async () => {
    const { sessionId } = await finished()
    world.pass(91 * day)
    await Promise.all([sweep(world.db, world.ports), sweep(world.db, world.ports)])
    const erased = await world.inside(institutionId, (db) =>
      db
        .selectFrom('auditEntries')
        .select('id')
        .where('subject', '=', `session:${sessionId}`)
        .where('action', '=', 'session.erased')
        .execute(),
    )
    expect(erased).toHaveLength(1)
  })

  test('that fails in one institution reaches the others', async () => {
    const first = { institutionId, candidate, ...(await finished()) }
    institutionId = await world.found(`university-${founded}-b`)
    candidate = await world.member(institutionId, 'candidate')
    owner = await world.member(institutionId, 'owner')
    await world.accept(candidate)
    const second = await finished()
    world.ports.storage = {
      ...storage,
      removeAll: (prefix) =>
        prefix.startsWith(first.institutionId)
          ? Promise.reject(new Error('read-only'))
          : storage.removeAll(prefix),
    }
    world.pass(91 * day)
    await expect(sweep(world.db, world.ports)).rejects.toThrow()
    world.held.length = 0
    expect(await isThere(second.sessionId)).toBe(false)
    expect(await filesOf(second.sessionId)).toBe(0)
    world.ports.storage = storage
    await sweep(world.db, world.ports)
  })

  test('sets a report going again whose job was lost', async () => {
    const { sessionId } = await interview(world, candidate, [{ text: strongText }])
    await world.as(candidate).sessions.step({ sessionId, step: 'complete' })
    world.held.length = 0
    await pass(1800)
    expect((await world.as(candidate).reports.mine({ sessionId })).reportState).toBe('running')
    await pass(1801)
    expect((await world.as(candidate).reports.mine({ sessionId })).reportState).toBe('ready')
  })

  test('forgets the address in an invitation 90 days after it ended', async () => {
    const email = `${crypto.randomUUID()}@example.org`
    await world.as(owner).invitations.create({ email, role: 'candidate', cohortId: null })
    const isKept = async () =>
      (await everyRow(inject('postgres'), world.ownerUrl)).get('invitations')?.includes(email)
    await pass(100 * day)
    expect(await isKept()).toBe(true)
    await pass(5 * day)
    expect(await isKept()).toBe(false)
  })
})

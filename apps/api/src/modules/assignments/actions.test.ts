import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { AssignmentDraft } from '@app/domain/assignments'
import { noAccommodations } from '@app/domain/accommodations'
import type { Actor } from '../../actor.ts'
import { refusalOf } from '../../testing/refusal-of.ts'
import { testWorld, type TestWorld } from '../../testing.ts'

let world: TestWorld
let institutionId: string
let owner: Actor
let coach: Actor
let otherCoach: Actor
let candidate: Actor
let cohortId: string
let kitId: string
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  institutionId = await world.found('first')
  owner = await world.member(institutionId, 'owner')
  cohortId = (await world.as(owner).cohorts.create({ name: 'Finance', term: '' })).cohortId
  const other = await world.as(owner).cohorts.create({ name: 'Law', term: '' })
  coach = await world.member(institutionId, 'coach', { cohortId })
  otherCoach = await world.member(institutionId, 'coach', { cohortId: other.cohortId })
  candidate = await world.member(institutionId, 'candidate', { cohortId, name: 'Ada Osei' })
  kitId = (await world.as(owner).kits.list())[0]?.kitId ?? ''
})
afterAll(() => world.close())

const draft = (changes: Partial<AssignmentDraft> = {}): AssignmentDraft => ({
  title: 'First interview',
  note: 'Take your time.',
  kitId,
  for: { cohortId },
  opens: '2026-01-01T09:00',
  due: '2099-07-01T23:59',
  attemptsAllowed: 2,
  counts: 'latest',
  isLateAllowed: true,
  remindDaysBefore: 3,
  ...changes,
})
const give = async (actor: Actor, changes: Partial<AssignmentDraft> = {}) =>
  (await world.as(actor).assignments.create(draft(changes))).assignmentId
const idsSeenBy = async (actor: Actor) =>
  (await world.as(actor).assignments.list({ limit: 100 })).items.map((one) => one.assignmentId)

describe('who sees an assignment', () => {
  test('[P14] its owner and those who see all; another coach of the same cohort does not', async () => {
    const colleague = await world.member(institutionId, 'coach', { cohortId })
    const assignmentId = await give(coach)
    expect(await idsSeenBy(coach)).toContain(assignmentId)
    expect(await idsSeenBy(owner)).toContain(assignmentId)
    expect(await idsSeenBy(colleague)).not.toContain(assignmentId)
    const peeking = world.as(colleague).assignments.one({ assignmentId })
    expect(await refusalOf(peeking)).toBe('assignment.notFound')
  })

  test('handed over, it is the other’s, and no longer the giver’s', async () => {
    const colleague = await world.member(institutionId, 'coach', { cohortId })
    const assignmentId = await give(coach)
    const offered = await world.as(coach).assignments.recipients({ assignmentId })
    const ids = offered.map((one) => one.membershipId)
    expect(ids).toContain(colleague.membershipId)
    expect(ids).toContain(owner.membershipId)
    expect(ids).not.toContain(coach.membershipId)
    expect(ids).not.toContain(otherCoach.membershipId)
    await world.as(coach).assignments.handOver({ assignmentId, to: colleague.membershipId })
    expect(await idsSeenBy(coach)).not.toContain(assignmentId)
    expect((await world.as(colleague).assignments.one({ assignmentId })).isOwn).toBe(true)
    const { items } = await world.as(owner).audit.list({})
    expect(items[0]).toMatchObject({ action: 'assignment.handedOver', personName: coach.name })
  })

  test('[P14] it is not handed to a coach who does not reach the people in it', async () => {
    const toCohort = await give(coach)
    const toOne = await give(coach, { for: { membershipIds: [candidate.membershipId] } })
    for (const assignmentId of [toCohort, toOne]) {
      const giving = world
        .as(coach)
        .assignments.handOver({ assignmentId, to: otherCoach.membershipId })
      expect(await refusalOf(giving)).toBe('assignment.notForThem')
    }
  })
})

describe('whom it is given to', () => {
  test('[P14] a coach gives to own cohorts and to own candidates alone', async () => {
    const create = world.as(otherCoach).assignments.create
    expect(await refusalOf(create(draft()))).toBe('cohort.notFound')
    const chosen = { for: { membershipIds: [candidate.membershipId] } }
    expect(await refusalOf(create(draft(chosen)))).toBe('assignment.peopleUnknown')
    expect(await world.as(otherCoach).assignments.candidates({ search: 'Ada' })).toEqual([])
    const found = await world.as(coach).assignments.candidates({ search: 'ada' })
    expect(found.map((one) => one.membershipId)).toEqual([candidate.membershipId])
  })

  test('staff are not given assignments', async () => {
    const chosen = { for: { membershipIds: [coach.membershipId] } }
    const creating = world.as(owner).assignments.create(draft(chosen))
    expect(await refusalOf(creating)).toBe('assignment.peopleUnknown')
  })

  test('a cohort is asked as it is: who joins later has the assignment too', async () => {
    const assignmentId = await give(coach)
    const before = (await world.as(coach).assignments.one({ assignmentId })).peopleCount
    const late = await world.member(institutionId, 'candidate', { cohortId })
    expect((await world.as(coach).assignments.one({ assignmentId })).peopleCount).toBe(before + 1)
    const mine = await world.as(late).assignments.mine()
    expect(mine.map((one) => one.assignmentId)).toContain(assignmentId)
  })
})

describe('the times of an assignment', () => {
  test('are what the clocks of the institution show, over daylight saving', async () => {
    const { slug: _, ...settings } = await world.as(owner).institutions.settings()
    await world.as(owner).institutions.update({ ...settings, timeZone: 'Europe/London' })
    const assignmentId = await give(coach, { opens: '2026-03-28T09:00', due: '2026-03-29T23:59' })
    const { opensAt, dueAt, timeZone } = await world.as(coach).assignments.one({ assignmentId })
    expect({ opensAt, dueAt, timeZone }).toEqual({
      opensAt: '2026-03-28T09:00:00.000Z',
      dueAt: '2026-03-29T22:59:00.000Z',
      timeZone: 'Europe/London',
    })
  })

  test('must be in order, also across a skipped hour', async () => {
    for (const [opens, due] of [
      ['2026-05-02T09:00', '2026-05-01T09:00'],
      ['2026-05-02T09:00', '2026-05-02T09:00'],
      ['2026-03-29T01:30', '2026-03-29T02:15'],
    ] as const)
      expect(await refusalOf(world.as(coach).assignments.create(draft({ opens, due })))).toBe(
        'assignment.dueBeforeOpening',
      )
  })
})

describe('changing an assignment', () => {
  test('everything can be changed until somebody has begun; then the kit and the people stay', async () => {
    const assignmentId = await give(coach)
    const other = (await world.as(owner).kits.list())[1]?.kitId ?? ''
    const changed = draft({ kitId: other, title: 'Second interview' })
    const update = (to: AssignmentDraft) =>
      world.as(coach).assignments.update({ assignmentId, draft: to })
    expect(await update(changed)).toMatchObject({ title: 'Second interview', kitId: other })
    await world.accept(candidate)
    const { sessionId } = await world.as(candidate).sessions.start({ assignmentId })
    await world.as(candidate).sessions.step({ sessionId, step: 'begin' })
    expect(await refusalOf(update(draft()))).toBe('assignment.begun')
    const elsewhere = draft({ kitId: other, for: { membershipIds: [candidate.membershipId] } })
    expect(await refusalOf(update(elsewhere))).toBe('assignment.begun')
    const longer = { ...changed, due: '2099-08-01T12:00', attemptsAllowed: 5 }
    expect(await update(longer)).toMatchObject({ attemptsAllowed: 5, hasBegun: true })
  })

  test('people are added to those who were chosen, and who has begun is not left out', async () => {
    const second = await world.member(institutionId, 'candidate', { cohortId })
    const one = { for: { membershipIds: [candidate.membershipId] } }
    const assignmentId = await give(coach, one)
    const { sessionId } = await world.as(candidate).sessions.start({ assignmentId })
    await world.as(candidate).sessions.step({ sessionId, step: 'begin' })
    const update = (ids: string[]) =>
      world
        .as(coach)
        .assignments.update({ assignmentId, draft: draft({ for: { membershipIds: ids } }) })
    const both = [candidate.membershipId, second.membershipId]
    expect((await update(both)).people).toHaveLength(2)
    expect(await refusalOf(update([second.membershipId]))).toBe('assignment.begun')
  })

  test('closed and archived, it leaves the lists it no longer belongs to, and comes back', async () => {
    const assignmentId = await give(coach)
    const step = (to: 'close' | 'reopen' | 'archive' | 'bringBack') =>
      world.as(coach).assignments.step({ assignmentId, step: to })
    const mine = async () =>
      (await world.as(candidate).assignments.mine()).find(
        (one) => one.assignmentId === assignmentId,
      )
    expect((await step('close')).stage).toBe('closed')
    expect(await mine()).toMatchObject({ stage: 'closed', cannotStart: 'assignment.closed' })
    expect((await step('reopen')).stage).toBe('open')
    expect((await step('archive')).stage).toBe('archived')
    expect(await mine()).toBeUndefined()
    expect(await idsSeenBy(coach)).not.toContain(assignmentId)
    const { items } = await world.as(coach).assignments.list({ isArchived: true })
    expect(items.map((item) => item.assignmentId)).toContain(assignmentId)
    expect((await step('bringBack')).stage).toBe('open')
  })
})

test('[P10] the time that an assignment takes is the candidate’s own, with their adjustments', async () => {
  const slow = await world.member(institutionId, 'candidate', { cohortId })
  const assignmentId = await give(coach)
  const minutes = async () =>
    (await world.as(slow).assignments.mine()).find((one) => one.assignmentId === assignmentId)
      ?.minutes ?? 0
  const usual = await minutes()
  await world.as(slow).members.setAccommodations({ ...noAccommodations, extraTimePercent: 100 })
  expect(await minutes()).toBeGreaterThan(usual * 1.8)
})

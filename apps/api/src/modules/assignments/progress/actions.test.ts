import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { AssignmentDraft, ProgressRequest } from '@app/domain/assignments'
import { wallTimeAt } from '@app/domain/time-zones'
import type { Actor } from '../../../actor.ts'
import { refusalOf } from '../../../testing/refusal-of.ts'
import { testWorld, type TestWorld } from '../../../testing.ts'

const day = 24 * 3600
let world: TestWorld
let institutionId: string
let owner: Actor
let coach: Actor
let cohortId: string
let kitId: string
const people: Record<string, Actor> = {}
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  institutionId = await world.found('first')
  owner = await world.member(institutionId, 'owner')
  cohortId = (await world.as(owner).cohorts.create({ name: 'Finance', term: '' })).cohortId
  coach = await world.member(institutionId, 'coach', { cohortId })
  kitId = (await world.as(owner).kits.list())[0]?.kitId ?? ''
  for (const name of ['Chidi', 'Ada', 'Ben', 'Élodie']) {
    const person = await world.member(institutionId, 'candidate', { cohortId, name })
    await world.accept(person)
    people[name] = person
  }
})
afterAll(() => world.close())

const from = (seconds: number): string =>
  wallTimeAt(new Date(world.ports.clock.now().getTime() + seconds * 1000).toISOString(), 'UTC')
const give = async (actor: Actor, changes: Partial<AssignmentDraft> = {}): Promise<string> => {
  const draft: AssignmentDraft = {
    title: 'First interview',
    note: '',
    kitId,
    for: { cohortId },
    opens: from(-3600),
    due: from(2 * day),
    attemptsAllowed: 2,
    counts: 'latest',
    isLateAllowed: true,
    remindDaysBefore: null,
    ...changes,
  }
  return (await world.as(actor).assignments.create(draft)).assignmentId
}
const person = (name: string): Actor => {
  const found = people[name]
  if (!found) throw new Error(`Nobody is called ${name}`)
  return found
}
const begin = async (name: string, assignmentId: string): Promise<string> => {
  const api = world.as(person(name)).sessions
  const { sessionId } = await api.start({ assignmentId })
  await api.step({ sessionId, step: 'begin' })
  return sessionId
}
const handIn = async (name: string, assignmentId: string): Promise<string> => {
  const sessionId = await begin(name, assignmentId)
  await world.as(person(name)).sessions.step({ sessionId, step: 'complete' })
  return sessionId
}
const progress = (actor: Actor, request: Omit<ProgressRequest, 'offset' | 'limit'>) =>
  world.as(actor).assignments.progress({ ...request, offset: 0, limit: 100 })
const cells = async (assignmentId: string) => {
  const { rows } = await progress(coach, { of: { assignmentId } })
  return Object.fromEntries(rows.map((row) => [row.name, row.cells[0]]))
}

const names = async (request: Omit<ProgressRequest, 'offset' | 'limit'>) =>
  (await progress(coach, request)).rows.map((row) => row.name)

describe('a cell', () => {
  test('says how far somebody is, by the attempt that counts', async () => {
    const assignmentId = await give(coach)
    await begin('Ada', assignmentId)
    const sessionId = await handIn('Ben', assignmentId)
    const broken = await begin('Chidi', assignmentId)
    await world.as(person('Chidi')).sessions.step({ sessionId: broken, step: 'abandon' })
    expect(await cells(assignmentId)).toMatchObject({
      Ada: { standing: 'inProgress', isLate: false, attempts: 1 },
      Ben: { standing: 'handedIn', sessionId },
      Chidi: { standing: 'brokenOff' },
      Élodie: { standing: 'notBegun', attempts: 0, sessionId: null },
    })
    await world.inside(institutionId, (db) =>
      db
        .updateTable('sessions')
        .set({ reportState: 'ready' })
        .where('id', '=', sessionId)
        .execute(),
    )
    expect((await cells(assignmentId))['Ben']).toMatchObject({ standing: 'reportReady' })
    await world.as(coach).feedback.give({ sessionId, text: 'Well done' })
    expect((await cells(assignmentId))['Ben']).toMatchObject({ standing: 'reviewed' })
  })

  test('is late for what was handed in late, and for what is not handed in though due', async () => {
    const assignmentId = await give(coach, { due: from(3600) })
    await handIn('Ada', assignmentId)
    await begin('Chidi', assignmentId)
    world.pass(2 * 3600)
    await handIn('Ben', assignmentId)
    expect(await cells(assignmentId)).toMatchObject({
      Ada: { isLate: false },
      Ben: { standing: 'handedIn', isLate: true },
      Chidi: { standing: 'inProgress', isLate: true },
      Élodie: { standing: 'notBegun', isLate: true },
    })
    expect(await world.as(coach).assignments.summary({ assignmentId })).toEqual({
      counts: expect.arrayContaining([
        { standing: 'handedIn', people: 2 },
        { standing: 'inProgress', people: 1 },
        { standing: 'notBegun', people: 1 },
      ]),
      late: 3,
    })
  })

  test('[P57] carries no figure of a machine', async () => {
    const { rows, columns } = await progress(owner, { of: { cohortId } })
    const text = JSON.stringify({ keys: Object.keys(rows[0]?.cells[0] ?? {}), columns })
    expect(text).not.toMatch(/score|level|rating|rank|median|grade/i)
  })
})

describe('the rows', () => {
  test('stand in the order of names, either way, letters with accents among them', async () => {
    const of = { cohortId }
    expect(await names({ of })).toEqual(['Ada', 'Ben', 'Chidi', 'Élodie'])
    expect(await names({ of, isDescending: true })).toEqual(['Élodie', 'Chidi', 'Ben', 'Ada'])
  })

  test('come by the stretch, and are found by words', async () => {
    const stretch = await world
      .as(coach)
      .assignments.progress({ of: { cohortId }, offset: 1, limit: 2 })
    expect(stretch.rows.map((row) => row.name)).toEqual(['Ben', 'Chidi'])
    expect(stretch.total).toBe(4)
    expect(await progress(coach, { of: { cohortId }, search: 'CHI' })).toMatchObject({ total: 1 })
    expect(await names({ of: { cohortId }, search: '100%' })).toEqual([])
  })

  test('are sorted by how far people are, and narrowed down to those who stand somewhere', async () => {
    const assignmentId = await give(coach)
    await handIn('Ada', assignmentId)
    await begin('Chidi', assignmentId)
    const of = { assignmentId }
    expect(await names({ of, sortedBy: assignmentId })).toEqual(['Ben', 'Élodie', 'Chidi', 'Ada'])
    const down = { of, sortedBy: assignmentId, isDescending: true }
    expect(await names(down)).toEqual(['Ada', 'Chidi', 'Ben', 'Élodie'])
    expect(await progress(coach, { of, standing: 'notBegun' })).toMatchObject({
      total: 2,
      rows: [{ name: 'Ben' }, { name: 'Élodie' }],
    })
  })
})

describe('who sees it', () => {
  test('[P14] a coach own assignments and own cohorts alone; who sees all, everybody’s', async () => {
    const ofCoach = await give(coach)
    const ofOwner = await give(owner)
    const columnsOf = async (actor: Actor) =>
      (await progress(actor, { of: { cohortId } })).columns.map((one) => one.assignmentId)
    expect(await columnsOf(coach)).toContain(ofCoach)
    expect(await columnsOf(coach)).not.toContain(ofOwner)
    expect(await columnsOf(owner)).toEqual(expect.arrayContaining([ofCoach, ofOwner]))
    const other = await world.as(owner).cohorts.create({ name: 'Law', term: '' })
    const asked = progress(coach, { of: { cohortId: other.cohortId } })
    expect(await refusalOf(asked)).toBe('cohort.notFound')
    const sorted = progress(coach, { of: { cohortId }, sortedBy: ofOwner })
    expect(await refusalOf(sorted)).toBe('assignment.notFound')
  })

  test('[P14] a coach who no longer looks after a cohort sees nobody of it', async () => {
    const leaving = await world.member(institutionId, 'coach', { cohortId })
    const assignmentId = await give(leaving)
    expect((await progress(leaving, { of: { assignmentId } })).total).toBe(4)
    await world.inside(institutionId, (db) =>
      db.deleteFrom('cohortMembers').where('membershipId', '=', leaving.membershipId).execute(),
    )
    expect(await progress(leaving, { of: { assignmentId } })).toMatchObject({ total: 0, rows: [] })
  })
})

test('[P21] long after it was due, nothing says any more who did not begin', async () => {
  const assignmentId = await give(coach)
  world.pass(91 * day)
  expect((await cells(assignmentId))['Ada']).toMatchObject({ standing: 'notBegun', isLate: true })
  world.pass(2 * day)
  expect((await cells(assignmentId))['Ada']).toMatchObject({ standing: 'forgotten', isLate: false })
})

import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Actor } from '../../actor.ts'
import { refusalOf } from '../../testing/refusal-of.ts'
import { testWorld, type TestWorld } from '../../testing.ts'

let world: TestWorld
let owner: Actor
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  owner = await world.member(await world.found('first'), 'owner')
})
afterAll(() => world.close())

test('a name is taken once a term', async () => {
  const { cohorts } = world.as(owner)
  const cohort = { name: 'Finance', term: 'Autumn 2026' }
  expect(await refusalOf(cohorts.create(cohort))).toBe('let in')
  expect(await refusalOf(cohorts.create(cohort))).toBe('cohort.exists')
  expect(await refusalOf(cohorts.create({ ...cohort, term: 'Spring 2027' }))).toBe('let in')
})

test('the list counts candidates and coaches apart', async () => {
  const { cohortId } = await world.as(owner).cohorts.create({ name: 'Sales', term: '' })
  for (const role of ['candidate', 'candidate', 'coach'] as const)
    await world.member(owner.institutionId, role, { cohortId })
  const list = await world.as(owner).cohorts.list()
  expect(list.find((cohort) => cohort.cohortId === cohortId)).toMatchObject({
    candidateCount: 2,
    coachCount: 1,
  })
})

test('a cohort keeps its days, and they do not run backwards', async () => {
  const { cohorts } = world.as(owner)
  const days = { startsOn: '2026-09-01', endsOn: '2026-12-18' }
  const { cohortId } = await cohorts.create({ name: 'Law', term: 'Autumn 2026', ...days })
  expect(await cohorts.one({ cohortId })).toMatchObject({ name: 'Law', ...days, archivedAt: null })
  const changed = { cohortId, name: 'Law I', term: 'Autumn 2026', startsOn: null, endsOn: null }
  await cohorts.update(changed)
  expect(await cohorts.one({ cohortId })).toMatchObject(changed)
  const reversed = { startsOn: days.endsOn, endsOn: days.startsOn }
  expect(await refusalOf(cohorts.update({ ...changed, ...reversed }))).toBe('cohort.datesReversed')
  expect(await refusalOf(cohorts.create({ name: 'Art', term: '', ...reversed }))).toBe(
    'cohort.datesReversed',
  )
})

test('a cohort is not renamed to what another one of its term is called', async () => {
  const { cohorts } = world.as(owner)
  const first = await cohorts.create({ name: 'Chemistry', term: 'Spring' })
  const second = await cohorts.create({ name: 'Physics', term: 'Spring' })
  const rename = (cohortId: string) =>
    refusalOf(cohorts.update({ cohortId, name: 'Chemistry', term: 'Spring' }))
  expect(await rename(second.cohortId)).toBe('cohort.exists')
  expect(await rename(first.cohortId)).toBe('let in')
})

test('nobody comes into an archived cohort until it is brought back, and its people stay', async () => {
  const { cohorts, invitations } = world.as(owner)
  const { cohortId } = await cohorts.create({ name: 'Music', term: '' })
  const coach = await world.member(owner.institutionId, 'coach', { cohortId })
  await cohorts.archive({ cohortId })
  const ids = async (archived: boolean) =>
    (await cohorts.list({ archived })).map((cohort) => cohort.cohortId)
  expect(await ids(false)).not.toContain(cohortId)
  expect(await ids(true)).toEqual([cohortId])
  expect(await world.as(coach).cohorts.one({ cohortId })).toMatchObject({ coachCount: 1 })
  const invite = () =>
    refusalOf(invitations.create({ email: 'new@example.org', role: 'candidate', cohortId }))
  const { membershipId } = await world.member(owner.institutionId, 'coach')
  expect(await invite()).toBe('cohort.archived')
  expect(await refusalOf(cohorts.assignCoach({ cohortId, membershipId }))).toBe('cohort.archived')
  await cohorts.bringBack({ cohortId })
  expect(await invite()).toBe('let in')
})

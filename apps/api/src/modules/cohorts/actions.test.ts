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

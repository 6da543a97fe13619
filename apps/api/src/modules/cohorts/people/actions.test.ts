import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import type { Actor } from '../../../actor.ts'
import { newId } from '../../../ids.ts'
import { refusalOf } from '../../../testing/refusal-of.ts'
import { testWorld, type TestWorld } from '../../../testing.ts'

let world: TestWorld
let owner: Actor
let coach: Actor
let cohortId: string
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  owner = await world.member(await world.found('first'), 'owner')
  coach = await world.member(owner.institutionId, 'coach')
})
afterAll(() => world.close())
beforeEach(async () => {
  cohortId = (await world.as(owner).cohorts.create({ name: newId(), term: 'Autumn' })).cohortId
})

const candidate = (name: string) =>
  world.member(owner.institutionId, 'candidate', { cohortId, name })
const one = (actor: Actor) => refusalOf(world.as(actor).cohorts.one({ cohortId }))
const audited = async () =>
  (await world.as(owner).audit.list({})).items
    .filter((entry) => entry.subject === `cohort:${cohortId}`)
    .map((entry) => entry.action)

test('[P14] a coach reaches a cohort from being assigned to it until being taken out of it', async () => {
  expect(await one(coach)).toBe('cohort.notFound')
  const { membershipId } = coach
  await world.as(owner).cohorts.assignCoach({ cohortId, membershipId })
  const { coaches } = await world.as(coach).cohorts.one({ cohortId })
  expect(coaches).toEqual([{ membershipId, name: coach.name, email: coach.email }])
  await world.as(owner).cohorts.removeMember({ cohortId, membershipId })
  expect(await one(coach)).toBe('cohort.notFound')
  expect(await audited()).toEqual([
    'cohort.memberRemoved',
    'cohort.coachAssigned',
    'cohort.created',
  ])
})

test('nobody but a coach of the institution is assigned', async () => {
  const elsewhere = await world.member(await world.found('second'), 'coach')
  const { membershipId } = await candidate('Ada')
  for (const id of [membershipId, elsewhere.membershipId, newId()]) {
    const assigned = world.as(owner).cohorts.assignCoach({ cohortId, membershipId: id })
    expect(await refusalOf(assigned)).toBe('membership.notFound')
  }
})

test('the candidates are paged by name and searched by name or address', async () => {
  const people = [await candidate('Chidi'), await candidate('Ada'), await candidate('Ben')]
  const { cohorts } = world.as(owner)
  const first = await cohorts.members({ cohortId, limit: 2 })
  expect(first).toMatchObject({ total: 3, items: [{ name: 'Ada' }, { name: 'Ben' }] })
  const rest = await cohorts.members({ cohortId, limit: 2, cursor: first.nextCursor ?? '' })
  expect(rest.items.map((item) => item.name)).toEqual(['Chidi'])
  expect((await cohorts.members({ cohortId, search: 'chi' })).total).toBe(1)
  expect((await cohorts.members({ cohortId, search: people[1]?.email ?? '' })).items).toMatchObject(
    [{ name: 'Ada' }],
  )
})

test('whoever is taken out stays a member of the institution', async () => {
  const { membershipId, email } = await candidate('Ada')
  await world.as(owner).cohorts.removeMember({ cohortId, membershipId })
  expect((await world.as(owner).cohorts.members({ cohortId })).total).toBe(0)
  expect((await world.as(owner).members.list({ search: email })).total).toBe(1)
  const again = world.as(owner).cohorts.removeMember({ cohortId, membershipId })
  expect(await refusalOf(again)).toBe('membership.notFound')
})

test('the members leave as a CSV file that no spreadsheet runs, and the trail says who took it', async () => {
  await candidate('=HYPERLINK("http://evil.example")')
  await candidate('Zoë Müller')
  const { text, fileName } = await world.as(owner).cohorts.export({ cohortId })
  expect(text.split('\r\n')).toHaveLength(4)
  expect(text).toContain('"\'=HYPERLINK(""http://evil.example"")"')
  expect(text).toContain('Zoë Müller')
  expect(fileName).toMatch(/-autumn\.csv$/)
  expect(await audited()).toContain('cohort.exported')
})

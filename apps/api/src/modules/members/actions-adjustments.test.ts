import { noAccommodations } from '@app/domain/accommodations'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Actor } from '../../actor.ts'
import { refusalOf } from '../../testing/refusal-of.ts'
import { testWorld, type TestWorld } from '../../testing.ts'

let world: TestWorld
let admin: Actor
let coach: Actor
let candidate: Actor
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  const institutionId = await world.found('first')
  admin = await world.member(institutionId, 'admin')
  const cohort = await world.as(admin).cohorts.create({ name: 'Finance', term: '2026' })
  const { cohortId } = cohort
  coach = await world.member(institutionId, 'coach', { cohortId })
  candidate = await world.member(institutionId, 'candidate', { cohortId })
})
afterAll(() => world.close())

const chosen = { ...noAccommodations, extraTimePercent: 50, captionsAlwaysOn: true } as const
const of = () => ({ membershipId: candidate.membershipId })

test('[P10] adjustments that a candidate set are shown to the staff who may set them, and changed by them', async () => {
  await world.as(candidate).members.setAccommodations(chosen)
  expect(await world.as(admin).members.accommodationsFor(of())).toEqual(chosen)
  const changed = { ...chosen, noVideo: true }
  await world.as(admin).members.setAccommodationsFor({ ...of(), accommodations: changed })
  expect(await world.as(candidate).members.accommodations()).toEqual(changed)
})

test('[P10] a coach is not shown them', async () => {
  const asked = world.as(coach).members.accommodationsFor(of())
  expect(await refusalOf(asked)).toBe('permission.missing')
})

test('[P10] the trail says that they were set, not what was chosen', async () => {
  await world.as(admin).members.setAccommodationsFor({ ...of(), accommodations: chosen })
  const { items } = await world.as(admin).audit.list({})
  expect(items[0]).toMatchObject({ action: 'accommodations.set', personName: admin.name })
  expect(JSON.stringify(items)).not.toMatch(/extraTime|captions|noVideo|thinkTime/i)
})

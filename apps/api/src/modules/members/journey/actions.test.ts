import { wallTimeAt } from '@app/domain/time-zones'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Actor } from '../../../actor.ts'
import { refusalOf } from '../../../testing/refusal-of.ts'
import { testWorld, type TestWorld } from '../../../testing.ts'

let world: TestWorld
let owner: Actor
let coach: Actor
let candidate: Actor
let other: Actor
let kitId: string
let cohortId: string
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  const institutionId = await world.found('first')
  owner = await world.member(institutionId, 'owner')
  cohortId = (await world.as(owner).cohorts.create({ name: 'Finance', term: '' })).cohortId
  const law = await world.as(owner).cohorts.create({ name: 'Law', term: '' })
  coach = await world.member(institutionId, 'coach', { cohortId })
  candidate = await world.member(institutionId, 'candidate', { cohortId, name: 'Ada Osei' })
  other = await world.member(institutionId, 'candidate', { cohortId: law.cohortId })
  await world.inside(institutionId, (db) =>
    db
      .insertInto('cohortMembers')
      .values({
        cohortId: law.cohortId,
        membershipId: candidate.membershipId,
        part: 'candidate',
      })
      .execute(),
  )
  await world.accept(candidate)
  kitId = (await world.as(owner).kits.list())[0]?.kitId ?? ''
})
afterAll(() => world.close())

const at = (days: number) =>
  wallTimeAt(new Date(Date.now() + days * 86_400_000).toISOString(), 'UTC')

const give = async (actor: Actor, title: string) => {
  const { assignmentId } = await world.as(actor).assignments.create({
    title,
    note: '',
    kitId,
    for: { cohortId },
    opens: at(-1),
    due: at(2),
    attemptsAllowed: 2,
    counts: 'latest',
    isLateAllowed: true,
    remindDaysBefore: null,
  })
  return assignmentId
}
const of = () => ({ membershipId: candidate.membershipId })

test('a candidate’s way shows what was given to them, where they stand, and their practice apart', async () => {
  const assignmentId = await give(coach, 'Given by the coach')
  await give(owner, 'Given by the owner')
  const { sessionId } = await world.as(candidate).sessions.start({ assignmentId })
  await world.as(candidate).sessions.step({ sessionId, step: 'begin' })
  await world.as(candidate).sessions.start({ practice: { count: 1 } })
  const seen = await world.as(owner).members.journey(of())
  expect(seen).toMatchObject({ name: 'Ada Osei', endedAt: null })
  expect(seen.cohorts.map((one) => one.name)).toEqual(['Finance', 'Law'])
  const standing = Object.fromEntries(seen.assignments.map((one) => [one.title, one.standing]))
  expect(standing).toEqual({
    'Given by the coach': 'inProgress',
    'Given by the owner': 'notBegun',
  })
  const { items } = await world.as(owner).sessions.list(of())
  expect(items.map((one) => one.assignmentTitle)).toEqual([null, 'Given by the coach'])
})

test('[P14] a coach sees the candidates of assigned cohorts, and of the rest nothing', async () => {
  const seen = await world.as(coach).members.journey(of())
  expect(seen.cohorts.map((one) => one.name)).toEqual(['Finance'])
  expect(seen.assignments.map((one) => one.title)).not.toContain('Given by the owner')
  const beyond = { membershipId: other.membershipId }
  expect(await refusalOf(world.as(coach).members.journey(beyond))).toBe('membership.notFound')
  expect((await world.as(coach).sessions.list(beyond)).total).toBe(0)
})

test('staff have no such page', async () => {
  const asked = world.as(owner).members.journey({ membershipId: coach.membershipId })
  expect(await refusalOf(asked)).toBe('membership.notFound')
})

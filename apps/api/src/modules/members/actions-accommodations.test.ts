import { noAccommodations } from '@app/domain/accommodations'
import { everyRow } from '@app/db/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../../actor.ts'
import { testWorld, type TestWorld } from '../../testing.ts'
import { complete, interview } from '../../testing/interviews.ts'
import { refusalOf } from '../../testing/refusal-of.ts'

let world: TestWorld
let institutionId: string
let candidate: Actor
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  institutionId = await world.found('first')
})
beforeEach(async () => {
  candidate = await world.member(institutionId, 'candidate')
  await world.accept(candidate)
})
afterAll(() => world.close())

describe('accommodations', () => {
  const adjusted = {
    extraTimePercent: 50,
    noVideo: true,
    captionsAlwaysOn: true,
    noThinkTimeLimit: true,
  } as const

  test('[P10] are shown to the candidate, and changed by staff who may; nobody else is told', async () => {
    const api = world.as(candidate)
    await api.members.setAccommodations(adjusted)
    expect(await api.members.accommodations()).toEqual(adjusted)
    const { sessionId } = await interview(world, candidate, [{ text: 'We found eleven errors.' }])
    expect((await api.sessions.run({ sessionId })).accommodations).toEqual(adjusted)
    await complete(world, candidate, sessionId)
    const cohort = { name: crypto.randomUUID(), term: '' }
    const admin = world.as(await world.member(institutionId, 'admin'))
    const { cohortId } = await admin.cohorts.create(cohort)
    await world.inside(institutionId, (db) =>
      db
        .insertInto('cohortMembers')
        .values({ cohortId, membershipId: candidate.membershipId, part: 'candidate' })
        .execute(),
    )
    const coach = world.as(await world.member(institutionId, 'coach', { cohortId }))
    const told = await Promise.all([
      coach.sessions.list({}),
      coach.reports.ofCandidate({ sessionId }),
      coach.cohorts.list(),
      admin.sessions.list({}),
      admin.members.list({}),
      admin.reports.ofCandidate({ sessionId }),
      admin.audit.list({}),
    ])
    expect(JSON.stringify(told)).toContain(sessionId)
    expect(JSON.stringify(told)).not.toMatch(/extraTime|noVideo|captionsAlways|noThinkTime/i)
  })

  test('[P10] the audit log says that they were set, by whom and for whom, and not which', async () => {
    const owner = await world.member(institutionId, 'owner')
    const { membershipId } = candidate
    await world.as(owner).members.setAccommodationsFor({ membershipId, accommodations: adjusted })
    const rows = await everyRow(inject('postgres'), world.ownerUrl)
    const trail = rows.get('audit_entries')?.split('\n') ?? []
    const entry = trail.find(
      (line) => line.includes(membershipId) && line.includes('accommodations.set'),
    )
    expect(entry).toContain(owner.personId)
    expect(entry).toContain(',{},')
    expect(entry).not.toMatch(/extra|video|caption|think|true/i)
  })

  test('[P10] of another cannot be asked for, and are set by those alone who may', async () => {
    const { membershipId } = candidate
    const input = { membershipId, accommodations: noAccommodations }
    for (const role of ['candidate', 'coach', 'recruiter'] as const) {
      const other = world.as(await world.member(institutionId, role))
      expect(await refusalOf(other.members.setAccommodationsFor(input))).toBe('permission.missing')
    }
    const foreign = await world.member(
      await world.found(`other-${crypto.randomUUID().slice(0, 8)}`),
      'owner',
    )
    const theft = world.as(foreign).members.setAccommodationsFor(input)
    expect(await refusalOf(theft)).toBe('membership.notFound')
  })
})

import { policyVersion, PolicyAcceptance } from '@app/domain/policy'
import { everyRow } from '@app/db/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../../actor.ts'
import { testWorld, type TestWorld } from '../../testing.ts'
import { complete, interview, openReport } from '../../testing/interviews.ts'
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
})
afterAll(() => world.close())

const acceptance = {
  policyVersion,
  name: 'Ada Osei',
  jobRole: 'Financial analyst',
  referralSource: 'lecturer',
  aiCoaching: true,
} as const
const accept = (change: object = {}) =>
  refusalOf(world.as(candidate).consent.accept({ ...acceptance, ...change }))

describe('before an interview', () => {
  test('[P1] a name, a role and where one heard of us are asked for, and nothing else is taken', async () => {
    expect(Object.keys(PolicyAcceptance.shape).toSorted()).toEqual(
      ['aiCoaching', 'jobRole', 'name', 'policyVersion', 'referralSource'].toSorted(),
    )
    expect(await accept()).toBe('let in')
    for (const more of [
      { birthday: '2004-05-06' },
      { phone: '+49 1234' },
      { gender: 'f' },
      { university: 'Northfield' },
      { photo: 'data:image/png;base64,AAAA' },
    ])
      expect(await accept(more)).toBe('request.invalid')
  })

  test('[P1] of a person are kept the name, the address, and what they said about marketing', async () => {
    const columns = await world.inside(institutionId, (db) =>
      db.selectFrom('people').selectAll().where('id', '=', candidate.personId).executeTakeFirst(),
    )
    expect(Object.keys(columns ?? {}).toSorted()).toEqual(
      [
        'createdAt',
        'email',
        'emailVerifiedAt',
        'id',
        'isOperator',
        'marketingAcceptedAt',
        'name',
        'passwordHash',
      ].toSorted(),
    )
    const accepted = (await everyRow(inject('postgres'), world.ownerUrl)).get('policy_acceptances')
    expect(accepted?.split('\n')[0]?.split(',')).toHaveLength(8)
  })

  test('[P2] who leaves out where they heard of us practises all the same', async () => {
    expect(await accept({ referralSource: null })).toBe('let in')
    const { sessionId } = await interview(world, candidate, [{ text: 'We found eleven errors.' }])
    await complete(world, candidate, sessionId)
    expect((await openReport(world, candidate, sessionId)).reportState).toBe('ready')
    expect((await world.as(candidate).consent.policy()).accepted?.referralSource).toBeNull()
  })

  test('a place that is not on the list is not taken: nobody writes about others there', async () => {
    expect(await accept({ referralSource: 'my aunt Mary' })).toBe('request.invalid')
  })
})

/** Every way to begin an interview, and what is answered to it. */
const starts = async (): Promise<string[]> => {
  const { kits, sessions } = world.as(candidate)
  const [kit] = await kits.cards()
  const owner = world.as(await world.member(institutionId, 'owner'))
  const { linkUrl } = await owner.kits.share({ kitId: kit?.kitId ?? '' })
  const ways = [
    { practice: { count: 1 } },
    { kitId: kit?.kitId ?? '' },
    { linkCode: linkUrl.split('/').at(-1) ?? '' },
  ]
  return Promise.all(ways.map((way) => refusalOf(sessions.start(way))))
}

const acceptedOnce = (version: string) =>
  world.inside(institutionId, (db) =>
    db
      .insertInto('policyAcceptances')
      .values({
        id: crypto.randomUUID(),
        membershipId: candidate.membershipId,
        policyVersion: version,
        jobRole: 'Analyst',
        referralSource: null,
        aiCoaching: true,
        acceptedAt: new Date(),
      })
      .execute(),
  )

describe('the notice', () => {
  test('[P8] comes first: by no way does an interview begin before it is accepted', async () => {
    expect(new Set(await starts())).toEqual(new Set(['policy.notAccepted']))
    const none = await world.as(candidate).sessions.mine({})
    expect(none.total).toBe(0)
    await accept()
    expect(new Set(await starts())).toEqual(new Set(['let in']))
  })

  test('[P8] says for how long what is recorded is kept, and whether AI and a transcriber are at work', async () => {
    const { institution, accepted } = await world.as(candidate).consent.policy()
    expect(accepted).toBeNull()
    expect(institution).toEqual({
      name: 'University of first',
      retentionDays: 90,
      aiEnabled: true,
      aiProvider: null,
      transcription: false,
    })
  })

  test('[P8] is accepted by the candidate alone, and for nobody else', async () => {
    await accept()
    const other = await world.member(institutionId, 'candidate')
    const start = world.as(other).sessions.start({ practice: { count: 1 } })
    expect(await refusalOf(start)).toBe('policy.notAccepted')
    for (const role of ['coach', 'admin', 'owner', 'recruiter'] as const) {
      const staff = world.as(await world.member(institutionId, role))
      expect(await refusalOf(staff.consent.accept(acceptance))).toBe('permission.missing')
    }
  })

  test('[P9] that has changed is accepted anew before the next interview', async () => {
    await acceptedOnce('2025-01')
    expect(new Set(await starts())).toEqual(new Set(['policy.notAccepted']))
    const page = await world.as(candidate).consent.policy()
    expect(page).toMatchObject({ version: policyVersion, accepted: null })
    // What was said last time stands in the form, so that nobody types it again.
    expect(page.defaults.jobRole).toBe('Analyst')
    await accept()
    expect(new Set(await starts())).toEqual(new Set(['let in']))
  })

  test('[P9] is accepted as it is now: an older page that is still open accepts nothing', async () => {
    expect(await accept({ policyVersion: '2025-01' })).toBe('policy.outdated')
    expect((await starts())[0]).toBe('policy.notAccepted')
  })

  test('an acceptance stays as proof, with its version and the choice about AI', async () => {
    await accept({ aiCoaching: false })
    await accept({ aiCoaching: true })
    const kept = await world.inside(institutionId, (db) =>
      db
        .selectFrom('policyAcceptances')
        .select(['policyVersion', 'aiCoaching'])
        .where('membershipId', '=', candidate.membershipId)
        .orderBy('acceptedAt')
        .execute(),
    )
    expect(kept.map(({ aiCoaching }) => aiCoaching)).toEqual([false, true])
  })
})

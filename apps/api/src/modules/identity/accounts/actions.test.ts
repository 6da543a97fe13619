import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Actor } from '../../../actor.ts'
import { testWorld, type TestWorld } from '../../../testing.ts'
import { complete, interview } from '../../../testing/interviews.ts'

let world: TestWorld
let candidate: Actor
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  candidate = await world.member(await world.found('first'), 'candidate')
})
afterAll(() => world.close())

const isAsked = async () => (await world.as(candidate).identity.me())?.person.marketingAccepted
const say = (marketingAccepted: boolean) =>
  world.as(candidate).identity.updateAccount({ name: 'Ada', marketingAccepted })

test('[P32] nobody has asked for marketing by having an account, by accepting the notice or by practising', async () => {
  expect(await isAsked()).toBe(false)
  await world.accept(candidate)
  const { sessionId } = await interview(world, candidate, [{ text: 'We found eleven errors.' }])
  await complete(world, candidate, sessionId)
  expect(await isAsked()).toBe(false)
})

test('[P32] who asked for it can stop it at once, as often as they like', async () => {
  for (const wish of [true, false, true, false]) {
    await say(wish)
    expect(await isAsked()).toBe(wish)
  }
})

test('[P32] the wish of one person is no wish of another', async () => {
  await say(true)
  const other = await world.member(candidate.institutionId, 'candidate')
  expect((await world.as(other).identity.me())?.person.marketingAccepted).toBe(false)
  await say(false)
})

test('[P32] no mail is sent that was not asked for or is not needed', async () => {
  await say(true)
  const owner = world.as(await world.member(candidate.institutionId, 'owner'))
  await owner.invitations.create({ email: 'new@example.org', role: 'candidate', cohortId: null })
  await world.as(null).identity.requestSignInLink({ email: candidate.email })
  await world.runJobs()
  expect(world.mails.map(({ subject }) => subject)).toEqual([
    'Invitation to University of first on JustInterview',
    'Your sign-in link',
  ])
})

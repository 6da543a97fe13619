import { inIdentity, inInstitution } from '@app/db'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import type { Actor, Person } from '../../../actor.ts'
import { newId } from '../../../ids.ts'
import { refusalOf } from '../../../testing/refusal-of.ts'
import { testWorld, type TestWorld } from '../../../testing.ts'
import { sweepRequests } from '../../cohorts/joins/actions.ts'

let world: TestWorld
let institutionId: string
let owner: Actor
let cohortId: string
let code: string
const domain = 'uni.example'
const domains = (mailDomains: string[]) =>
  inInstitution(world.db, institutionId, (db) =>
    db.updateTable('institutions').set({ mailDomains }).where('id', '=', institutionId).execute(),
  )
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  institutionId = await world.found('first')
  owner = await world.member(institutionId, 'owner')
  await domains([domain])
})
afterAll(() => world.close())
const open = async (needsApproval: boolean) => {
  await world.as(owner).joins.set({ cohortId, isOpen: true, needsApproval })
  code = (await world.as(owner).joins.settings({ cohortId })).code ?? ''
}
beforeEach(async () => {
  // Attempts are counted by address.
  world.pass(3601)
  cohortId = (await world.as(owner).cohorts.create({ name: newId(), term: '' })).cohortId
  await open(false)
})

const address = () => `grace.${newId()}@${domain}`
/** Somebody with an account and a proven address at the university, in no role here. */
const somebody = async (email = address()): Promise<Person> => {
  const { personId, name, signInId } = await world.member(await elsewhere(), 'coach')
  await inIdentity(world.db, null, (db) =>
    db.updateTable('people').set({ email }).where('id', '=', personId).execute(),
  )
  return { personId, email, name, signInId }
}
let second: Promise<string> | undefined
const elsewhere = () => (second ??= world.found('second'))
const as = (person: Person) => world.as({ person, actor: null })
const join = async (person: Person) => (await as(person).joining.join({ code })).outcome
const members = async () =>
  (await world.as(owner).cohorts.members({ cohortId })).items.map((item) => item.email)
const mailsTo = (email: string) => world.mails.filter((mail) => mail.to === email)
const ask = (email: string) => world.as(null).joining.ask({ code, email, name: 'Grace' })
const waiting = () => world.as(owner).joins.requests({ cohortId })

const guess = () => refusalOf(world.as(null).joining.offer({ code: 'aaaaa-aaaaa' }))

describe('a join link', () => {
  test('tells a stranger whose it is, and nothing of the cohort or of the domains', async () => {
    expect(await world.as(null).joining.offer({ code: code.toLowerCase() })).toEqual({
      institution: { slug: 'first', name: 'University of first' },
    })
  })

  test('opens nothing once it is closed, renewed or its cohort archived', async () => {
    const offer = (one: string) => refusalOf(world.as(null).joining.offer({ code: one }))
    const { joins, cohorts } = world.as(owner)
    const before = code
    await joins.renewCode({ cohortId })
    expect(await offer(before)).toBe('join.invalid')
    await open(true)
    expect(await offer(code)).toBe('let in')
    await joins.set({ cohortId, isOpen: false, needsApproval: true })
    expect(await offer(code)).toBe('join.invalid')
    await open(true)
    await cohorts.archive({ cohortId })
    expect(await offer(code)).toBe('join.invalid')
  })

  test('is not opened before the institution has named its mail domains', async () => {
    await domains([])
    const opened = world.as(owner).joins.set({ cohortId, isOpen: true, needsApproval: true })
    expect(await refusalOf(opened)).toBe('join.noDomains')
    const person = await somebody()
    expect(await refusalOf(as(person).joining.join({ code }))).toBe('join.otherAddress')
    await domains([domain])
  })

  test('shuts an address out that tries many codes', async () => {
    for (let count = 0; count < 300; count += 1) expect(await guess()).toBe('join.invalid')
    expect(await guess()).toBe('signIn.locked')
  })
})

describe('whoever has no account', () => {
  test('is mailed a link, whose click makes the account and joins the cohort', async () => {
    const email = address()
    await ask(email)
    await world.runJobs()
    const token = /#token=(\S+)/.exec(mailsTo(email)[0]?.text ?? '')?.[1] ?? ''
    const offer = await world.as(null).invitations.offer({ token })
    expect(offer).toMatchObject({ name: 'Grace', selfJoined: true, hasAccount: false })
    const me = await world
      .as(null)
      .invitations.accept({ token, name: 'Grace', password: 'three blue kettles' })
    expect(me.acting?.role).toBe('candidate')
    expect(await members()).toEqual([email])
  })

  test('is answered the same whatever the address, and mailed only at the institution’s', async () => {
    const foreign = `grace.${newId()}@elsewhere.example`
    expect(await ask(foreign)).toEqual({})
    expect(await ask(address())).toEqual({})
    await world.runJobs()
    expect(mailsTo(foreign)).toEqual([])
  })

  test('asks again without a second invitation, five times an hour', async () => {
    const email = address()
    for (let count = 0; count < 5; count += 1) await ask(email)
    expect(await refusalOf(ask(email))).toBe('signIn.locked')
    expect((await world.as(owner).invitations.list({ search: email })).total).toBe(1)
  })

  test('waits for staff where they approve, with an account that is proven and no role', async () => {
    await open(true)
    const email = address()
    await ask(email)
    await world.runJobs()
    const token = /#token=(\S+)/.exec(mailsTo(email)[0]?.text ?? '')?.[1] ?? ''
    const me = await world
      .as(null)
      .invitations.accept({ token, name: 'Grace', password: 'three blue kettles' })
    expect(me.memberships).toEqual([])
    expect(await members()).toEqual([])
    expect((await waiting()).items).toMatchObject([{ email, name: 'Grace' }])
  })
})

describe('whoever is signed in', () => {
  test('joins with the account at hand, and acts there from then on', async () => {
    const person = await somebody()
    const { outcome, me } = await as(person).joining.join({ code })
    expect(outcome).toBe('joined')
    expect(me.acting).toMatchObject({ role: 'candidate', institution: { slug: 'first' } })
    expect(await members()).toEqual([person.email])
    expect(await join(person)).toBe('joined')
    expect(await members()).toEqual([person.email])
  })

  test('does not join with an address of another domain', async () => {
    const person = await somebody(`ada.${newId()}@elsewhere.example`)
    expect(await refusalOf(as(person).joining.join({ code }))).toBe('join.otherAddress')
    expect(await members()).toEqual([])
  })

  test('is let in by staff where they approve, and told so by a mail', async () => {
    await open(true)
    const person = await somebody()
    expect(await join(person)).toBe('waiting')
    expect(await join(person)).toBe('waiting')
    expect(await as(person).joining.mine()).toEqual([
      { institutionName: 'University of first', isDeclined: false },
    ])
    const { items, total } = await waiting()
    expect(total).toBe(1)
    const decision = { requestId: items[0]?.requestId ?? '', outcome: 'admitted' } as const
    await world.as(owner).joins.decide(decision)
    expect(await members()).toEqual([person.email])
    expect(await as(person).joining.mine()).toEqual([])
    await world.runJobs()
    expect(mailsTo(person.email).at(-1)?.text).toContain('you are in')
    expect(await refusalOf(world.as(owner).joins.decide(decision))).toBe('join.requestNotFound')
  })

  test('is declined for good: asking again does not come back into the queue', async () => {
    await open(true)
    const person = await somebody()
    await join(person)
    const requestId = (await waiting()).items[0]?.requestId ?? ''
    await world.as(owner).joins.decide({ requestId, outcome: 'declined' })
    expect(await join(person)).toBe('declined')
    expect((await waiting()).total).toBe(0)
    expect(await members()).toEqual([])
  })

  test('and was cut off once, waits for staff, whatever the link says', async () => {
    const person = await somebody()
    await join(person)
    const { items } = await world.as(owner).members.list({ search: person.email })
    await world.as(owner).members.end({ membershipId: items[0]?.membershipId ?? '' })
    expect(await join(person)).toBe('waiting')
    expect(await members()).toEqual([])
  })
})

test('[P14] a coach lets people into the assigned cohort, and into no other', async () => {
  await open(true)
  const person = await somebody()
  await join(person)
  const requestId = (await waiting()).items[0]?.requestId ?? ''
  const mine = await world.member(institutionId, 'coach', { cohortId })
  const other = await world.member(institutionId, 'coach')
  const decide = (coach: Actor) =>
    refusalOf(world.as(coach).joins.decide({ requestId, outcome: 'admitted' }))
  expect(await refusalOf(world.as(other).joins.requests({ cohortId }))).toBe('cohort.notFound')
  expect(await decide(other)).toBe('join.requestNotFound')
  expect(await decide(mine)).toBe('let in')
})

test('a request is forgotten 90 days after it was answered, or made', async () => {
  await open(true)
  await join(await somebody())
  world.pass(91 * 86_400)
  await sweepRequests(world.db, world.ports, institutionId)
  expect((await waiting()).total).toBe(0)
})

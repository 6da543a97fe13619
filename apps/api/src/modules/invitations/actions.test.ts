import { inIdentity } from '@app/db'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../../actor.ts'
import { hashOf, newId } from '../../ids.ts'
import { testWorld, type TestWorld } from '../../testing.ts'
import { refusalOf } from '../../testing/refusal-of.ts'
import { setPassword } from '../identity/accounts/actions.ts'

const password = 'three blue kettles sing'
const day = 86_400
let world: TestWorld
let institutionId: string
let owner: Actor
let admin: Actor
let cohortId: string
let email: string
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  institutionId = await world.found('first')
  owner = await world.member(institutionId, 'owner')
  admin = await world.member(institutionId, 'admin')
  cohortId = (await world.as(owner).cohorts.create({ name: 'Finance', term: '2026' })).cohortId
})
afterAll(() => world.close())
beforeEach(() => {
  world.pass(901)
  email = `grace.${newId()}@example.org`
})

const door = () => world.as(null).invitations
const newcomer = { name: 'Grace', password }
const mailedToken = async (to: string): Promise<string> => {
  await world.runJobs()
  const mail = world.mails.findLast((message) => message.to === to)
  return /#token=(\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
}
const invited = async (role: 'candidate' | 'coach' | 'recruiter' = 'candidate') => {
  const request = { email, role, cohortId: role === 'recruiter' ? null : cohortId }
  const { invitationId } = await world.as(owner).invitations.create(request)
  return { invitationId, token: await mailedToken(email) }
}
const accept = (input: Parameters<ReturnType<typeof door>['accept']>[0]) =>
  refusalOf(door().accept(input))
const stateOf = async (invitationId: string) =>
  (await world.as(owner).invitations.list({ limit: 100 })).items.find(
    (one) => one.invitationId === invitationId,
  )?.state

/** Somebody who has an account, as a coach. */
const grace = () => world.member(institutionId, 'coach')

describe('an invitation', () => {
  test('says who invites, before anything is accepted', async () => {
    const { token } = await invited()
    expect(await door().offer({ token })).toEqual({
      email,
      role: 'candidate',
      name: '',
      selfJoined: false,
      institution: { slug: 'first', name: 'University of first' },
      hasAccount: false,
    })
  })

  test('makes the account, the role and the place in the cohort', async () => {
    const { token, invitationId } = await invited()
    const me = await door().accept({ token, ...newcomer })
    expect(me.person).toMatchObject({ email, name: 'Grace' })
    expect(me.acting).toMatchObject({ role: 'candidate', institution: { slug: 'first' } })
    expect(await stateOf(invitationId)).toBe('accepted')
    const { items } = await world.as(owner).members.list({ search: email })
    expect(items).toMatchObject([{ email, role: 'candidate', cohortNames: ['Finance'] }])
    const signIn = world.as(null).identity.signIn({ email, password })
    expect(await refusalOf(signIn)).toBe('let in')
  })

  test('works once', async () => {
    const { token } = await invited()
    expect(await accept({ token, ...newcomer })).toBe('let in')
    expect(await accept({ token, ...newcomer })).toBe('invitation.invalid')
    expect(await refusalOf(door().offer({ token }))).toBe('invitation.invalid')
  })

  test('works once even when two accept at the same time', async () => {
    await accept({ token: (await invited()).token, ...newcomer })
    const { token } = await invited('coach')
    const told = await Promise.all([1, 2, 3, 4].map(() => accept({ token, password })))
    expect(told.filter((code) => code === 'let in')).toHaveLength(1)
  })

  test('makes one account even when two accept at the same time', async () => {
    const { token } = await invited()
    const told = await Promise.all([1, 2, 3].map(() => accept({ token, ...newcomer })))
    expect(told.filter((code) => code === 'let in')).toHaveLength(1)
    expect(new Set(told.filter((code) => code !== 'let in'))).toEqual(
      new Set(['invitation.invalid']),
    )
  })

  test('works for fourteen days', async () => {
    const early = await invited()
    world.pass(14 * day - 60)
    expect(await accept({ token: early.token, ...newcomer })).toBe('let in')
    email = `late.${email}`
    const late = await invited()
    world.pass(14 * day + 60)
    expect(await accept({ token: late.token, ...newcomer })).toBe('invitation.invalid')
    expect(await stateOf(late.invitationId)).toBe('expired')
  })

  test('opens nothing once it is revoked, and is not mailed any more', async () => {
    const { token, invitationId } = await invited()
    await world.as(admin).invitations.revoke({ invitationId })
    expect(await accept({ token, ...newcomer })).toBe('invitation.invalid')
    expect(await stateOf(invitationId)).toBe('revoked')
    email = `unsent.${email}`
    const request = { email, role: 'candidate', cohortId: null } as const
    const unsent = await world.as(owner).invitations.create(request)
    await world.as(owner).invitations.revoke({ invitationId: unsent.invitationId })
    expect(await mailedToken(email)).toBe('')
  })

  test('that was accepted cannot be revoked', async () => {
    const { token, invitationId } = await invited()
    await accept({ token, ...newcomer })
    const revoking = world.as(owner).invitations.revoke({ invitationId })
    expect(await refusalOf(revoking)).toBe('invitation.invalid')
  })

  test('[P46] is stored as a hash', async () => {
    const { token } = await invited()
    const rows = await world.inside(institutionId, (db) =>
      db.selectFrom('invitations').selectAll().execute(),
    )
    expect(rows.map((row) => row.tokenHash)).toContain(hashOf(token))
    expect(JSON.stringify(rows)).not.toContain(token)
  })
})

describe('whoever has an account already', () => {
  test('accepts with its password, and no other', async () => {
    const person = await grace()
    await setPassword(world.db, person.personId, password)
    email = person.email
    const { token } = await invited()
    expect((await door().offer({ token })).hasAccount).toBe(true)
    expect(await accept({ token })).toBe('signIn.required')
    expect(await accept({ token, name: 'Mallory', password: 'not this one, no' })).toBe(
      'signIn.wrong',
    )
    const me = await door().accept({ token, password })
    expect(me.person).toMatchObject({ personId: person.personId, name: person.name })
    expect(me.memberships.map((one) => one.role).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'candidate',
      'coach',
    ])
  })

  test('accepts without one when signed in', async () => {
    const person = await grace()
    email = person.email
    const { token } = await invited()
    expect(await refusalOf(world.as(person).invitations.accept({ token }))).toBe('let in')
  })

  test('is not let into what they are already', async () => {
    const person = await grace()
    email = person.email
    const { token } = await invited('coach')
    const again = world.as(person).invitations.accept({ token })
    expect(await refusalOf(again)).toBe('invitation.alreadyMember')
  })

  test('is shut out after ten wrong passwords here as well', async () => {
    const person = await grace()
    await setPassword(world.db, person.personId, password)
    email = person.email
    const { token } = await invited()
    for (let time = 0; time < 10; time += 1)
      await accept({ token, password: `wrong as can be ${time}` })
    expect(await accept({ token, password })).toBe('signIn.locked')
    expect(await refusalOf(world.as(null).identity.signIn({ email, password }))).toBe(
      'signIn.locked',
    )
  })
})

test('an invitation of another person is not accepted by whoever is signed in', async () => {
  const { token } = await invited()
  const other = await world.member(institutionId, 'recruiter')
  const attempt = world.as(other).invitations.accept({ token, ...newcomer })
  expect(await refusalOf(attempt)).toBe('invitation.otherPerson')
  const made = await inIdentity(world.db, null, (db) =>
    db.selectFrom('people').select('id').where('email', '=', email).execute(),
  )
  expect(made).toEqual([])
})

test('only an owner makes owners', async () => {
  const request = { email, role: 'owner', cohortId: null } as const
  expect(await refusalOf(world.as(admin).invitations.create(request))).toBe('permission.missing')
  expect(await refusalOf(world.as(owner).invitations.create(request))).toBe('let in')
})

test('[P50] the job that mails it carries ids alone', async () => {
  const sent: unknown[] = []
  const { jobs } = world.ports
  world.ports.jobs = {
    ...jobs,
    send: async (_db, name, payload) => void sent.push({ name, payload }),
  }
  const request = { email, role: 'candidate', cohortId: null } as const
  const { invitationId } = await world.as(owner).invitations.create(request)
  world.ports.jobs = jobs
  expect(sent).toEqual([{ name: 'invitations.mail', payload: { institutionId, invitationId } }])
})

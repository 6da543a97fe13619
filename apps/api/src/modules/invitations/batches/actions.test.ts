import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../../../actor.ts'
import { newId } from '../../../ids.ts'
import { refusalOf } from '../../../testing/refusal-of.ts'
import { testWorld, type TestWorld } from '../../../testing.ts'

let world: TestWorld
let owner: Actor
let admin: Actor
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  const institutionId = await world.found('first')
  owner = await world.member(institutionId, 'owner')
  admin = await world.member(institutionId, 'admin')
})
afterAll(() => world.close())

const address = () => `grace.${newId()}@example.org`
const invitations = (actor: Actor = owner) => world.as(actor).invitations
const asCandidates = (emails: string[]) =>
  invitations().createMany({ emails, role: 'candidate', cohortId: null })
const offer = (token: string) => refusalOf(world.as(null).invitations.offer({ token }))
const mailsTo = (email: string) => world.mails.filter((mail) => mail.to === email)
const tokenTo = async (email: string): Promise<string> => {
  await world.runJobs()
  return /#token=(\S+)/.exec(mailsTo(email).at(-1)?.text ?? '')?.[1] ?? ''
}

describe('a list of addresses', () => {
  test('is invited where it can be, and told why not for each of the others', async () => {
    const [fine, known, nobody] = [address(), address(), 'grace at example']
    await asCandidates([known])
    const answer = await asCandidates([` ${fine.toUpperCase()} `, known, fine, nobody])
    expect(answer).toEqual({
      sent: 1,
      problems: [
        { email: known, problem: 'alreadyInvited' },
        { email: fine, problem: 'twice' },
        { email: nobody, problem: 'notAnAddress' },
      ],
    })
    await world.runJobs()
    expect(mailsTo(fine)).toHaveLength(1)
    expect(mailsTo(known)).toHaveLength(1)
  })

  test('leaves out who has the role already, not who has another one', async () => {
    const { email } = await world.member(owner.institutionId, 'coach')
    expect(
      await invitations().createMany({ emails: [email], role: 'coach', cohortId: null }),
    ).toEqual({ sent: 0, problems: [{ email, problem: 'alreadyMember' }] })
    expect(await asCandidates([email])).toEqual({ sent: 1, problems: [] })
  })

  test('invites nobody when what it has in common is refused', async () => {
    const emails = [address(), address()]
    const made = invitations().createMany({ emails, role: 'candidate', cohortId: newId() })
    expect(await refusalOf(made)).toBe('cohort.notFound')
    const { total } = await invitations().list({ search: emails[0] })
    expect(total).toBe(0)
  })

  test('of owners is for an owner to invite', async () => {
    const owners = { emails: [address()], role: 'owner' as const, cohortId: null }
    expect(await refusalOf(invitations(admin).createMany(owners))).toBe('permission.missing')
    expect(await refusalOf(invitations(owner).createMany(owners))).toBe('let in')
  })
})

describe('the list of invitations', () => {
  test('is searched by address and narrowed to a state', async () => {
    const [open, gone] = [address(), address()]
    await asCandidates([open, gone])
    const of = async (email: string) => (await invitations().list({ search: email })).items[0]
    await invitations().revoke({ invitationId: (await of(gone))?.invitationId ?? '' })
    expect((await of(gone))?.state).toBe('revoked')
    const { items } = await invitations().list({ state: 'open', limit: 100 })
    expect(items.map((item) => item.email)).toContain(open)
    expect(new Set(items.map((item) => item.state))).toEqual(new Set(['open']))
    expect((await invitations().list({ state: 'expired' })).total).toBe(0)
  })

  test('counts an invitation as expired when its time is over', async () => {
    const email = address()
    await asCandidates([email])
    world.pass(15 * 86_400)
    const { items } = await invitations().list({ search: email, state: 'expired' })
    expect(items).toMatchObject([{ email, state: 'expired' }])
    expect(await asCandidates([email])).toEqual({ sent: 1, problems: [] })
  })
})

describe('an invitation that is sent again', () => {
  test('has a new link, and the earlier one no longer works', async () => {
    const email = address()
    const { invitationId } = await invitations().create({ email, role: 'coach', cohortId: null })
    const earlier = await tokenTo(email)
    expect(await invitations().resend({ invitationId })).toMatchObject({ email, state: 'open' })
    expect(await offer(await tokenTo(email))).toBe('let in')
    expect(await offer(earlier)).toBe('invitation.invalid')
  })

  test('is not sent to who has accepted it', async () => {
    const email = address()
    const { invitationId } = await invitations().create({ email, role: 'coach', cohortId: null })
    const token = await tokenTo(email)
    await world
      .as(null)
      .invitations.accept({ token, name: 'Grace', password: 'three blue kettles' })
    expect(await refusalOf(invitations().resend({ invitationId }))).toBe('invitation.invalid')
  })

  test('of an owner is for an owner to send', async () => {
    const owners = { email: address(), role: 'owner', cohortId: null } as const
    const { invitationId } = await invitations(owner).create(owners)
    expect(await refusalOf(invitations(admin).resend({ invitationId }))).toBe('permission.missing')
  })
})

import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { listenTo } from '@app/db/listen'
import type { Actor } from '../../../actor.ts'
import { newId } from '../../../ids.ts'
import { refusalOf } from '../../../testing/refusal-of.ts'
import { testWorld, type TestWorld } from '../../../testing.ts'
import { callerWith } from '../../identity/sign-ins/actions.ts'

let world: TestWorld
let institutionId: string
let owner: Actor
let admin: Actor
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  institutionId = await world.found('first')
  owner = await world.member(institutionId, 'owner')
  admin = await world.member(institutionId, 'admin')
})
afterAll(() => world.close())

const end = (actor: Actor, { membershipId }: Actor) =>
  refusalOf(world.as(actor).members.end({ membershipId }))
const change = (actor: Actor, { membershipId }: Actor, role: 'coach' | 'admin' | 'owner') =>
  refusalOf(world.as(actor).members.changeRole({ membershipId, role }))
const roleOf = async ({ email }: Actor) =>
  (await world.as(owner).members.list({ search: email })).items.map((item) => item.role)
const tokenOf = async (actor: Actor) => (await world.cookieOf(actor)).split('=')[1] ?? ''

describe('ending a membership', () => {
  test('takes the role from sign-ins that act in it, at once, and tells their live connections', async () => {
    const coach = await world.member(institutionId, 'coach')
    const token = await tokenOf(coach)
    const { person, actor } = (await callerWith(world.db, token)).caller
    expect(actor?.role).toBe('coach')
    const heard: string[] = []
    const ears = listenTo({
      connectionString: world.config.DATABASE_URL,
      channels: ['sign_in_ended'],
      hear: async (_channel, payload) => void heard.push(payload),
      onError: (error) => {
        throw error
      },
    })
    await ears.start()
    expect(await end(admin, coach)).toBe('let in')
    expect((await callerWith(world.db, token)).caller.actor).toBeNull()
    await expect.poll(() => heard).toContain(person?.signInId)
    await ears.stop()
    expect(await roleOf(coach)).toEqual([])
    expect(await end(admin, coach)).toBe('membership.notFound')
  })

  test('[P14] takes a coach’s cohorts away: whoever comes back begins without any', async () => {
    const { cohortId } = await world.as(owner).cohorts.create({ name: newId(), term: '' })
    const coach = await world.member(institutionId, 'coach', { cohortId })
    await end(owner, coach)
    const { email } = coach
    await world.as(owner).invitations.create({ email, role: 'coach', cohortId: null })
    await world.runJobs()
    const token = /#token=(\S+)/.exec(world.mails.at(-1)?.text ?? '')?.[1] ?? ''
    await world.as({ person: coach, actor: null }).invitations.accept({ token })
    expect(await roleOf(coach)).toEqual(['coach'])
    expect(await world.as(coach).cohorts.list()).toEqual([])
  })

  test('is nobody’s to do to themselves, and of owners an owner’s alone', async () => {
    expect(await end(admin, admin)).toBe('membership.own')
    expect(await end(owner, owner)).toBe('membership.own')
    expect(await end(admin, owner)).toBe('permission.missing')
    const second = await world.member(institutionId, 'owner')
    expect(await end(owner, second)).toBe('let in')
  })

  test('never leaves an institution without an owner, also when two end each other at once', async () => {
    const second = await world.member(institutionId, 'owner')
    const told = await Promise.all([end(owner, second), end(second, owner)])
    expect(told.toSorted((one, other) => one.localeCompare(other))).toEqual([
      'let in',
      'membership.lastOwner',
    ])
    const { items } = await world.as(owner).members.list({ role: 'owner' })
    expect(items).toHaveLength(1)
    owner = items[0]?.membershipId === owner.membershipId ? owner : second
  })
})

describe('another role for a member of staff', () => {
  test('is in force at once, in the same membership, and without the cohorts of a coach', async () => {
    const { cohortId } = await world.as(owner).cohorts.create({ name: newId(), term: '' })
    const coach = await world.member(institutionId, 'coach', { cohortId })
    const token = await tokenOf(coach)
    expect(await change(admin, coach, 'admin')).toBe('let in')
    expect((await callerWith(world.db, token)).caller.actor).toMatchObject({
      role: 'admin',
      membershipId: coach.membershipId,
    })
    expect((await world.as(owner).cohorts.one({ cohortId })).coaches).toEqual([])
  })

  test('that was theirs before is taken up again', async () => {
    const coach = await world.member(institutionId, 'coach')
    await world.inside(institutionId, (db) =>
      db
        .insertInto('memberships')
        .values({ id: newId(), personId: coach.personId, role: 'admin', endedAt: new Date() })
        .execute(),
    )
    expect(await change(owner, coach, 'admin')).toBe('let in')
    expect(await roleOf(coach)).toEqual(['admin'])
  })

  test('that they hold already beside this one is refused', async () => {
    const coach = await world.member(institutionId, 'coach')
    await world.inside(institutionId, (db) =>
      db
        .insertInto('memberships')
        .values({ id: newId(), personId: coach.personId, role: 'admin' })
        .execute(),
    )
    expect(await change(owner, coach, 'admin')).toBe('membership.roleTaken')
  })

  test('is an owner’s to give where owners are concerned, and nobody’s for themselves or for candidates', async () => {
    const coach = await world.member(institutionId, 'coach')
    const candidate = await world.member(institutionId, 'candidate')
    expect(await change(admin, coach, 'owner')).toBe('permission.missing')
    expect(await change(admin, owner, 'coach')).toBe('permission.missing')
    expect(await change(owner, owner, 'admin')).toBe('membership.own')
    expect(await change(owner, candidate, 'coach')).toBe('membership.notFound')
    expect(await change(owner, coach, 'owner')).toBe('let in')
  })

  test('is offered with each member as it would be let in', async () => {
    const coach = await world.member(institutionId, 'coach')
    const candidate = await world.member(institutionId, 'candidate')
    const canOf = async (actor: Actor, { email }: Actor) =>
      (await world.as(actor).members.list({ search: email })).items[0]?.can
    expect(await canOf(admin, coach)).toEqual({ end: true, changeRole: true })
    expect(await canOf(admin, candidate)).toEqual({ end: true, changeRole: false })
    expect(await canOf(admin, owner)).toEqual({ end: false, changeRole: false })
    expect(await canOf(owner, owner)).toEqual({ end: false, changeRole: false })
  })
})

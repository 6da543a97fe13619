import { inIdentity } from '@app/db'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import type { Actor, Caller } from '../../../actor.ts'
import { hashOf } from '../../../ids.ts'
import { testWorld, type TestWorld } from '../../../testing.ts'
import { refusalOf } from '../../../testing/refusal-of.ts'
import { addMember } from '../../members/actions.ts'
import { setPassword } from '../accounts/actions.ts'
import { callerWith, signIn, sweepSignIns } from './actions.ts'

const day = 86_400_000
const password = 'three blue kettles sing'
let world: TestWorld
let institutionId: string
let ada: Actor
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  institutionId = await world.found('first')
})
afterAll(() => world.close())
beforeEach(async () => {
  ada = await world.member(institutionId, 'candidate', { name: 'Ada' })
})

const actingAs = ({ membershipId, institutionId: institution }: Actor) => ({
  membershipId,
  institutionId: institution,
})
const enter = (actor: Actor, userAgent = 'Chrome/150') =>
  signIn(world.db, {
    personId: actor.personId,
    method: 'password',
    userAgent,
    acting: actingAs(actor),
    awaitsSecondFactor: false,
  })
const callerOf = async (token: string): Promise<Caller> =>
  (await callerWith(world.db, token)).caller
/** lucia goes by the machine's clock: instead of waiting, the row is moved. */
const move = (token: string, times: { expiresAt?: Date; absoluteExpiresAt?: Date }) =>
  inIdentity(world.db, null, (db) =>
    db.updateTable('signIns').set(times).where('idHash', '=', hashOf(token)).execute(),
  )
const expiryOf = async (token: string): Promise<number> => {
  const row = await inIdentity(world.db, null, (db) =>
    db
      .selectFrom('signIns')
      .select('expiresAt')
      .where('idHash', '=', hashOf(token))
      .executeTakeFirst(),
  )
  return Date.parse(row?.expiresAt ?? '')
}
const inDays = (days: number) => new Date(Date.now() + days * day)

describe('a sign-in', () => {
  test('is its person in one role', async () => {
    const { person, actor } = await callerOf(await enter(ada))
    expect(person).toMatchObject({ personId: ada.personId, name: 'Ada', email: ada.email })
    expect(actor).toMatchObject({ role: 'candidate', ...actingAs(ada) })
  })

  test('[P46] is stored as a hash, and the hash opens nothing', async () => {
    const token = await enter(ada)
    const rows = await inIdentity(world.db, null, (db) =>
      db.selectFrom('signIns').selectAll().where('personId', '=', ada.personId).execute(),
    )
    expect(rows.map((row) => row.idHash)).toEqual([hashOf(token)])
    expect(JSON.stringify(rows)).not.toContain(token)
    for (const guess of [hashOf(token), rows[0]?.publicId ?? '', '', 'undefined'])
      expect(await callerOf(guess)).toEqual({ person: null, actor: null })
  })

  test('[P4] keeps the kind of device and the browser, without model or version', async () => {
    const agent =
      'Mozilla/5.0 (Linux; Android 16; Pixel 10) Chrome/150.0.7712.33 Mobile Safari/537.36'
    const token = await enter(ada, agent)
    const rows = await inIdentity(world.db, null, (db) =>
      db.selectFrom('signIns').selectAll().where('idHash', '=', hashOf(token)).execute(),
    )
    expect(rows[0]).toMatchObject({ deviceType: 'phone', browser: 'Chrome' })
    expect(JSON.stringify(rows)).not.toMatch(/Pixel|150|Android/)
  })

  test('slides on once half of its seven days are over', async () => {
    const token = await enter(ada)
    expect(await callerWith(world.db, token)).toMatchObject({ extended: false })
    await move(token, { expiresAt: inDays(3) })
    expect(await callerWith(world.db, token)).toMatchObject({ extended: true })
    expect((await expiryOf(token)) - Date.now()).toBeGreaterThan(6.9 * day)
  })

  test('never slides past its thirty days', async () => {
    const token = await enter(ada)
    const end = inDays(2)
    await move(token, { expiresAt: inDays(1), absoluteExpiresAt: end })
    for (let time = 0; time < 3; time += 1) await callerWith(world.db, token)
    expect(await expiryOf(token)).toBe(end.getTime())
    expect((await callerOf(token)).person).not.toBeNull()
  })

  test('is over when it expired, and its row goes', async () => {
    const token = await enter(ada)
    await move(token, { expiresAt: inDays(-0.001) })
    expect((await callerOf(token)).person).toBeNull()
    await sweepSignIns(world.db)
    expect(await expiryOf(token)).toBeNaN()
  })

  test('keeps its person but not the role once the membership ended', async () => {
    const token = await enter(ada)
    await world.inside(institutionId, (db) =>
      db
        .updateTable('memberships')
        .set({ endedAt: new Date() })
        .where('id', '=', ada.membershipId)
        .execute(),
    )
    const { person, actor } = await callerOf(token)
    expect(person?.personId).toBe(ada.personId)
    expect(actor).toBeNull()
  })
})

describe('the list of one’s sign-ins', () => {
  test('names each place, and which of them is this one', async () => {
    const here = await callerOf(await enter(ada))
    await enter(ada, 'Mozilla/5.0 (iPhone) Safari/604.1')
    const list = await world.as(here).identity.signIns()
    expect(list).toHaveLength(2)
    expect(list.filter((signIn) => signIn.current)).toMatchObject([{ browser: 'Chrome' }])
    expect(list.map((signIn) => signIn.deviceType).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'phone',
      'unknown',
    ])
  })

  test('ends one of them at once', async () => {
    const [here, there] = [await enter(ada), await enter(ada)]
    const signInId = (await callerOf(there)).person?.signInId ?? ''
    await world.as(await callerOf(here)).identity.revokeSignIn({ signInId })
    expect((await callerOf(there)).person).toBeNull()
    expect((await callerOf(here)).person).not.toBeNull()
  })

  test('[P15] ends nobody else’s', async () => {
    const token = await enter(ada)
    const other = await world.member(institutionId, 'owner')
    const signInId = (await callerOf(token)).person?.signInId ?? ''
    await world.as(other).identity.revokeSignIn({ signInId })
    expect((await callerOf(token)).person).not.toBeNull()
  })

  test('is this one alone after the password was changed', async () => {
    await setPassword(world.db, ada.personId, password)
    const [here, there] = [await enter(ada), await enter(ada)]
    const next = 'four red lamps whistle'
    const change = (current: string) => async () =>
      world.as(await callerOf(here)).identity.changePassword({ current, next })
    expect(await refusalOf(change('not this one')())).toBe('signIn.wrong')
    expect((await callerOf(there)).person).not.toBeNull()
    await change(password)()
    expect((await callerOf(there)).person).toBeNull()
    expect((await callerOf(here)).person).not.toBeNull()
  })

  test('signing out ends this one and no other', async () => {
    const [here, there] = [await enter(ada), await enter(ada)]
    await world.as(await callerOf(here)).identity.signOut()
    expect((await callerOf(here)).person).toBeNull()
    expect((await callerOf(there)).person).not.toBeNull()
  })
})

describe('a person with roles in two institutions', () => {
  test('chooses, and acts in exactly one of them', async () => {
    const elsewhere = await world.found('second')
    const second = await world.inside(elsewhere, (db) =>
      addMember(db, null, { personId: ada.personId, role: 'coach', cohortId: null }),
    )
    const { personId } = ada
    const token = await signIn(world.db, {
      personId,
      method: 'password',
      userAgent: '',
      acting: null,
      awaitsSecondFactor: false,
    })
    const before = await world.as(await callerOf(token)).identity.me()
    expect(before).toMatchObject({ acting: null, can: [] })
    expect(before?.memberships).toHaveLength(2)
    await world.as(await callerOf(token)).identity.switchTo({ membershipId: second })
    const { actor } = await callerOf(token)
    expect(actor).toMatchObject({ role: 'coach', institutionId: elsewhere, membershipId: second })
    expect(await refusalOf(world.as(await callerOf(token)).sessions.mine({}))).toBe(
      'permission.missing',
    )
    await world.as(await callerOf(token)).identity.switchTo({ membershipId: ada.membershipId })
    expect(await refusalOf(world.as(await callerOf(token)).sessions.mine({}))).toBe('let in')
  })

  test('[P48] cannot take up a role that is somebody else’s', async () => {
    const owner = await world.member(institutionId, 'owner')
    const token = await enter(ada)
    const { membershipId } = owner
    const attempt = world.as(await callerOf(token)).identity.switchTo({ membershipId })
    expect(await refusalOf(attempt)).toBe('membership.notFound')
    expect((await callerOf(token)).actor?.role).toBe('candidate')
  })
})

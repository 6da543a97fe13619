import { inIdentity } from '@app/db'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../../../actor.ts'
import { hashOf } from '../../../ids.ts'
import { testWorld, type TestWorld } from '../../../testing.ts'
import { refusalOf } from '../../../testing/refusal-of.ts'
import { setPassword } from '../accounts/actions.ts'
import { signIn, signInsOf } from '../sign-ins/actions.ts'

const password = 'three blue kettles sing'
const next = 'four red lamps whistle'
let world: TestWorld
let institutionId: string
let ada: Actor
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  institutionId = await world.found('first')
})
afterAll(() => world.close())
beforeEach(async () => {
  world.pass(3601)
  ada = await world.member(institutionId, 'candidate', { name: 'Ada' })
  await setPassword(world.db, ada.personId, password)
})

const door = () => world.as(null).identity
/** The token of the newest mail to Ada. */
const mailedToken = async (): Promise<string> => {
  await world.runJobs()
  const mail = world.mails.findLast(({ to }) => to === ada.email)
  return /#token=(\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
}
const signInToken = async () => {
  await door().requestSignInLink({ email: ada.email })
  return mailedToken()
}
const resetToken = async () => {
  await door().requestPasswordReset({ email: ada.email })
  return mailedToken()
}
const reset = (token: string) => refusalOf(door().resetPassword({ token, password: next }))
const byLink = (token: string) => refusalOf(door().signInByLink({ token }))

describe('a sign-in link', () => {
  test('signs its person in', async () => {
    const me = await door().signInByLink({ token: await signInToken() })
    expect(me.person.personId).toBe(ada.personId)
  })

  test('works once', async () => {
    const token = await signInToken()
    expect(await byLink(token)).toBe('let in')
    expect(await byLink(token)).toBe('signIn.tokenInvalid')
  })

  test('works once even when two come at the same time', async () => {
    const token = await signInToken()
    const told = await Promise.all(Array.from({ length: 6 }, () => byLink(token)))
    expect(told.filter((code) => code === 'let in')).toHaveLength(1)
  })

  test('works for a quarter of an hour', async () => {
    const early = await signInToken()
    world.pass(899)
    expect(await byLink(early)).toBe('let in')
    const late = await signInToken()
    world.pass(901)
    expect(await byLink(late)).toBe('signIn.tokenInvalid')
  })

  test('is replaced by a newer one', async () => {
    const older = await signInToken()
    const newer = await signInToken()
    expect(await byLink(older)).toBe('signIn.tokenInvalid')
    expect(await byLink(newer)).toBe('let in')
  })

  test('opens nothing that it was not made for', async () => {
    const token = await signInToken()
    expect(await refusalOf(door().resetPassword({ token, password: next }))).toBe(
      'signIn.tokenInvalid',
    )
    expect(await refusalOf(door().verifyEmail({ token }))).toBe('signIn.tokenInvalid')
    expect(await byLink(token)).toBe('let in')
  })

  test('[P46] is stored as a hash', async () => {
    const token = await signInToken()
    const rows = await inIdentity(world.db, null, (db) =>
      db.selectFrom('mailTokens').selectAll().execute(),
    )
    expect(rows.map((row) => row.tokenHash)).toContain(hashOf(token))
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('is mailed at most five times an hour, whether or not there is an account', async () => {
    for (const email of [ada.email, 'nobody.there@example.org']) {
      const told: string[] = []
      for (let time = 0; time < 6; time += 1)
        told.push(await refusalOf(door().requestSignInLink({ email })))
      expect(told).toEqual([...Array.from({ length: 5 }, () => 'let in'), 'signIn.locked'])
    }
  })

  test('opens for one of a lecture hall in which three hundred click a link that is used up', async () => {
    const token = await signInToken()
    for (let wave = 0; wave < 30; wave += 1)
      await Promise.all(Array.from({ length: 10 }, () => byLink('an invitation that was used up')))
    expect(await byLink(token)).toBe('let in')
  })

  test('is not found by trying many: the address is shut out for a minute', async () => {
    world.pass(61)
    await byLink('made up, the first of many')
    await inIdentity(world.db, null, (db) =>
      db
        .updateTable('attempts')
        .set({ count: 998 })
        .where('keyHash', '=', hashOf('token:127.0.0.1'))
        .execute(),
    )
    expect(await byLink('made up, the last but one')).toBe('signIn.tokenInvalid')
    expect(await byLink('made up, the last of them')).toBe('signIn.tokenInvalid')
    expect(await byLink('made up, one too many now')).toBe('signIn.locked')
    world.pass(61)
    expect(await byLink('made up, a minute later')).toBe('signIn.tokenInvalid')
  })
})

describe('a link to choose a new password', () => {
  test('sets it, ends every other sign-in, and signs in here', async () => {
    const request = {
      personId: ada.personId,
      method: 'password',
      userAgent: '',
      acting: null,
      awaitsSecondFactor: false,
    } as const
    await signIn(world.db, request)
    await signIn(world.db, request)
    await door().resetPassword({ token: await resetToken(), password: next })
    expect(await signInsOf(world.db, ada, world.ports.clock.now())).toHaveLength(1)
    expect(await refusalOf(door().signIn({ email: ada.email, password }))).toBe('signIn.wrong')
    expect(await refusalOf(door().signIn({ email: ada.email, password: next }))).toBe('let in')
  })

  test('works for an hour, and once', async () => {
    const late = await resetToken()
    world.pass(3601)
    expect(await reset(late)).toBe('signIn.tokenInvalid')
    const early = await resetToken()
    expect(await reset(early)).toBe('let in')
    expect(await reset(early)).toBe('signIn.tokenInvalid')
  })

  test('is not used up by a password that is too weak', async () => {
    const token = await resetToken()
    const choose = (chosen: string) => refusalOf(door().resetPassword({ token, password: chosen }))
    expect(await choose('password1234')).toBe('password.tooWeak')
    const ownName = `${ada.email.split('@')[0]} and more`
    expect(await choose(ownName)).toBe('password.tooWeak')
    expect(await choose(next)).toBe('let in')
  })
})

describe('a link to confirm the address', () => {
  test('confirms it, once', async () => {
    await inIdentity(world.db, null, (db) =>
      db
        .updateTable('people')
        .set({ emailVerifiedAt: null })
        .where('id', '=', ada.personId)
        .execute(),
    )
    await world.as(ada).identity.requestEmailVerification()
    const token = await mailedToken()
    expect(await refusalOf(door().signIn({ email: ada.email, password }))).toBe(
      'signIn.emailUnverified',
    )
    expect(await refusalOf(door().verifyEmail({ token }))).toBe('let in')
    expect(await refusalOf(door().signIn({ email: ada.email, password }))).toBe('let in')
    expect(await refusalOf(door().verifyEmail({ token }))).toBe('signIn.tokenInvalid')
  })
})

test('[P50] the job that mails a link carries ids, never an address and never a token', async () => {
  const sent: unknown[] = []
  const { jobs } = world.ports
  world.ports.jobs = {
    ...jobs,
    send: async (_db, name, payload) => void sent.push({ name, payload }),
  }
  await door().requestSignInLink({ email: ada.email })
  world.ports.jobs = jobs
  expect(sent).toEqual([
    { name: 'identity.mailLink', payload: { personId: ada.personId, purpose: 'signIn' } },
  ])
})

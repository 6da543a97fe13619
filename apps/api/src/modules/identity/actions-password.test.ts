import { inIdentity } from '@app/db'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../../actor.ts'
import { hashOf } from '../../ids.ts'
import { testWorld, type TestWorld } from '../../testing.ts'
import { refusalOf } from '../../testing/refusal-of.ts'
import { setPassword } from './accounts/actions.ts'

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
  // A new person and a new quarter of an hour for each test: what one counts does not lock the next.
  world.pass(901)
  ada = await world.member(institutionId, 'candidate', { name: 'Ada' })
  await setPassword(world.db, ada.personId, password)
})

const door = () => world.as(null).identity
const attempt = (email: string, guess: string) =>
  refusalOf(door().signIn({ email, password: guess }))
const wrongly = async (email: string, times: number) => {
  const told: string[] = []
  for (let time = 0; time < times; time += 1) told.push(await attempt(email, `wrong ${time}`))
  return told
}

/** The middle of five times, in milliseconds. */
const timed = async (email: string): Promise<number> => {
  const times: number[] = []
  for (let time = 0; time < 5; time += 1) {
    const begun = performance.now()
    await attempt(email, 'a guess of mine')
    times.push(performance.now() - begun)
  }
  return times.toSorted((a, b) => a - b)[2] ?? 0
}

const unverify = (personId: string) =>
  inIdentity(world.db, null, (db) =>
    db.updateTable('people').set({ emailVerifiedAt: null }).where('id', '=', personId).execute(),
  )

describe('signing in with a password', () => {
  test('gives the person and their only role', async () => {
    const me = await door().signIn({ email: ada.email, password })
    expect(me.person).toMatchObject({ personId: ada.personId, email: ada.email, name: 'Ada' })
    expect(me.acting).toMatchObject({ role: 'candidate', institution: { slug: 'first' } })
    expect(me.can).toContain('sessions.takeOwn')
  })

  test('does not mind capital letters in the address', async () => {
    expect(await attempt(ada.email.toUpperCase(), password)).toBe('let in')
  })

  test('is closed until the address is confirmed, and a link to do so is on its way', async () => {
    await unverify(ada.personId)
    expect(await attempt(ada.email, password)).toBe('signIn.emailUnverified')
    await world.runJobs()
    const mail = world.mails.findLast(({ to }) => to === ada.email)
    expect(mail?.text).toContain('/verify-email#token=')
  })
})

describe('a campus that comes from one address', () => {
  test('is not shut out because two hundred of its students mistype', async () => {
    for (let student = 0; student < 200; student += 1)
      await attempt(`student.${student}@example.org`, 'mistyped once')
    expect(await attempt(ada.email, password)).toBe('let in')
  })

  test('is shut out for five minutes where somebody tries many accounts', async () => {
    await attempt('student@example.org', 'the first of many')
    await inIdentity(world.db, null, (db) =>
      db
        .updateTable('attempts')
        .set({ count: 299 })
        .where('keyHash', '=', hashOf('password:127.0.0.1'))
        .execute(),
    )
    expect(await attempt('another@example.org', 'the last of many')).toBe('signIn.wrong')
    expect(await attempt(ada.email, password)).toBe('signIn.locked')
    world.pass(301)
    expect(await attempt(ada.email, password)).toBe('let in')
  })
})

describe('a stranger', () => {
  test('is told the same of an account as of none, by every door', async () => {
    const strangers = 'nobody.at.all@example.org'
    const withoutPassword = (await world.member(institutionId, 'coach')).email
    for (const email of [ada.email, strangers, withoutPassword]) {
      expect(await attempt(email, 'a guess of mine')).toBe('signIn.wrong')
      expect(await door().requestSignInLink({ email })).toEqual({})
      expect(await door().requestPasswordReset({ email })).toEqual({})
    }
    world.mails.length = 0
    await world.runJobs()
    expect(world.mails.map(({ to }) => to)).not.toContain(strangers)
    expect(new Set(world.mails.map(({ to }) => to))).toEqual(new Set([ada.email, withoutPassword]))
  })

  test('cannot tell an account by the time that the answer takes', async () => {
    const [known, unknown] = [await timed(ada.email), await timed('not.there@example.org')]
    // Without the comparison against nobody's hash, the unknown address answers about ten times as fast.
    expect(unknown / known).toBeGreaterThan(0.4)
  })

  test('is shut out of an account after ten wrong passwords, even with the right one', async () => {
    expect(await wrongly(ada.email, 10)).toEqual(Array.from({ length: 10 }, () => 'signIn.wrong'))
    expect(await attempt(ada.email, password)).toBe('signIn.locked')
    world.pass(899)
    expect(await attempt(ada.email, password)).toBe('signIn.locked')
    world.pass(2)
    expect(await attempt(ada.email, password)).toBe('let in')
  })

  test('is shut out just the same where there is no account', async () => {
    const told = await wrongly('still.nobody@example.org', 11)
    expect(told.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'signIn.wrong'))
    expect(told[10]).toBe('signIn.locked')
  })

  test('gets no more guesses by writing the address differently', async () => {
    await wrongly(ada.email, 5)
    await wrongly(ada.email.toUpperCase(), 5)
    expect(await attempt(ada.email, password)).toBe('signIn.locked')
  })

  test('gets no more guesses by making them all at once', async () => {
    const guesses = Array.from({ length: 25 }, (_, index) => attempt(ada.email, `guess ${index}`))
    const told = await Promise.all(guesses)
    expect(told.filter((code) => code === 'signIn.wrong').length).toBeLessThanOrEqual(10)
    expect(told.filter((code) => code === 'signIn.locked').length).toBeGreaterThanOrEqual(15)
  })

  test('does not shut the owner out: the mailed link still opens', async () => {
    await wrongly(ada.email, 11)
    await door().requestSignInLink({ email: ada.email })
    await world.runJobs()
    const mail = world.mails.findLast(({ to }) => to === ada.email)
    const token = /#token=(\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
    expect(await refusalOf(door().signInByLink({ token }))).toBe('let in')
  })

  test('has the count begin anew when the owner comes in between', async () => {
    await wrongly(ada.email, 9)
    expect(await attempt(ada.email, password)).toBe('let in')
    expect(await wrongly(ada.email, 9)).not.toContain('signIn.locked')
    expect(await attempt(ada.email, password)).toBe('let in')
  })
})

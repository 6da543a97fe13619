import { inIdentity } from '@app/db'
import { decodeBase32IgnorePadding } from '@oslojs/encoding'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../../../actor.ts'
import { testWorld, type TestWorld } from '../../../testing.ts'
import { codeOfApp } from '../../../testing/app-codes.ts'
import { setPassword } from '../accounts/actions.ts'

const password = 'three blue kettles sing'
let world: TestWorld
let institutionId: string
let coach: Actor
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  institutionId = await world.found('first')
})
beforeEach(async () => {
  coach = await world.member(institutionId, 'coach')
  await setPassword(world.db, coach.personId, password)
})
afterAll(() => world.close())

type Told = { code: string; cookie: string | undefined; data: Record<string, unknown> }

/** Asks over HTTP, as a browser does: cookies count. */
const ask = async (
  path: string,
  input: object | undefined,
  cookie: string | undefined,
): Promise<Told> => {
  const answer = await world.app.inject({
    method: 'POST',
    url: `/api/trpc/${path}`,
    headers: { origin: world.config.PUBLIC_URL, ...(cookie ? { cookie } : {}) },
    ...(input ? { body: input } : {}),
  })
  const body: {
    error?: { message: string }
    result?: { data: Record<string, unknown> }
  } = answer.json()
  const set = answer.cookies.find(({ name }) => name === 'sid')
  return {
    code: body.error?.message ?? 'let in',
    cookie: set ? `sid=${set.value}` : cookie,
    data: body.result?.data ?? {},
  }
}
const me = async (cookie: string | undefined) => {
  const headers = cookie ? { cookie } : {}
  const answer = await world.app.inject({ url: '/api/trpc/identity.me', headers })
  return answer.json<{ result: { data: unknown } }>().result.data
}
const signIn = (who = coach) => ask('identity.signIn', { email: who.email, password }, undefined)

const codeOf = (key: string): string => codeOfApp(key, world.ports.clock.now().getTime())
/** Sets a second step up, and waits until its first code is over. */
const setUp = async (who = coach) => {
  const { cookie } = await signIn(who)
  const { data } = await ask('secondFactor.begin', { password }, cookie)
  const key = String(data['key'])
  const confirmed = await ask('secondFactor.confirm', { code: codeOf(key) }, cookie)
  world.pass(60)
  return { key, cookie, recoveryCodes: confirmed.data['recoveryCodes'] as string[] }
}

describe('a second step', () => {
  test('is begun with the password, and counts once a first code was right', async () => {
    const { cookie } = await signIn()
    expect((await ask('secondFactor.begin', { password: 'not it' }, cookie)).code).toBe(
      'signIn.wrong',
    )
    const begun = await ask('secondFactor.begin', { password }, cookie)
    expect(begun.data['uri']).toMatch(/^otpauth:\/\/totp\/JustInterview:/)
    expect((await ask('secondFactor.confirm', { code: '000000' }, cookie)).code).toBe(
      'secondFactor.wrongCode',
    )
    expect((await signIn()).code).toBe('let in')
    const code = codeOf(String(begun.data['key']))
    const confirmed = await ask('secondFactor.confirm', { code }, cookie)
    expect(new Set(confirmed.data['recoveryCodes'] as string[]).size).toBe(10)
    expect((await signIn()).code).toBe('signIn.secondFactorNeeded')
    expect((await ask('secondFactor.begin', { password }, cookie)).code).toBe('secondFactor.exists')
  })

  test('ends every sign-in that was begun without it', async () => {
    const earlier = await signIn()
    await setUp()
    expect(await me(earlier.cookie)).toBeNull()
  })

  test('lets nobody do anything before it is taken', async () => {
    const { key } = await setUp()
    const half = await signIn()
    expect(half.code).toBe('signIn.secondFactorNeeded')
    expect(await me(half.cookie)).toBeNull()
    for (const [path, input] of [
      ['secondFactor.remove', { code: codeOf(key) }],
      ['secondFactor.renewCodes', { code: codeOf(key) }],
      ['identity.updateAccount', { name: 'X', marketingAccepted: false }],
      ['identity.changePassword', { current: password, next: 'four red lamps whistle' }],
      ['identity.switchTo', { membershipId: coach.membershipId }],
      ['feedback.give', { sessionId: coach.membershipId, text: 'Well done' }],
    ] as const)
      expect((await ask(path, input, half.cookie)).code, path).toBe('signIn.required')
    const proven = await ask('secondFactor.prove', { code: codeOf(key) }, half.cookie)
    expect(proven.data['acting']).toMatchObject({ role: 'coach' })
    expect(await me(half.cookie)).toMatchObject({ secondFactor: { isSet: true } })
  })

  test('takes a code once, in a sign-in that has lasted no quarter of an hour', async () => {
    const { key } = await setUp()
    const [first, second] = [await signIn(), await signIn()]
    const code = codeOf(key)
    expect((await ask('secondFactor.prove', { code }, first.cookie)).code).toBe('let in')
    expect((await ask('secondFactor.prove', { code }, second.cookie)).code).toBe(
      'secondFactor.wrongCode',
    )
    const spaced = async () => {
      world.pass(30)
      return codeOf(key).replace(/(...)/, '$1 ')
    }
    expect((await ask('secondFactor.prove', { code: await spaced() }, second.cookie)).code).toBe(
      'let in',
    )
  })

  test('is taken with a recovery code, each good once, until there are new ones', async () => {
    const { recoveryCodes, cookie, key } = await setUp()
    const [code = '', other = ''] = recoveryCodes
    const prove = async (which: string) =>
      (await ask('secondFactor.prove', { code: which }, (await signIn()).cookie)).code
    expect(await prove(`${code.slice(0, 5)}-${code.slice(5).toLowerCase()}`)).toBe('let in')
    expect(await prove(code)).toBe('secondFactor.wrongCode')
    const state = await world.app.inject({
      url: '/api/trpc/secondFactor.state',
      headers: { cookie: cookie ?? '' },
    })
    expect(state.json()).toMatchObject({ result: { data: { recoveryCodesLeft: 9 } } })
    expect((await ask('secondFactor.renewCodes', { code: codeOf(key) }, cookie)).code).toBe(
      'let in',
    )
    expect(await prove(other)).toBe('secondFactor.wrongCode')
  })

  test('is shut after ten guesses, whoever makes them', async () => {
    const { key } = await setUp()
    const half = await signIn()
    for (let guess = 0; guess < 10; guess += 1)
      await ask('secondFactor.prove', { code: '000000' }, half.cookie)
    expect((await ask('secondFactor.prove', { code: codeOf(key) }, half.cookie)).code).toBe(
      'signIn.locked',
    )
  })

  test('is asked for after a mailed link and a new password as well', async () => {
    await setUp()
    await ask('identity.requestSignInLink', { email: coach.email }, undefined)
    await world.runJobs()
    const mail = world.mails.findLast(({ to }) => to === coach.email)
    const token = /#token=(\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
    expect((await ask('identity.signInByLink', { token }, undefined)).code).toBe(
      'signIn.secondFactorNeeded',
    )
    await ask('identity.requestPasswordReset', { email: coach.email }, undefined)
    await world.runJobs()
    const reset = world.mails.findLast(({ to }) => to === coach.email)
    const resetToken = /#token=(\S+)/.exec(reset?.text ?? '')?.[1] ?? ''
    const next = { token: resetToken, password: 'four red lamps whistle' }
    expect((await ask('identity.resetPassword', next, undefined)).code).toBe(
      'signIn.secondFactorNeeded',
    )
  })

  test('is turned off with a code, and signing in takes one step again', async () => {
    const { key, cookie } = await setUp()
    expect((await ask('secondFactor.remove', { code: '000000' }, cookie)).code).toBe(
      'secondFactor.wrongCode',
    )
    expect((await ask('secondFactor.remove', { code: codeOf(key) }, cookie)).code).toBe('let in')
    expect((await signIn()).code).toBe('let in')
  })

  test('[P45] its key cannot be read in the database', async () => {
    const { key } = await setUp()
    const plain = Buffer.from(decodeBase32IgnorePadding(key))
    const [row] = await inIdentity(world.db, coach.personId, (db) =>
      db.selectFrom('secondFactors').selectAll().where('personId', '=', coach.personId).execute(),
    )
    expect(row?.wrappedKey.includes(plain)).toBe(false)
  })
})

const settings = (requiresSecondFactor: boolean, slug: string) => ({
  name: `University of ${slug}`,
  accentColor: '#1f5f5b',
  locale: 'en-GB' as const,
  timeZone: 'Europe/London',
  retentionDays: 90,
  aiEnabled: true,
  wordsOnly: false,
  requiresSecondFactor,
  mailDomains: [],
})

describe('an institution that asks its staff for a second step', () => {
  test('is told to by somebody who has one, and lets staff in who have one; candidates need none', async () => {
    const strict = await world.found('strict')
    const owner = await world.member(strict, 'owner')
    await setPassword(world.db, owner.personId, password)
    const trainer = await world.member(strict, 'coach')
    await setPassword(world.db, trainer.personId, password)
    const student = await world.member(strict, 'candidate')
    const before = await signIn(owner)
    const asked = settings(true, 'strict')
    expect((await ask('institutions.update', asked, before.cookie)).code).toBe(
      'institution.secondFactorFirst',
    )
    const { cookie } = await setUp(owner)
    const open = await signIn(trainer)
    expect((await ask('institutions.update', asked, cookie)).code).toBe('let in')

    const list = async (who: string | undefined) => {
      const answer = await world.app.inject({
        url: '/api/trpc/cohorts.list',
        headers: { cookie: who ?? '' },
      })
      return answer.json<{ error?: { message: string } }>().error?.message ?? 'let in'
    }
    // At once, also for who is signed in already.
    expect(await list(open.cookie)).toBe('signIn.secondFactorMissing')
    expect(await me(open.cookie)).toMatchObject({
      can: [],
      secondFactor: { isSet: false, isMissing: true },
    })
    const ready = await setUp(trainer)
    expect(await list(ready.cookie)).toBe('let in')
    expect(await list(cookie)).toBe('let in')
    expect(await list(await world.cookieOf(student))).toBe('permission.missing')
    expect((await ask('secondFactor.remove', { code: codeOf(ready.key) }, ready.cookie)).code).toBe(
      'let in',
    )
    expect(await list(ready.cookie)).toBe('signIn.secondFactorMissing')
  })
})

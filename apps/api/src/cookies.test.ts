import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { testDatabase } from '@app/db/testing'
import type { Actor } from './actor.ts'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'
import { testWorld, type TestWorld } from './testing.ts'
import { everyRow as rows } from './testing/library-doors.ts'

let world: TestWorld
let institutionId: string
let candidate: Actor
const password = 'a longer one than most'
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  institutionId = await world.found('first')
  candidate = await world.member(institutionId, 'candidate')
  await world.accept(candidate)
})
afterAll(() => world.close())

const own = { origin: 'http://localhost:4000' }
const json = { 'content-type': 'application/json' }
const post = (name: string, body: unknown, headers: Record<string, string> = {}) =>
  world.app.inject({
    method: 'POST',
    url: `/api/trpc/${name}`,
    headers: { ...own, ...json, ...headers },
    body: JSON.stringify(body),
  })

/** An invited person's way in, which sets the one cookie there is. */
const signIn = async () => {
  const owner = await world.member(institutionId, 'owner')
  const email = `${crypto.randomUUID()}@example.org`
  await world.as(owner).invitations.create({ email, role: 'candidate', cohortId: null })
  await world.runJobs()
  const token = /token=(\S+)/.exec(world.mails.at(-1)?.text ?? '')?.[1] ?? ''
  return post('invitations.accept', { token, name: 'Ada', password })
}

describe('until somebody signs in', () => {
  test('[P51] no page, no file and no address of the product sets a cookie', async () => {
    const paths = [
      '/',
      '/admin/',
      '/nothing-here',
      '/assets/nothing.js',
      '/api/health',
      '/api/nothing',
      '/api/institutions/first/logo.svg',
      '/api/recordings/01890000-0000-7000-8000-000000000000/media',
      '/api/questions/01890000-0000-7000-8000-000000000000/media',
    ]
    for (const url of paths)
      for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST'] as const) {
        const answer = await world.app.inject({ method, url, headers: own })
        expect(answer.headers['set-cookie'], `${method} ${url}`).toBeUndefined()
      }
  })

  test('[P51] no procedure sets a cookie, right or wrong as it may be asked', async () => {
    // Signing out takes a cookie away: what it sends is empty and over already.
    const asked = Object.keys(rows).filter((name) => name !== 'identity.signOut')
    for (const name of asked) {
      const queried = await world.app.inject({ url: `/api/trpc/${name}?input=%7B%7D` })
      const answers = [queried, await post(name, {}), await post(name, { token: 'x'.repeat(43) })]
      for (const { headers } of answers) expect(headers['set-cookie'], name).toBeUndefined()
    }
    const cleared = (await post('identity.signOut', {})).headers['set-cookie']
    expect(String(cleared)).toMatch(/^sid=;.*Expires=Thu, 01 Jan 1970/)
  })

  test('[P51] a wrong password and a link that opens nothing set none', async () => {
    const wrong = await post('identity.signIn', { email: candidate.email, password: 'wrong' })
    expect(wrong.statusCode).toBe(401)
    expect(wrong.headers['set-cookie']).toBeUndefined()
    const link = await post('identity.signInByLink', { token: 'x'.repeat(43) })
    expect(link.headers['set-cookie']).toBeUndefined()
  })
})

describe('the sign-in cookie', () => {
  test('[P51] is the only one, and is set on signing in', async () => {
    const entered = await signIn()
    expect(entered.statusCode, entered.body).toBe(200)
    const set = [entered.headers['set-cookie']].flat()
    expect(set).toHaveLength(1)
    expect(set[0]).toMatch(/^sid=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/)
  })

  test('[P51] is not set anew by being used', async () => {
    const cookie = await world.cookieOf(candidate)
    const me = await world.app.inject({ url: '/api/trpc/identity.me', headers: { cookie } })
    expect(me.body).toContain(candidate.email)
    expect(me.headers['set-cookie']).toBeUndefined()
  })

  test('[P52] behind TLS it is bound to this very host, and never travels in clear', async () => {
    const database = await testDatabase(inject('postgres'))
    const config = readConfig({
      DATABASE_URL: database.apiUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      DATA_DIR: world.config.DATA_DIR,
      PUBLIC_URL: 'https://interviews.example.edu',
      LOG_LEVEL: 'silent',
    })
    const app = await buildApp(config, world.ports, world.db)
    const headers = { ...json, origin: config.PUBLIC_URL }
    const email = candidate.email
    await world.as(null).identity.requestSignInLink({ email })
    await world.runJobs()
    const token = /token=(\S+)/.exec(world.mails.at(-1)?.text ?? '')?.[1] ?? ''
    const entered = await app.inject({
      method: 'POST',
      url: '/api/trpc/identity.signInByLink',
      headers,
      body: JSON.stringify({ token }),
    })
    expect(String(entered.headers['set-cookie'])).toMatch(
      /^__Host-sid=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    expect(entered.headers['strict-transport-security']).toMatch(/^max-age=31536000/)
    // The cookie of plain http, which a neighbour on the line could have set, opens nothing here.
    const sid = /sid=([\w-]+)/.exec(String(entered.headers['set-cookie']))?.[1] ?? ''
    const plain = await app.inject({
      url: '/api/trpc/identity.me',
      headers: { cookie: `sid=${sid}` },
    })
    expect(plain.json()).toEqual({ result: { data: null } })
    await app.close()
    await database.drop()
  })
})

describe('another site', () => {
  const origins = [
    'https://evil.example',
    'null',
    'http://localhost:4000.evil.example',
    'http://evil.example:4000',
    'http://localhost:4001',
  ]
  const changes: [string, 'POST' | 'PATCH', string, Record<string, string>, string][] = [
    ['a procedure', 'POST', '/api/trpc/identity.signOut', json, '{}'],
    ['a batch', 'POST', '/api/trpc/identity.signOut,identity.signOut?batch=1', json, '{}'],
    ['an upload', 'POST', '/api/recordings/uploads', { 'tus-resumable': '1.0.0' }, ''],
    [
      'a piece of an upload',
      'PATCH',
      '/api/recordings/uploads/01890000-0000-7000-8000-000000000000',
      { 'tus-resumable': '1.0.0', 'content-type': 'application/offset+octet-stream' },
      'x',
    ],
    ['the probe of the line', 'POST', '/api/health/upload', {}, 'x'],
  ]

  test.each(changes)('[P52] changes nothing by %s', async (_what, method, url, headers, body) => {
    const cookie = await world.cookieOf(candidate)
    for (const origin of origins) {
      const answer = await world.app.inject({
        method,
        url,
        headers: { ...headers, cookie, origin, host: 'localhost:4000' },
        body,
      })
      expect(answer.statusCode, origin).toBe(403)
      expect(answer.body).toContain('request.foreignOrigin')
    }
    const me = await world.app.inject({ url: '/api/trpc/identity.me', headers: { cookie } })
    expect(me.body).toContain(candidate.email)
  })

  test('[P52] changes nothing without saying where it comes from, unless the browser vouches for it', async () => {
    const cookie = await world.cookieOf(candidate)
    const silent = { ...json, cookie }
    const body = JSON.stringify({ name: 'Mallory', marketingAccepted: true })
    const url = '/api/trpc/identity.updateAccount'
    for (const site of [undefined, 'cross-site', 'same-site', 'none']) {
      const headers = { ...silent, ...(site ? { 'sec-fetch-site': site } : {}) }
      expect((await world.app.inject({ method: 'POST', url, headers, body })).statusCode).toBe(403)
    }
    const vouched = { ...silent, 'sec-fetch-site': 'same-origin' }
    const answer = await world.app.inject({ method: 'POST', url, headers: vouched, body })
    expect(answer.statusCode).toBe(200)
  })

  test('[P52] changes nothing by a form or an image: a change is JSON, and never a GET', async () => {
    const cookie = await world.cookieOf(candidate)
    const url = '/api/trpc/identity.signOut'
    const form = { ...own, cookie, 'content-type': 'text/plain' }
    expect(
      (await world.app.inject({ method: 'POST', url, headers: form, body: '{}' })).statusCode,
    ).toBe(415)
    expect((await world.app.inject({ url, headers: { cookie } })).statusCode).toBe(405)
    const batched = { url: `${url}?batch=1`, headers: { cookie } }
    expect((await world.app.inject(batched)).statusCode).toBe(405)
  })

  test('[P52] cannot read an answer: nothing is allowed to other origins', async () => {
    const cookie = await world.cookieOf(candidate)
    for (const method of ['GET', 'OPTIONS'] as const) {
      const headers = {
        cookie,
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
      }
      const answer = await world.app.inject({ method, url: '/api/trpc/identity.me', headers })
      const allowing = Object.keys(answer.headers).filter((name) =>
        name.startsWith('access-control'),
      )
      expect(allowing).toEqual([])
    }
  })
})

test('[P5] no page may ask for a position, and none of ours tries to', async () => {
  const { headers } = await world.app.inject({ url: '/' })
  expect(headers['permissions-policy']).toContain('geolocation=()')
  expect(String(headers['content-security-policy'])).toContain("default-src 'self'")
  const source = await readFile(new URL('./http/security.ts', import.meta.url), 'utf8')
  expect(source).toContain('geolocation=()')
})

const ask = (remoteAddress: string, url = '/api/trpc/identity.me', headers = {}) =>
  world.app.inject({ url, remoteAddress, headers })

describe('people who are not signed in', () => {
  const calls = Array.from({ length: 20 }, () => 'identity.me').join(',')
  /** Twenty calls in each of 150 requests: as much as one address may ask in a minute. */
  const exhaust = async (address: string) => {
    for (let index = 0; index < 150; index += 1)
      await ask(address, `/api/trpc/${calls}?batch=1&input=%7B%7D`)
  }

  test('may ask so much in a minute from one address, and are told when to come back', async () => {
    await exhaust('6.6.6.6')
    const refused = await ask('6.6.6.6')
    expect(refused.statusCode).toBe(429)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(refused.json()).toMatchObject({
      error: { message: 'request.tooMany', data: { refusal: { code: 'request.tooMany' } } },
    })
    expect((await ask('1.2.3.4')).statusCode).toBe(200)
    expect((await ask('6.6.6.6', '/api/health')).statusCode).toBe(429)
  })

  test('keep nobody out who is signed in at the same address', async () => {
    const cookie = await world.cookieOf(candidate)
    expect((await ask('6.6.6.6', undefined, { cookie })).statusCode).toBe(200)
    const madeUp = { cookie: `sid=${'x'.repeat(43)}` }
    expect((await ask('6.6.6.6', undefined, madeUp)).statusCode).toBe(429)
  })

  test('cannot put more than twenty calls into one request', async () => {
    const many = `/api/trpc/${calls},identity.me?batch=1&input=%7B%7D`
    const refused = await ask('1.2.3.5', many)
    expect(refused.statusCode).toBe(413)
    expect(refused.json()).toHaveLength(21)
    const streamed = await ask('1.2.3.5', many, { 'trpc-accept': 'application/jsonl' })
    expect(streamed.statusCode).toBe(413)
  })
})

test('what is refused before a procedure is reached is told in the form that clients read', async () => {
  const cookie = await world.cookieOf(candidate)
  const foreign = { cookie, origin: 'https://evil.example' }
  const told = (await post('identity.signOut', {}, foreign)).json<{ error: unknown }>()
  expect(told).toMatchObject({
    error: {
      message: 'request.foreignOrigin',
      data: { code: 'FORBIDDEN', httpStatus: 403, refusal: { code: 'request.foreignOrigin' } },
    },
  })
  const long = await post('identity.signIn', { email: 'x'.repeat(1_100_000), password: '' })
  expect(long.statusCode).toBe(413)
  expect(long.json()).toMatchObject({ error: { message: 'request.tooLarge' } })
})

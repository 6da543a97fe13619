import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Actor } from '../../actor.ts'
import { testWorld, type TestWorld } from '../../testing.ts'
import { refusalOf } from '../../testing/refusal-of.ts'

let world: TestWorld
let owner: Actor
let elsewhere: Actor
beforeAll(async () => {
  world = await testWorld(inject('postgres'))
  owner = await world.member(await world.found('first'), 'owner')
  elsewhere = await world.member(await world.found('second'), 'owner')
})
afterAll(() => world.close())

const logo = '<svg xmlns="http://www.w3.org/2000/svg"><circle r="4"/></svg>'
const set = (svg: string | null) => world.as(owner).institutions.setLogo({ svg })
const logoAt = (slug: string, headers: Record<string, string> = {}) =>
  world.app.inject({ url: `/api/institutions/${slug}/logo.svg`, headers })

test('a logo is seen by everybody, on the pages of its institution alone, and stands in the audit log', async () => {
  expect(await set(logo)).toEqual({ hasLogo: true })
  const shown = await logoAt('first')
  expect(shown.body).toBe(logo)
  expect(shown.headers['content-type']).toBe('image/svg+xml')
  expect(shown.headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/)
  expect((await logoAt('second')).statusCode).toBe(404)
  expect((await world.as(null).institutions.branding({ slug: 'first' })).hasLogo).toBe(true)
  expect((await world.as(elsewhere).institutions.branding({ slug: 'second' })).hasLogo).toBe(false)
  const { items } = await world.as(owner).audit.list({})
  expect(items[0]).toMatchObject({ action: 'institution.logoSet', role: 'owner' })
})

test('a browser that has it is told so, until it changes', async () => {
  await set(logo)
  const tag = String((await logoAt('first')).headers['etag'])
  expect((await logoAt('first', { 'if-none-match': tag })).statusCode).toBe(304)
  await set('<svg/>')
  const changed = await logoAt('first', { 'if-none-match': tag })
  expect(changed.statusCode).toBe(200)
  expect(changed.body).toBe('<svg/>')
})

test('a logo is taken away again', async () => {
  await set(logo)
  expect(await set(null)).toEqual({ hasLogo: false })
  expect((await logoAt('first')).statusCode).toBe(404)
})

test.each([
  '<html/>',
  '<svg><script>alert(1)</script></svg>',
  '<svg onload="alert(1)"/>',
  '<svg><image href="https://evil.example/a.png"/></svg>',
  `<svg>${' '.repeat(66_000)}</svg>`,
  '',
])('%.60s is refused, and the logo that is there stays', async (svg) => {
  await set(logo)
  expect(await refusalOf(set(svg))).toBe('institution.logoInvalid')
  expect((await logoAt('first')).body).toBe(logo)
})

test('a colour on which nothing can be read is refused by its own name', async () => {
  const { slug: _slug, ...settings } = await world.as(owner).institutions.settings()
  const answer = await world.app.inject({
    method: 'POST',
    url: '/api/trpc/institutions.update',
    headers: {
      cookie: await world.cookieOf(owner),
      origin: world.config.PUBLIC_URL,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ ...settings, accentColor: '#7a7a7a' }),
  })
  expect(answer.json()).toMatchObject({
    error: { message: 'institution.accentContrast' },
  })
})

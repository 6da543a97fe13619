import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { button } from './interviewing.ts'
import { acceptNotice, laptop, type Candidate } from './past-interviews.ts'
import { visit } from './visitor.ts'
import { password, startWorld, type World } from './world.ts'

let world: World
let browser: Browser
let first: string
let second: string
let owner: Candidate

beforeAll(async () => {
  world = await startWorld()
  const found = async (slug: string, name: string) => {
    const institution = { slug, name, accentColor: '#1f5f5b' }
    return (await world.installation.found(institution)).institutionId
  }
  first = await found('first', 'First University')
  second = await found('second', 'Second University')
  const noor = { email: 'owner@second.example', name: 'Noor Haddad', role: 'owner' as const }
  owner = await world.person(second, noor)
  browser = await startBrowser()
})
afterAll(async () => {
  await browser.close()
  await world.close()
})

const aCandidate = async (name: string): Promise<string> => {
  const email = `${name.toLowerCase()}@first.example`
  await world.person(first, { email, name: `${name} Osei`, role: 'candidate' })
  return email
}

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name }).first().waitFor()

const fillIn = async (page: Page, email: string, typed: string): Promise<void> => {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(typed)
  await button(page, 'Sign in').click()
}

/** The newest link that was mailed to somebody; the mail may be on its way. */
const mailed = async (email: string, path: string, after = 0): Promise<string> => {
  const links = () => world.linksTo(email).filter((link) => new URL(link).pathname === path)
  await expect.poll(() => links().length, { timeout: 20_000 }).toBeGreaterThan(after)
  return links()[0] ?? ''
}

test('a wrong password is explained, and the address that was typed stays', async () => {
  const email = await aCandidate('Ada')
  const { page, context, complaints } = await visit(browser, world)
  await page.goto('/sign-in')
  await fillIn(page, email, 'not my password')
  await page
    .getByRole('alert')
    .filter({ hasText: /not right|do not match|wrong/i })
    .waitFor()
  expect(await page.getByLabel('E-mail').inputValue()).toBe(email)
  await fillIn(page, email, password)
  await heading(page, 'Welcome, Ada')
  expect(complaints).toEqual({ errors: [], foreign: [] })
  await context.close()
})

test('a mailed link signs in once, leads to the page that was wanted, and says so when it is used again', async () => {
  const email = await aCandidate('Ben')
  const { page, context, complaints } = await visit(browser, world)
  await page.goto('/account')
  await heading(page, 'Sign in')
  await page.getByLabel('E-mail').fill(email)
  await button(page, 'E-mail me a sign-in link').click()
  await heading(page, 'Look into your mail')
  const link = await mailed(email, '/sign-in/link')
  // The mail's link opens another tab of the same browser
  const tab = await context.newPage()
  await tab.goto(link)
  await button(tab, 'Sign in now').click()
  await heading(tab, 'Account')
  expect(tab.url()).not.toContain('token')

  const elsewhere = await visit(browser, world)
  await elsewhere.page.goto(link)
  await button(elsewhere.page, 'Sign in now').click()
  await elsewhere.page.getByText('This link does not work any more').waitFor()
  await elsewhere.page.getByRole('link', { name: 'Sign in another way' }).click()
  await button(elsewhere.page, 'E-mail me a sign-in link').waitFor()
  expect(await elsewhere.context.cookies()).toEqual([])
  expect(complaints).toEqual({ errors: [], foreign: [] })
  await Promise.all([context.close(), elsewhere.context.close()])
})

test('who forgot the password chooses a new one; the old one and every other sign-in end', async () => {
  const email = await aCandidate('Chidi')
  const chosen = 'another long password of mine'
  const elsewhere = await visit(browser, world, { as: email })
  const { page, context, complaints } = await visit(browser, world)
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await heading(page, 'Forgot your password?')
  expect(await page.getByLabel('E-mail').inputValue()).toBe(email)
  await button(page, 'Send the link').click()
  await page.goto(await mailed(email, '/reset-password'))
  await page.getByLabel('New password', { exact: true }).fill('password1234')
  await button(page, 'Save and sign in').click()
  await page
    .getByLabel('New password', { exact: true })
    .and(page.locator('[aria-invalid="true"]'))
    .waitFor()
  await page.getByLabel('New password', { exact: true }).fill(chosen)
  await button(page, 'Save and sign in').click()
  await heading(page, 'Welcome, Chidi')

  await elsewhere.page.goto('/')
  await heading(elsewhere.page, 'Sign in')
  await fillIn(elsewhere.page, email, password)
  await elsewhere.page.getByRole('alert').first().waitFor()
  await fillIn(elsewhere.page, email, chosen)
  await heading(elsewhere.page, 'Welcome, Chidi')
  expect(complaints).toEqual({ errors: [], foreign: [] })
  await Promise.all([context.close(), elsewhere.context.close()])
})

test('somebody with an account accepts an invitation with its password, and switches between two roles in two institutions', async () => {
  const email = await aCandidate('Dana')
  await world.installation
    .as(owner, laptop)
    .invitations.create({ email, role: 'coach', cohortId: null })
  await world.installation.runJobs()
  const { page, context, complaints } = await visit(browser, world)
  await page.goto(await mailed(email, '/invitation'))
  await heading(page, 'Second University invites you')
  await page.getByLabel('Password', { exact: true }).fill('not my password')
  await button(page, 'Accept and sign in').click()
  await page.getByText('The password is not right.').waitFor()
  await page.getByLabel('Password', { exact: true }).fill(password)
  await button(page, 'Accept and sign in').click()
  await page.waitForURL('**/admin/**')
  await heading(page, 'Sessions')
  expect(await page.getByText('Second University').count()).toBeGreaterThan(0)

  await page.getByRole('button', { name: /Dana Osei/ }).click()
  await page.getByRole('menuitem', { name: /^Another role/ }).click()
  await heading(page, 'Choose where to go')
  await page.getByRole('button', { name: /Candidate at First University/ }).click()
  await heading(page, 'Welcome, Dana')
  expect(await page.getByRole('banner').innerText()).toContain('First University')
  // The workspace of the other role is not open to this one
  await page.goto('/admin/')
  await heading(page, 'Choose where to go')
  await page.getByRole('button', { name: /Coach at Second University/ }).click()
  await heading(page, 'Sessions')
  expect(complaints).toEqual({ errors: [], foreign: [] })
  await context.close()
})

test('a sign-in that is ended on the account’s page ends the other browser’s page at its next act', async () => {
  const email = await aCandidate('Emma')
  const lost = await visit(browser, world, { as: email })
  await lost.page.goto('/')
  await heading(lost.page, 'Welcome, Emma')

  const { page, context, complaints } = await visit(browser, world, { as: email })
  await page.goto('/account')
  await page.getByRole('button', { name: /^Sign out there/ }).click()
  await page.getByText('Signed out there.').first().waitFor()
  await page.getByRole('button', { name: /^Sign out there/ }).waitFor({ state: 'detached' })

  await lost.page.getByRole('link', { name: 'Account', exact: true }).click()
  await lost.page
    .getByRole('link', { name: 'Sign in' })
    .or(button(lost.page, 'Sign in'))
    .first()
    .click()
  await fillIn(lost.page, email, password)
  await heading(lost.page, 'Account')
  expect(complaints).toEqual({ errors: [], foreign: [] })
  await Promise.all([context.close(), lost.context.close()])
})

test('after too many attempts the account is shut for a while, and the page says for how long and what works meanwhile', async () => {
  const email = await aCandidate('Femi')
  const { page, context } = await visit(browser, world)
  for (let attempt = 1; attempt < 10; attempt += 1)
    await context.request.post('/api/trpc/identity.signIn', {
      headers: { origin: world.baseUrl },
      data: { email, password: `guess ${attempt}` },
    })
  await page.goto('/sign-in')
  await fillIn(page, email, 'the tenth guess')
  await page.getByRole('alert').first().waitFor()
  // Even the right one is not looked at any more
  await fillIn(page, email, password)
  const alert = page.getByRole('alert').filter({ hasText: 'Too many attempts' })
  await alert.waitFor()
  expect(await alert.innerText()).toMatch(/Try again in 1[45] minutes\./)
  expect(await page.getByLabel('E-mail').inputValue()).toBe(email)
  await button(page, 'E-mail me a sign-in link').click()
  await heading(page, 'Look into your mail')
  await page.goto(await mailed(email, '/sign-in/link'))
  await button(page, 'Sign in now').click()
  await heading(page, 'Welcome, Femi')
  await context.close()
})

test('an address that asks to be sent to another site after signing in is not obeyed', async () => {
  const gita = { email: 'gita@first.example', name: 'Gita Osei', role: 'candidate' as const }
  const { email } = gita
  await acceptNotice(world, await world.person(first, gita))
  const elsewhere = [
    'https://evil.example/',
    '//evil.example/',
    String.raw`/\evil.example`,
    '/.//evil.example',
    'javascript:alert(1)',
    'data:text/html,evil',
    '/api/trpc/identity.signOut',
  ]
  const { page, context, complaints } = await visit(browser, world)
  await page.goto(`/sign-in?to=${encodeURIComponent(elsewhere[1] ?? '')}`)
  await fillIn(page, email, password)
  await heading(page, 'Welcome, Gita')
  const entrances = [
    ...elsewhere.map((to) => ({ entrance: '/sign-in', to })),
    ...elsewhere.slice(1, 3).flatMap((to) => [
      { entrance: '/role', to },
      { entrance: '/before', to },
    ]),
  ]
  for (const { entrance, to } of entrances) {
    await page.goto(`${entrance}?to=${encodeURIComponent(to)}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(new URL(page.url()).origin, `${entrance} with ${to}`).toBe(world.baseUrl)
    const leaving = await page
      .locator('main a')
      .evaluateAll((links) =>
        links
          .map((link) => (link as HTMLAnchorElement).origin)
          .filter((origin) => origin !== location.origin),
      )
    expect(leaving).toEqual([])
  }
  expect(complaints).toEqual({ errors: [], foreign: [] })
  await context.close()
})

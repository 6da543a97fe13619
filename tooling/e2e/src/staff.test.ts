import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { button, readFirst } from './interviewing.ts'
import {
  acceptNotice,
  begin,
  laptop,
  spokenVaguely,
  spokenWell,
  takeInterview,
} from './past-interviews.ts'
import { visit } from './visitor.ts'
import { shortKit, startWorld, type World } from './world.ts'

const owner = 'owner@first.example'
const coach = 'coach@first.example'
const ada = 'ada@first.example'

let world: World
let browser: Browser
let kit: { kitId: string; name: string }
let cohortId: string
/** Of a candidate outside of the coach's cohort. */
let otherSessionId: string

beforeAll(async () => {
  world = await startWorld()
  const institution = { slug: 'first', name: 'First University', accentColor: '#1f5f5b' }
  const { institutionId } = await world.installation.found(institution)
  const noor = { email: owner, name: 'Noor Haddad', role: 'owner' as const }
  const boss = await world.person(institutionId, noor)
  const made = await world.installation
    .as(boss, laptop)
    .cohorts.create({ name: 'Finance', term: '2026' })
  ;({ cohortId } = made)
  await world.person(institutionId, { email: coach, name: 'Kim Berger', role: 'coach', cohortId })
  const person = (email: string, name: string, cohort?: string) =>
    world.person(institutionId, {
      email,
      name,
      role: 'candidate',
      ...(cohort === undefined ? {} : { cohortId: cohort }),
    })
  const inCohort = await person(ada, 'Ada Osei', cohortId)
  const outside = await person('ben@first.example', 'Ben Carter')
  kit = await shortKit(world, institutionId, { questions: 2 })
  for (const one of [inCohort, outside]) await acceptNotice(world, one)
  await takeInterview(world, inCohort, {
    kitId: kit.kitId,
    texts: [spokenVaguely, spokenWell],
    isRated: true,
  })
  otherSessionId = await takeInterview(world, outside, { kitId: kit.kitId, texts: [spokenWell] })
  for (let count = 0; count < 28; count += 1) await begin(world, inCohort, kit.kitId)
  browser = await startBrowser()
})
afterAll(async () => {
  await browser.close()
  await world.close()
})

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name }).first().waitFor()

const accent = (page: Page): Promise<string> =>
  page.evaluate(() => document.documentElement.style.getPropertyValue('--accent'))

/** The colour that lies behind something, as red, green and blue from 0 to 255, in whatever form it is written. */
const paintOf = (place: Locator): Promise<number[]> =>
  place.evaluate((element) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d')
    if (!canvas) throw new Error('Nothing to paint on')
    canvas.fillStyle = getComputedStyle(element).backgroundColor
    canvas.fillRect(0, 0, 1, 1)
    return [...canvas.getImageData(0, 0, 1, 1).data]
  })

const searchOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams)

const choose = async (page: Page, label: string, option: string): Promise<void> => {
  await page.getByRole('button', { name: new RegExp(`${label}$`) }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

test('filters and pages of the list stand in its address: one goes back through them, and shares them as a link', async () => {
  const { page, context, complaints } = await visit(browser, world, { as: owner })
  await page.goto('/admin/')
  const range = page.getByText(/ to .* of .* sessions/)
  await range.filter({ hasText: '1 to 25 of 30 sessions' }).waitFor()
  await button(page, 'Next').click()
  await range.filter({ hasText: '26 to 30 of 30 sessions' }).waitFor()
  const second = page.url()
  expect(searchOf(page)['after']).toBeTruthy()
  await page.goBack()
  await range.filter({ hasText: '1 to 25 of 30 sessions' }).waitFor()
  await page.goForward()
  await range.filter({ hasText: '26 to 30 of 30 sessions' }).waitFor()

  await choose(page, 'Interview', 'Completed')
  await range.filter({ hasText: '1 to 2 of 2 sessions' }).waitFor()
  expect(searchOf(page)).toEqual({ state: 'completed' })
  await page.getByLabel('Search by name or e-mail').fill('osei')
  await range
    .filter({ hasText: '1 to 1 of 1 session' })
    .or(page.getByText('1 session', { exact: true }))
    .first()
    .waitFor()
  await expect.poll(() => searchOf(page)).toEqual({ state: 'completed', q: 'osei' })
  const narrowed = page.url()
  await page.getByRole('link', { name: 'Ada Osei' }).click()
  await heading(page, 'Ada Osei')
  await page.goBack()
  await expect.poll(() => page.url()).toBe(narrowed)
  expect(await page.getByLabel('Search by name or e-mail').inputValue()).toBe('osei')
  // What was typed is one step back together
  await page.goBack()
  await expect.poll(() => page.url()).toBe(second)

  // The link says the same to somebody else, and to a browser that begins with it
  const other = await visit(browser, world, { as: coach })
  await other.page.goto(narrowed)
  await other.page.getByRole('link', { name: 'Ada Osei' }).waitFor()
  expect(await other.page.getByRole('row').count()).toBe(2)
  expect(await other.page.getByLabel('Search by name or e-mail').inputValue()).toBe('osei')
  await other.page.goto(second)
  await other.page.getByRole('link', { name: 'Ada Osei' }).first().waitFor()
  expect(complaints).toEqual({ errors: [], foreign: [] })
  expect(other.complaints).toEqual({ errors: [], foreign: [] })
  await Promise.all([context.close(), other.context.close()])
})

test('several people are invited at once; an address that is none stays in the field, with the reason', async () => {
  const { page, context, complaints } = await visit(browser, world, { as: owner })
  await page.goto('/admin/invitations')
  const field = page.getByLabel('E-mail addresses')
  await field.fill('"Osei, Ada" <one@first.example>, two@first.example\nthree-at-first.example')
  await page.getByText('3 addresses').waitFor()
  await button(page, 'Send 3 invitations').click()
  await page.getByText('2 invitations are on their way.').waitFor()
  expect(await field.inputValue()).toBe('three-at-first.example')
  await page.getByText('This one was not invited. Mend it or take it out.').waitFor()
  for (const email of ['one@first.example', 'two@first.example']) {
    await page.getByRole('row', { name: new RegExp(email) }).waitFor()
    await expect.poll(() => world.linksTo(email).length, { timeout: 20_000 }).toBe(1)
  }
  await field.fill('three@first.example')
  await button(page, 'Send the invitation').click()
  await page.getByText('One invitation is on its way.').waitFor()
  expect(await field.inputValue()).toBe('')
  expect(complaints).toEqual({ errors: [], foreign: [] })
  await context.close()
})

test('a kit’s link is copied by staff and opened by a candidate, who begins with it', async () => {
  const { page, context, complaints } = await visit(browser, world, {
    as: owner,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await page.goto('/admin/kits')
  const row = page.getByRole('row').filter({ hasText: kit.name })
  await row.getByRole('button', { name: /^Make a link/ }).click()
  await page.getByText('The link is copied.').first().waitFor()
  await row.getByRole('button', { name: /^Copy link/ }).waitFor()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(complaints).toEqual({ errors: [], foreign: [] })
  await context.close()

  const candidate = await visit(browser, world, { as: ada })
  await candidate.page.goto(link)
  await heading(candidate.page, kit.name)
  await button(candidate.page, 'Start the interview').click()
  await heading(candidate.page, 'Check camera and microphone')
  expect(candidate.complaints).toEqual({ errors: [], foreign: [] })
  await candidate.context.close()
})

test('[P14] a coach sees the candidates of the own cohort, and nobody else', async () => {
  const { page, context, complaints } = await visit(browser, world, { as: coach })
  await page.goto('/admin/?state=completed')
  await page.getByRole('link', { name: 'Ada Osei' }).waitFor()
  expect(await page.locator('body').innerText()).not.toContain('Ben Carter')
  await page.goto('/admin/?q=carter')
  await heading(page, 'No session matches')
  await page.goto(`/admin/sessions/${otherSessionId}`)
  await page.getByText('There is no such interview.').waitFor()
  await page.goto('/admin/cohorts')
  await page.getByText('Finance').first().waitFor()
  const places = page.getByRole('navigation', { name: 'Main' })
  expect(await places.getByRole('link').allInnerTexts()).toEqual([
    'Sessions',
    'Live',
    'Review',
    'Cohorts',
    'Assignments',
    'Questions',
    'Kits',
  ])
  expect(complaints).toEqual({ errors: [], foreign: [] })
  await context.close()
})

test('another colour in the settings is the colour of the page at once, and of the sign-in page from then on', async () => {
  const { page, context, complaints } = await visit(browser, world, { as: owner })
  await page.goto('/admin/settings')
  await expect.poll(() => accent(page)).toBe('#1f5f5b')
  await page.getByLabel('Colour', { exact: true }).fill('#7a1e2c')
  await expect.poll(() => accent(page)).toBe('#7a1e2c')
  await button(page, 'Save the settings').click()
  await page.getByText('The settings are saved.').first().waitFor()
  expect(complaints).toEqual({ errors: [], foreign: [] })
  await context.close()

  const visitor = await visit(browser, world)
  await visitor.page.goto('/sign-in?i=first')
  await heading(visitor.page, 'Sign in')
  await expect.poll(() => accent(visitor.page)).toBe('#7a1e2c')
  const distance = async () => {
    const [red = 0, green = 255, blue = 255] = await paintOf(button(visitor.page, 'Sign in'))
    return Math.max(Math.abs(red - 122), Math.abs(green - 30), Math.abs(blue - 44))
  }
  await expect.poll(distance).toBeLessThan(20)
  expect(visitor.complaints).toEqual({ errors: [], foreign: [] })
  await visitor.context.close()
})

test('[P47] the audit trail tells who read whose report, and leads there', async () => {
  const reader = await visit(browser, world, { as: coach })
  await reader.page.goto('/admin/?state=completed')
  await reader.page.getByRole('link', { name: 'Ada Osei' }).click()
  await readFirst(reader.page)
  await heading(reader.page, 'What to do next')
  await reader.context.close()

  const { page, context, complaints } = await visit(browser, world, { as: owner })
  await page.goto('/admin/audit')
  const entry = page.getByRole('row').filter({ hasText: 'Kim Berger read a report of Ada Osei' })
  await entry.first().waitFor()
  expect(await entry.first().innerText()).toContain('Coach')
  await entry.first().getByRole('link', { name: 'open' }).click()
  await heading(page, 'Ada Osei')
  expect(complaints).toEqual({ errors: [], foreign: [] })
  await context.close()
})

import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { button, keepAnswer, speakFor } from './interviewing.ts'
import { acceptNotice, laptop } from './past-interviews.ts'
import { visit } from './visitor.ts'
import { shortKit, startWorld, type World } from './world.ts'

const owner = 'owner@first.example'
const coach = 'coach@first.example'
const candidate = 'ada@first.example'

let world: World
let browser: Browser
let kit: { kitId: string; name: string }
let membershipId: string

beforeAll(async () => {
  world = await startWorld()
  const institution = { slug: 'first', name: 'First University', accentColor: '#1f5f5b' }
  const { institutionId } = await world.installation.found(institution)
  const noor = { email: owner, name: 'Noor Haddad', role: 'owner' as const }
  const boss = await world.person(institutionId, noor)
  const { cohortId } = await world.installation
    .as(boss, laptop)
    .cohorts.create({ name: 'Finance', term: '2026' })
  await world.person(institutionId, { email: coach, name: 'Kim Berger', role: 'coach', cohortId })
  const ada = await world.person(institutionId, {
    email: candidate,
    name: 'Ada Osei',
    role: 'candidate',
    cohortId,
  })
  membershipId = ada.membershipId
  await acceptNotice(world, ada)
  kit = await shortKit(world, institutionId, { questions: 1, thinkSeconds: 1, answerSeconds: 40 })
  browser = await startBrowser({
    speech: fileURLToPath(new URL('../media/answer-strong.wav', import.meta.url)),
  })
})
afterAll(async () => {
  await browser.close()
  await world.close()
})

/** What a page asked of the browser's devices, from its first moment on. */
const devicesAsked = (page: Page): Promise<MediaStreamConstraints[]> =>
  page.evaluate(() => (globalThis as unknown as { asked: MediaStreamConstraints[] }).asked)

const shown = async (page: Page, label: string): Promise<void> => {
  await page.locator('label', { hasText: label }).first().click()
}

test('[P10] adjustments are set once and hold for the whole interview; no list and no report of staff tells of them', async () => {
  const { page, context, complaints } = await visit(browser, world, { as: candidate })
  await context.addInitScript(() => {
    const asked: unknown[] = []
    Object.assign(globalThis, { asked })
    const { mediaDevices } = navigator
    const open = mediaDevices.getUserMedia.bind(mediaDevices)
    mediaDevices.getUserMedia = (constraints) => {
      asked.push(constraints)
      return open(constraints)
    }
  })

  // Set once
  await page.goto('/account')
  await shown(page, 'Half as much again')
  await shown(page, 'No limit to think')
  await shown(page, 'Without video')
  await shown(page, 'Captions always on')
  await button(page, 'Save the adjustments').click()
  await page.getByText('Your adjustments are saved.').first().waitFor()

  // The camera is not asked for
  await page.goto('/')
  await page.getByRole('button', { name: `Start ${kit.name}` }).click()
  await page.getByRole('heading', { name: 'Check your microphone' }).waitFor()
  await page.getByText('50 % more time, no limit on thinking, captions from the start').waitFor()
  const open = button(page, 'Open the microphone')
  const begin = button(page, 'Begin the interview')
  await open.or(begin).first().waitFor()
  if (await open.isVisible()) await open.click()
  await page.getByText('Your adjustments say sound only').waitFor()
  await begin.and(page.locator(':not([aria-disabled="true"])')).click()

  // The question has its captions from the start, and no switch that takes them away
  await page.getByText('Captions are on').waitFor()
  const spoken = page.locator('main p[aria-hidden="true"]').first()
  await spoken.waitFor()
  const [line] = (await spoken.innerText()).trim().split(/[.?!]/)
  expect(await page.locator('main').innerText()).toContain(line)
  expect(await page.getByRole('switch').count()).toBe(0)

  // The kit gives one second to think; here nothing runs out
  await button(page, 'Think now').click()
  await page.getByText('There is no limit.').first().waitFor()
  await page.waitForTimeout(2500)
  expect(await page.getByRole('timer').count()).toBe(0)
  await button(page, 'Start recording now').click()

  // Forty seconds to answer have become sixty
  const timer = page.getByRole('timer', { name: 'Time left to answer' })
  await timer.waitFor()
  expect((await timer.innerText()).trim()).toMatch(/^(1:00|0:5\d)$/)
  await speakFor(page, 2500)
  await keepAnswer(page, true)
  await page.waitForURL('**/report', { timeout: 60_000 })
  const constraints = await devicesAsked(page)
  expect(constraints.length).toBeGreaterThan(0)
  expect(constraints.every(({ audio, video }) => Boolean(audio) && !video)).toBe(true)
  expect(await world.sql('select mime, has_video as "hasVideo" from recordings')).toEqual([
    { mime: expect.stringMatching(/^audio\//), hasVideo: false },
  ])
  await button(page, 'Go on without words').click()
  await page
    .getByRole('heading', { name: /How do you see it yourself/ })
    .first()
    .waitFor()
  expect(complaints).toEqual({ errors: [], foreign: [] })
  await context.close()

  // Staff
  for (const as of [owner, coach]) {
    const staff = await visit(browser, world, { as })
    const told: Promise<string>[] = []
    staff.page.on('response', (response) => {
      if (response.url().includes('/api/trpc/')) told.push(response.text())
    })
    await staff.page.goto('/admin/')
    await staff.page.getByRole('link', { name: /Ada Osei/ }).click()
    await staff.page.getByRole('heading', { name: 'Ada Osei' }).waitFor()
    await staff.page.waitForLoadState('networkidle')
    const said = await Promise.all(told)
    expect(said.join('')).toContain('Ada Osei')
    expect(said.join('')).not.toMatch(
      /"accommodations":|extraTime|noVideo|captionsAlwaysOn|noThink/,
    )
    expect(await staff.page.locator('main').innerText()).not.toMatch(
      /adjustment|extra time|more time|sound only|no limit/i,
    )
    expect(staff.complaints).toEqual({ errors: [], foreign: [] })
    // Who may set them asks for them by name; a coach is not answered.
    const input = encodeURIComponent(JSON.stringify({ membershipId }))
    const answer = await staff.context.request.get(
      `/api/trpc/members.accommodationsFor?input=${input}`,
    )
    expect(answer.status()).toBe(as === owner ? 200 : 403)
    await staff.context.close()
  }
})

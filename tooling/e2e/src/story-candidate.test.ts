import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import {
  button,
  keepAnswer,
  passDeviceCheck,
  rateOneself,
  readFirst,
  speakAgainFor,
  speakFor,
  toRecording,
} from './interviewing.ts'
import { visit } from './visitor.ts'
import { password, shortKit, startWorld, type World } from './world.ts'

const strong = fileURLToPath(new URL('../media/answer-strong.wav', import.meta.url))
const said = [
  "In my second year I led the finance society's charity fund, and three weeks before the audit our treasurer left. My task was to close the books and to pass the audit. I split the ledger into terms and I wrote a short script that flagged every difference. We found eleven errors and corrected them in six days. The auditor signed without a remark, and the grant was renewed.",
  'I once worked in a team where, um, two people did not agree. I asked both of them for a list, and we chose three points. In the end we handed the report in two days early.',
  'Last summer I was a waiter. My task was to look after twelve tables. I learned to write every order down twice. As a result complaints fell from five a week to one.',
]

let world: World
let browser: Browser
let kit: { kitId: string; name: string }
const owner = 'owner@first.example'
const stranger = 'owner@second.example'
const newcomer = 'ada@first.example'

beforeAll(async () => {
  world = await startWorld()
  const found = (slug: string, name: string) =>
    world.installation.found({ slug, name, accentColor: '#1f5f5b' })
  const first = await found('first', 'First University')
  const second = await found('second', 'Second University')
  const actor = await world.person(first.institutionId, {
    email: owner,
    name: 'Noor Haddad',
    role: 'owner',
  })
  await world.person(second.institutionId, { email: stranger, name: 'Lena Fischer', role: 'owner' })
  kit = await shortKit(world, first.institutionId)
  await world.installation
    .as(actor, '')
    .invitations.create({ email: newcomer, role: 'candidate', cohortId: null })
  await world.installation.runJobs()
  browser = await startBrowser({ speech: strong })
})
afterAll(async () => {
  await browser.close()
  await world.close()
})

test('[P1 P2 P8 P11 P12 P59 P63] somebody invited takes a whole interview and reads a report; staff read it and hear nothing; another institution finds nothing', async () => {
  const { context, page, complaints } = await visit(browser, world)
  const [link] = world.linksTo(newcomer)
  if (!link) throw new Error('The invitation was not mailed')

  // Invited, and in
  await page.goto(link)
  await page.getByLabel('Your name').fill('Ada Osei')
  await page.getByLabel('Choose a password', { exact: true }).fill(password)
  await button(page, 'Accept and begin').click()
  await page.getByRole('heading', { name: /Welcome, Ada/ }).waitFor()

  // The notice comes before the first interview, and leads back to what was chosen
  await page
    .getByRole('article', { name: kit.name })
    .or(page.getByRole('listitem').filter({ hasText: kit.name }))
    .getByRole('button', { name: /Start/ })
    .click()
  await page.getByRole('heading', { name: 'Before your first interview' }).waitFor()
  await page.getByRole('combobox', { name: 'Job role or category' }).fill('Financial analyst')
  await page.keyboard.press('Escape')
  await button(page, 'Go on').click()
  await expect(page.locator('main').innerText()).resolves.toContain('Where AI is at work')
  await button(page, 'I have read it').click()
  await page.locator('label', { hasText: 'With coaching by AI' }).click()
  await button(page, 'Accept and go on').click()
  await button(page, 'Start the interview').click()

  // Three questions, the first taken twice
  await passDeviceCheck(page)
  await speakFor(page, 6000)
  await speakAgainFor(page, 14_000)
  await keepAnswer(page)
  await speakFor(page, 9000)
  await keepAnswer(page)
  await toRecording(page)
  await page.waitForTimeout(9000)
  await button(page, 'I’m done').click()
  await keepAnswer(page, true)
  await page.waitForURL('**/report')
  const sessionId = /interviews\/([^/]+)\/report/.exec(page.url())?.[1] ?? ''

  // No speech recognition is configured: they write down what they said
  for (const [index, text] of said.entries()) {
    await page.getByLabel(`What you said in answer ${index + 1}`).fill(text)
    await button(page, 'Hand in these words').click()
  }

  // They rate themselves before the coaching opens
  await page.getByRole('heading', { name: /How do you see it yourself/ }).waitFor()
  expect(await page.getByText('What it rests on').count()).toBe(0)
  await rateOneself(page)
  await button(page, 'Open the coaching').click()

  // The report shows its evidence in their own words
  await page.getByRole('heading', { name: 'What to do next' }).waitFor()
  await expect(page.locator('main').innerText()).resolves.toMatch(
    /AI took part in this report|fixed rules/,
  )
  await page.getByText('The auditor signed without a remark', { exact: false }).first().waitFor()
  expect(await page.locator('video').count()).toBe(3)

  // A correction is kept beside the original, and read anew
  await button(page, 'Correct the words').first().click()
  const editor = page.getByLabel('Words of answer 1, to be corrected')
  await editor.fill(`${said[0] ?? ''} That saved twelve thousand euros.`)
  await button(page, 'Save and make the report again').click()
  await page.getByText('What was corrected').first().waitFor()
  await expect.poll(() => reportVersions(sessionId), { timeout: 20_000 }).toBeGreaterThan(1)
  expect(complaints).toEqual({ errors: [], foreign: [] })

  // Staff read it, without any media
  const staff = await visit(browser, world, { as: owner })
  await staff.page.goto('/admin/')
  await staff.page
    .getByRole('link', { name: /Ada Osei/ })
    .first()
    .click()
  await readFirst(staff.page)
  await staff.page.getByRole('heading', { name: 'What to do next' }).waitFor()
  await expect(staff.page.locator('main').innerText()).resolves.toContain('twelve thousand euros')
  expect(await staff.page.locator('video, audio').count()).toBe(0)
  const recordings = await world.sql<{ id: string }>('select id from recordings')
  expect(recordings.length).toBe(4)
  const html = await staff.page.content()
  for (const { id } of recordings) {
    expect(html).not.toContain(id)
    const guess = await staff.context.request.get(`${world.baseUrl}/api/recordings/${id}/media`)
    expect(guess.status()).toBe(404)
  }
  expect(staff.complaints).toEqual({ errors: [], foreign: [] })

  // Another institution's staff find nothing
  const other = await visit(browser, world, { as: stranger })
  await other.page.goto(`/admin/sessions/${sessionId}`)
  await other.page.getByText('There is no such interview.').waitFor()
  expect(await other.page.getByText('Ada Osei').count()).toBe(0)
  await Promise.all([context.close(), staff.context.close(), other.context.close()])
})

const reportVersions = async (sessionId: string): Promise<number> => {
  const [row] = await world.sql<{ count: number }>(
    'select count(*)::int as count from reports where session_id = $1',
    [sessionId],
  )
  return row?.count ?? 0
}

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { button } from './interviewing.ts'
import {
  candidate,
  invited,
  newcomer,
  ofTwoRoles,
  setScene,
  withoutRole,
  type Scene,
} from './screens-scene.ts'
import { endTour, heading, startTour } from './screens-tour.ts'
import { password } from './world.ts'

let scene: Scene
let browser: Browser

beforeAll(async () => {
  scene = await setScene()
  browser = await startBrowser()
})
afterAll(async () => {
  await browser.close()
  await scene.world.close()
})

const tour = (options: Parameters<typeof startTour>[2] = {}) =>
  startTour(browser, scene.world, options)

test('[P35] [P51] who has not signed in meets pages without a flaw, and no cookie; signing in sets a single one', async () => {
  const visited = await tour()
  const { context, page, open, look } = visited
  const cookies: Promise<string | null>[] = []
  context.on('response', (response) => cookies.push(response.headerValue('set-cookie')))
  const [link = ''] = scene.world.linksTo(invited)

  await open('/forgot-password', 'Forgot your password?')
  await page.getByLabel('E-mail').fill('nobody@first.example')
  await button(page, 'Send the link').click()
  await heading(page, 'Look into your mail')
  await look('a link was mailed')
  await open('/reset-password#token=abcdefghijklmnopqrstuvwxyz', 'Choose a new password')
  await open('/verify-email', /./)
  await open('/sign-in/link', 'Sign in')
  await open(link, 'First University invites you', 'an invitation')
  await open('/invitation', 'Your invitation')
  await open('/sign-in?i=first', 'Sign in')
  await button(page, 'Sign in').click()
  await look('signing in without anything')
  await page.getByLabel('E-mail').fill(candidate)
  await page.getByLabel('Password', { exact: true }).fill('not my password')
  await button(page, 'Sign in').click()
  await page.getByRole('alert').first().waitFor()
  await look('a wrong password')

  expect(await context.cookies()).toEqual([])
  expect((await Promise.all(cookies)).filter(Boolean)).toEqual([])
  await page.getByLabel('Password', { exact: true }).fill(password)
  await button(page, 'Sign in').click()
  await heading(page, /Good to see you/)
  expect(await context.cookies()).toMatchObject([{ name: 'sid', httpOnly: true, sameSite: 'Lax' }])
  expect(await page.evaluate(() => document.cookie)).toBe('')
  await endTour(visited)
})

test('[P35] [P51] a candidate’s pages have no flaw before, beside and after the first interview', async () => {
  const later = await tour({ as: candidate })
  await later.open('/', /Good to see you/, 'home, later')
  await button(later.page, 'Free practice')
    .or(later.page.getByRole('tab', { name: 'Free practice' }))
    .click()
  await button(later.page, 'Start free practice').waitFor()
  await later.look('free practice')
  await later.open('/account', 'Account')
  await later.open('/before', 'What is recorded, and who sees it', 'the notice, accepted')
  await later.open(new URL(scene.linkUrl).pathname, /^Short interview/, 'a kit’s link')
  await later.open('/k/leadsnowhere', 'This link leads to no interview')
  await later.open('/nowhere', /./)
  await later.open('/interviews/01900000-0000-7000-8000-000000000000/report', /./, 'no such report')
  expect((await later.context.cookies()).map(({ name }) => name)).toEqual(['sid'])
  await endTour(later)

  const first = await tour({ as: newcomer })
  await first.open('/', 'Welcome, Ben', 'home, first visit')
  await first.open('/before', 'Before your first interview')
  await button(first.page, 'Go on').click()
  await first.look('about you, not filled in')
  await first.page.getByRole('combobox').fill('Financial analyst')
  await first.page.keyboard.press('Escape')
  await button(first.page, 'Go on').click()
  await heading(first.page, /^What happens with your interviews/)
  await first.look('the notice')
  await button(first.page, 'I have read it').click()
  await heading(first.page, 'Your choice')
  await first.look('the choice about AI')
  await endTour(first)

  const chooser = await tour({ as: ofTwoRoles })
  await chooser.open('/role', 'Choose where to go')
  await endTour(chooser)
  const stray = await tour({ as: withoutRole })
  await stray.open('/role', 'No role yet')
  await endTour(stray)
})

test('[P35] reports have no flaw at any stage, with and without AI, with figures and in words only', async () => {
  const { sessions } = scene
  const visited = await tour({ as: candidate })
  const { page, look, open } = visited
  const report = (id: string, name: string | RegExp, what: string) =>
    open(`/interviews/${id}/report`, name, what)
  await report(sessions.created, 'This interview is not finished', 'no report yet')
  await report(sessions.making, 'Your report is being made', 'the making of a report')
  await report(sessions.words, 'What did you say?', 'words wanted')
  await report(sessions.rating, /How do you see it yourself/, 'the own rating')
  await report(sessions.partial, 'What to do next', 'a partial report')
  await report(sessions.withoutAi, 'How do you see it yourself?', 'a report without AI')
  await report(sessions.report, 'What to do next', 'a full report')
  await page
    .getByRole('button', { name: /^Show it in the transcript/ })
    .first()
    .click()
  await page.locator('[data-word]:focus').waitFor()
  await button(page, 'Correct the words').first().click()
  await look('a report, its words being corrected')
  await button(page, 'Erase this interview').click()
  await page.getByRole('alertdialog').waitFor()
  await look('asking whether to erase')
  await endTour(visited)

  const inWords = await tour({ as: scene.plainCandidate })
  await inWords.open(
    `/interviews/${sessions.wordsOnly}/report`,
    'What to do next',
    'a report in words only',
  )
  await endTour(inWords)
})

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { button } from './interviewing.ts'
import { overflowOf } from './looking.ts'
import {
  candidate,
  coach,
  invited,
  newcomer,
  ofTwoRoles,
  owner,
  ownerOfNothing,
  setScene,
  withoutRole,
  type Scene,
} from './screens-scene.ts'
import { endTour, heading, startTour } from './screens-tour.ts'
import { visit } from './visitor.ts'
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

test('[P35] the pages of staff have no flaw', async () => {
  const { sessions } = scene
  const visited = await tour({ as: owner })
  const { page, look, open } = visited
  await open('/admin/', 'Sessions')
  await page.setViewportSize({ width: 390, height: 844 })
  await button(page, 'Open menu').click()
  await look('the menu of staff')
  await open('/admin/?q=nobody+at+all', 'No session matches')
  await open(`/admin/sessions/${sessions.report}`, 'What to do next', 'a report for staff')
  await open(`/admin/sessions/${sessions.making}`, 'The report is being made')
  await open(`/admin/sessions/${sessions.words}`, 'Feedback', 'words wanted, for staff')
  await open(`/admin/sessions/${sessions.withoutAi}`, 'Feedback', 'without AI, for staff')
  await open('/admin/people', 'Members')
  await page
    .getByRole('button', { name: /^Adjustments/ })
    .first()
    .click()
  await page.getByRole('dialog').getByText('Without video').waitFor()
  await look('adjustments for a member')
  await open('/admin/invitations', 'Sent so far')
  await open('/admin/cohorts', 'Cohorts')
  await page.getByRole('button', { name: /Create a cohort|New cohort/ }).click()
  await page.getByRole('dialog').waitFor()
  await look('a new cohort')
  await open('/admin/kits', 'Kits')
  await open(`/admin/kits/${scene.kitId}`, /^Short interview/, 'a kit for staff')
  await open('/admin/settings', 'Settings')
  await open('/admin/usage', 'Usage')
  await open('/admin/audit', 'Audit trail')
  await open('/admin/nowhere', 'There is nothing here')
  await endTour(visited)

  const trainer = await tour({ as: coach })
  await trainer.open('/admin/settings', 'Not part of your role', 'a page of another role')
  await endTour(trainer)
  const beginner = await tour({ as: ownerOfNothing })
  await beginner.open('/admin/', 'No sessions yet')
  await beginner.open('/admin/cohorts', 'No cohorts yet')
  await beginner.open('/admin/invitations', 'Nobody has been invited yet')
  await endTour(beginner)
})

test('the main pages can be read at 200 % and at 400 %', async () => {
  const { sessions } = scene
  const wide: string[] = []
  const read = async (as: string | null, paths: string[]) => {
    const { page, context } = await visit(browser, scene.world, {
      ...(as === null ? {} : { as }),
      viewport: { width: 640, height: 400 },
      deviceScaleFactor: 2,
      reducedMotion: 'reduce',
    })
    for (const path of paths) {
      await page.goto(path)
      await page.waitForLoadState('networkidle')
      for (const width of [640, 320]) {
        await page.setViewportSize({ width, height: width === 640 ? 400 : 256 })
        const overflow = await overflowOf(page)
        if (overflow > 0) wide.push(`${path}: ${overflow} px too wide at ${width}`)
      }
    }
    await context.close()
  }
  const reports = [sessions.rating, sessions.report, sessions.words]
  await read(null, ['/sign-in', '/forgot-password'])
  await read(candidate, [
    '/',
    '/account',
    '/before',
    `/interviews/${sessions.created}`,
    ...reports.map((id) => `/interviews/${id}/report`),
  ])
  await read(owner, [
    '/admin/',
    `/admin/sessions/${sessions.report}`,
    '/admin/people',
    '/admin/invitations',
    '/admin/kits',
    '/admin/settings',
    '/admin/usage',
    '/admin/audit',
  ])
  expect(wide).toEqual([])
})

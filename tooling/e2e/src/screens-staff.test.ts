import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { button, readFirst } from './interviewing.ts'
import { overflowOf } from './looking.ts'
import { candidate, coach, owner, ownerOfNothing, setScene, type Scene } from './screens-scene.ts'
import { endTour, startTour } from './screens-tour.ts'
import { visit } from './visitor.ts'

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

test('[P35] the pages of staff have no flaw', async () => {
  const { sessions } = scene
  const visited = await tour({ as: owner })
  const { page, look, open } = visited
  await open('/admin/', 'Sessions')
  await page.setViewportSize({ width: 390, height: 844 })
  await button(page, 'Open menu').click()
  await look('the menu of staff')
  await open('/admin/?q=nobody+at+all', 'No session matches')
  const toRate = 'No rating has been opened for you yet'
  await open(`/admin/sessions/${sessions.report}`, toRate, 'a report before it is rated')
  await readFirst(page)
  await page.getByRole('heading', { name: 'What to do next' }).waitFor()
  await look('a report for staff')
  await open('/admin/review', 'Review')
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
  await open('/admin/api-keys', 'No keys yet')
  await page.getByRole('button', { name: 'Make a key' }).first().click()
  await page.getByRole('dialog').waitFor()
  await look('a new key')
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
    '/admin/review',
    '/admin/people',
    '/admin/invitations',
    '/admin/kits',
    '/admin/settings',
    '/admin/usage',
    '/admin/audit',
  ])
  expect(wide).toEqual([])
})

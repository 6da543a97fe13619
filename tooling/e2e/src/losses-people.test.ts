import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { button, passDeviceCheck, speakFor, toRecording } from './interviewing.ts'
import {
  expectNothingLost,
  followUploads,
  lineOf,
  newestRecording,
  startInterviews,
  wholeRecording,
} from './losing.ts'
import { hearRecordings, visit } from './visitor.ts'
import { password, startWorld, type World } from './world.ts'

const strong = fileURLToPath(new URL('../media/answer-strong.wav', import.meta.url))

let world: World
let browser: Browser
let interviews: Awaited<ReturnType<typeof startInterviews>>

beforeAll(async () => {
  world = await startWorld()
  interviews = await startInterviews(world)
  browser = await startBrowser({ speech: strong })
})
afterAll(async () => {
  await browser.close()
  await world.close()
})

const someone = async (email: string, name: string) => {
  const actor = await interviews.candidate(email, name)
  return { ...actor, sessionId: await interviews.interview(actor, { questions: 1 }) }
}

const signIn = async (page: Page, email: string): Promise<void> => {
  await page.getByLabel('E-mail', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await button(page, 'Sign in').click()
  await page.getByRole('heading', { name: /Good to see you|Welcome/ }).waitFor()
}

const answered = 'Your answer is recorded'

test('somebody who is signed out in mid-upload is told so, and after signing in again it goes on by itself', async () => {
  const { email, personId, sessionId } = await someone('out@first.example', 'Ada Osei')
  const { context, page, complaints } = await visit(browser, world, { as: email })
  const heard = await hearRecordings(context)
  await page.goto(`/interviews/${sessionId}`)
  await passDeviceCheck(page)
  await toRecording(page)
  const line = await lineOf(page)
  await line.slow()
  await expect
    .poll(async () => (await newestRecording(world, sessionId)).bytes, { timeout: 30_000 })
    .toBeGreaterThan(0)
  await expect.poll(() => heard.takes()[0]?.pieces.length, { timeout: 30_000 }).toBeGreaterThan(5)
  await world.sql('delete from sign_ins where person_id = $1', [personId])
  await button(page, 'I’m done').click()
  await line.free()
  await page.getByText('You have been signed out').waitFor()
  await page.getByText('Your answers are safe on this device').waitFor()
  expect((await newestRecording(world, sessionId)).bytes).toBeLessThan(heard.takes()[0]?.bytes ?? 0)

  const opened = context.waitForEvent('page')
  await page.getByRole('link', { name: 'Sign in in a new tab' }).click()
  const tab = await opened
  await signIn(tab, email)
  await tab.close()
  await expectNothingLost(context, await wholeRecording(world, sessionId), heard.takes()[0]?.whole)
  await page.getByRole('heading', { name: answered }).waitFor()
  await page.getByText('You have been signed out').waitFor({ state: 'hidden' })
  expect(complaints).toEqual({ errors: [], foreign: [] })
  await context.close()
})

test('[P47] on a shared computer nobody sends somebody else’s take, and it is not lost', async () => {
  const ada = await someone('ada@first.example', 'Ada Osei')
  const ben = await someone('ben@first.example', 'Ben Adeyemi')
  const { context, page } = await visit(browser, world, { as: ada.email })
  const heard = await hearRecordings(context)

  // Ada answers; her take does not get through, and her tab stays open
  await context.route('**/api/recordings/uploads**', (route) => route.abort())
  await page.goto(`/interviews/${ada.sessionId}`)
  await passDeviceCheck(page)
  await speakFor(page, 4000)
  const { id } = await newestRecording(world, ada.sessionId)
  await world.sql('delete from sign_ins where person_id = $1', [ada.personId])

  // Ben signs in beside it, and answers
  const uploads = followUploads(context)
  const other = await context.newPage()
  await other.goto('/sign-in')
  await context.unroute('**/api/recordings/uploads**')
  await signIn(other, ben.email)
  await other.goto(`/interviews/${ben.sessionId}`)
  await passDeviceCheck(other)
  await speakFor(other, 4000)
  const his = await wholeRecording(world, ben.sessionId)
  await expectNothingLost(context, his, heard.takes()[1]?.whole)
  // Her tab has noticed, and keeps what is hers
  await page.bringToFront()
  await page.getByText('You have been signed out').waitFor()
  expect(uploads.sentTo().filter((address) => !address.endsWith(his.id))).toEqual([])
  expect(await newestRecording(world, ada.sessionId)).toMatchObject({
    id,
    state: 'empty',
    bytes: 0,
  })
  await other.close()

  // Once she is back it goes by itself
  const opened = context.waitForEvent('page')
  await world.sql('delete from sign_ins where person_id = $1', [ben.personId])
  await page.getByRole('link', { name: 'Sign in in a new tab' }).click()
  const tab = await opened
  await signIn(tab, ada.email)
  await tab.close()
  await expectNothingLost(
    context,
    await wholeRecording(world, ada.sessionId),
    heard.takes()[0]?.whole,
  )
  await context.close()
})

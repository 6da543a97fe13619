import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { button, passDeviceCheck, toRecording } from './interviewing.ts'
import {
  expectNothingLost,
  followUploads,
  lineOf,
  newestRecording,
  startInterviews,
  wholeRecording,
} from './losing.ts'
import { hearRecordings, visit } from './visitor.ts'
import { startWorld, type World } from './world.ts'

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

/** Somebody whose first answer is being recorded. */
const answering = async (email: string) => {
  const sessionId = await interviews.interview(await interviews.candidate(email, 'Ada Osei'))
  const { context, page, complaints } = await visit(browser, world, { as: email })
  const heard = await hearRecordings(context)
  const uploads = followUploads(page)
  await page.goto(`/interviews/${sessionId}`)
  await passDeviceCheck(page)
  await toRecording(page)
  const arrived = async (): Promise<number> => (await newestRecording(world, sessionId)).bytes
  return {
    context,
    page,
    heard,
    uploads,
    arrived,
    moreArrivesThan: (bytes: number): Promise<void> =>
      expect.poll(arrived, { timeout: 30_000, interval: 50 }).toBeGreaterThan(bytes),
    done: async (): Promise<void> => {
      await button(page, 'I’m done').click()
      await page.getByRole('heading', { name: 'Your answer is recorded' }).waitFor()
    },
    /** Everything is there, and nothing went wrong on the way that the page should have dealt with. */
    expectWhole: async (): Promise<void> => {
      const stored = await wholeRecording(world, sessionId)
      await expectNothingLost(context, stored, heard.takes()[0]?.whole)
      expect(complaints).toEqual({ errors: [], foreign: [] })
      await context.close()
    },
  }
}

const noLine = 'No connection. Go on speaking.'

test('a connection that is cut for 20 seconds in mid-answer loses nothing', async () => {
  const { context, page, heard, arrived, moreArrivesThan, done, expectWhole } =
    await answering('cut@first.example')
  await moreArrivesThan(0)
  await context.setOffline(true)
  const cutAt = Date.now()
  const over = page.waitForTimeout(20_000)
  await page.getByText(noLine).waitFor()
  await page.getByText('Everything is kept on this device').waitFor()
  const before = await arrived()
  await over
  // Recording went on all the while, and nothing of it can have arrived
  await button(page, 'I’m done').waitFor()
  expect(heard.takes()[0]?.pieces.filter(({ at }) => at > cutAt).length).toBeGreaterThan(15)
  expect(await arrived()).toBe(before)
  await context.setOffline(false)
  await moreArrivesThan(before)
  await page.getByText(noLine).waitFor({ state: 'hidden' })
  await done()
  await expectWhole()
})

test('a page that is reloaded in mid-upload loses nothing', async () => {
  const { page, heard, uploads, arrived, moreArrivesThan, done, expectWhole } =
    await answering('reload@first.example')
  const line = await lineOf(page)
  await line.slow()
  await moreArrivesThan(0)
  for (let pieces = 0; pieces < 3; pieces += 1) await heard.nextPiece()
  await done()
  await uploads.inTheMiddle()
  await page.reload()
  expect(uploads.failures()).toBe(1)
  expect(await arrived()).toBeLessThan(heard.takes()[0]?.bytes ?? 0)
  await line.free()
  await page.getByRole('heading', { name: 'Your answer is recorded' }).waitFor()
  await expectWhole()
})

test('a server that is killed in mid-upload and comes back loses nothing', async () => {
  const { page, heard, uploads, arrived, moreArrivesThan, done, expectWhole } =
    await answering('killed@first.example')
  const line = await lineOf(page)
  await line.slow()
  await moreArrivesThan(0)
  await uploads.inTheMiddle()
  await world.killServer()
  await page.getByText(noLine).waitFor()
  expect(uploads.failures()).toBeGreaterThan(0)
  const before = await arrived()
  expect(before).toBeLessThan(heard.takes()[0]?.bytes ?? 0)
  await world.startServer()
  await line.free()
  // By itself, while the candidate speaks on
  await moreArrivesThan(before)
  await done()
  await expectWhole()
})

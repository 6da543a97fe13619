import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { button, passDeviceCheck, toRecording } from './interviewing.ts'
import {
  expectNothingLost,
  lineOf,
  newestRecording,
  startInterviews,
  wholeRecording,
} from './losing.ts'
import { hearRecordings, visit } from './visitor.ts'
import { startWorld, type World } from './world.ts'

const strong = fileURLToPath(new URL('../media/answer-strong.wav', import.meta.url))
/** Less than a second of recording has, so that there is always something left to send. */
const slowly = 40_000

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
  await page.goto(`/interviews/${sessionId}`)
  await passDeviceCheck(page)
  await toRecording(page)
  return { sessionId, context, page, complaints, heard }
}

/** How many bytes of the newest take have arrived, once it is more than that. */
const moreThan = async (sessionId: string, bytes: number): Promise<number> => {
  await expect
    .poll(async () => (await newestRecording(world, sessionId)).bytes, {
      timeout: 30_000,
      interval: 50,
    })
    .toBeGreaterThan(bytes)
  return (await newestRecording(world, sessionId)).bytes
}

test('a connection that is cut for 20 seconds in mid-answer loses nothing', async () => {
  const { sessionId, context, page, complaints, heard } = await answering('cut@first.example')
  await moreThan(sessionId, 0)
  await context.setOffline(true)
  const before = heard.takes()[0]?.bytes ?? 0
  await page.getByText('No connection. Go on speaking.').waitFor()
  await page.getByText('Everything is kept on this device').waitFor()
  const arrivedBefore = (await newestRecording(world, sessionId)).bytes
  await page.waitForTimeout(20_000)
  // Recording went on all the while, and nothing of it can have arrived.
  await button(page, 'I’m done').waitFor()
  expect(heard.takes()[0]?.pieces.filter(({ end }) => end > before).length).toBeGreaterThan(15)
  expect((await newestRecording(world, sessionId)).bytes).toBe(arrivedBefore)
  await context.setOffline(false)
  await moreThan(sessionId, arrivedBefore)
  await page.getByText('No connection. Go on speaking.').waitFor({ state: 'hidden' })
  await button(page, 'I’m done').click()
  await page.getByRole('heading', { name: 'Your answer is recorded' }).waitFor()
  await expectNothingLost(context, await wholeRecording(world, sessionId), heard.takes()[0])
  expect(complaints).toEqual({ errors: [], foreign: [] })
  await context.close()
})

test('a page that is reloaded in mid-upload loses nothing', async () => {
  const { sessionId, context, page, complaints, heard } = await answering('reload@first.example')
  const line = await lineOf(page)
  await line.slow(slowly)
  await moreThan(sessionId, 0)
  await page.waitForTimeout(5000)
  await button(page, 'I’m done').click()
  await page.getByRole('heading', { name: 'Your answer is recorded' }).waitFor()
  const { bytes } = await newestRecording(world, sessionId)
  const arrived = await moreThan(sessionId, bytes)
  expect(arrived).toBeLessThan(heard.takes()[0]?.bytes ?? 0)
  await page.reload()
  await line.free()
  await page.getByRole('heading', { name: 'Your answer is recorded' }).waitFor()
  await expectNothingLost(context, await wholeRecording(world, sessionId), heard.takes()[0])
  expect(complaints).toEqual({ errors: [], foreign: [] })
  await context.close()
})

test('a server that is killed in mid-upload and comes back loses nothing', async () => {
  const { sessionId, context, page, complaints, heard } = await answering('killed@first.example')
  const line = await lineOf(page)
  await line.slow(slowly)
  await moreThan(sessionId, 0)
  await heard.nextPiece()
  await world.killServer()
  await page.getByText('No connection. Go on speaking.').waitFor()
  const { bytes } = await newestRecording(world, sessionId)
  expect(bytes).toBeLessThan(heard.takes()[0]?.bytes ?? 0)
  await world.startServer()
  await line.free()
  // By itself, while the candidate speaks on
  await moreThan(sessionId, bytes)
  await button(page, 'I’m done').click()
  await page.getByRole('heading', { name: 'Your answer is recorded' }).waitFor()
  await expectNothingLost(context, await wholeRecording(world, sessionId), heard.takes()[0])
  expect(complaints).toEqual({ errors: [], foreign: [] })
  await context.close()
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startKeptBrowser, type KeptBrowser } from './chromium.ts'
import { button, keepAnswer, passDeviceCheck, speakFor, toRecording } from './interviewing.ts'
import { signInQuietly } from './looking.ts'
import {
  expectNothingLost,
  expectPlays,
  newestRecording,
  startInterviews,
  storedRecordings,
  wholeRecording,
} from './losing.ts'
import { hearRecordings, type Heard } from './visitor.ts'
import { letTimePass, password, startWorld, type World } from './world.ts'

const strong = fileURLToPath(new URL('../media/answer-strong.wav', import.meta.url))

let world: World
let interviews: Awaited<ReturnType<typeof startInterviews>>
const profiles: string[] = []
const opened: KeptBrowser[] = []

beforeAll(async () => {
  world = await startWorld()
  interviews = await startInterviews(world)
})
afterAll(async () => {
  for (const { close } of opened) await close()
  for (const profile of profiles) await rm(profile, { recursive: true, force: true })
  await world.close()
})

/** The browser on somebody's own computer, in which they have signed in some time ago. */
const ownBrowser = async (email: string) => {
  const profile = await mkdtemp(join(tmpdir(), 'justinterview-profile-'))
  profiles.push(profile)
  const open = async (): Promise<KeptBrowser> => {
    const browser = await startKeptBrowser(profile, { speech: strong, baseURL: world.baseUrl })
    opened.push(browser)
    return browser
  }
  const first = await open()
  await signInQuietly(first.context, world.baseUrl, { email, password })
  await first.close()
  return open
}

const answersFor = async (page: Page, heard: Heard, pieces: number): Promise<void> => {
  await expect
    .poll(() => heard.takes().at(-1)?.pieces.length ?? 0, { timeout: 30_000 })
    .toBeGreaterThanOrEqual(pieces)
  await button(page, 'I’m done').waitFor()
}

test('tab and browser are closed with everything still on the device: opening the start page the next day sends it, and the interview goes on', async () => {
  const email = 'tomorrow@first.example'
  const ada = await interviews.candidate(email, 'Ada Osei')
  const sessionId = await interviews.interview(ada, { questions: 2 })
  const open = await ownBrowser(email)

  // Not a byte gets through, and when they are done the server cannot be reached at all
  const today = await open()
  const heard = await hearRecordings(today.context)
  await today.context.route('**/api/recordings/uploads**', (route) => route.abort())
  const page = await today.context.newPage()
  await page.goto(`/interviews/${sessionId}`)
  await passDeviceCheck(page)
  await toRecording(page)
  await answersFor(page, heard, 6)
  await world.killServer()
  await button(page, 'I’m done').click()
  await page.getByRole('heading', { name: 'Your answer is recorded' }).waitFor()
  await page.close()
  await today.close()
  expect(await newestRecording(world, sessionId)).toMatchObject({ state: 'empty', bytes: 0 })
  await letTimePass(world, 1)
  await world.startServer()

  // The start page, and nothing else
  const tomorrow = await open()
  const later = await hearRecordings(tomorrow.context)
  const home = await tomorrow.context.newPage()
  await home.goto('/')
  await home.getByRole('heading', { name: 'Good to see you, Ada' }).waitFor()
  const stored = await wholeRecording(world, sessionId)
  await expectNothingLost(tomorrow.context, stored, heard.takes()[0]?.whole)

  // “I’m done” was heard by nobody but this device: it counts all the same, and nothing is called interrupted
  await home.getByRole('link', { name: 'Continue the interview' }).click()
  await home.getByRole('heading', { name: 'Your answer is recorded' }).waitFor()
  await keepAnswer(home)
  await passDeviceCheck(home, 'Go on with question 2')
  await speakFor(home, 3000)
  await keepAnswer(home, true)
  await home.waitForURL('**/report')
  await expectNothingLost(
    tomorrow.context,
    await wholeRecording(world, sessionId),
    later.takes()[0]?.whole,
  )
  await tomorrow.close()
})

test('a browser that is killed in mid-answer keeps all but the last two seconds, and says what happened', async () => {
  const email = 'crash@first.example'
  const sessionId = await interviews.interview(await interviews.candidate(email, 'Ben Adeyemi'))
  const open = await ownBrowser(email)
  const before = await open()
  const heard = await hearRecordings(before.context)
  const page = await before.context.newPage()
  await page.goto(`/interviews/${sessionId}`)
  await passDeviceCheck(page)
  await toRecording(page)
  const startedAt = Date.now()
  await answersFor(page, heard, 6)
  // Right behind a piece, so that we have heard everything that the recorder gave
  await heard.nextPiece()
  const killedAt = Date.now()
  await before.kill()
  const [recorded] = heard.takes()

  const after = await open()
  const again = await after.context.newPage()
  await again.goto('/')
  await again.getByRole('link', { name: 'Continue the interview' }).click()
  await again.getByRole('heading', { name: 'This answer was interrupted' }).waitFor()
  await again.getByText('The page was closed or loaded anew while you were answering').waitFor()
  await again.getByText('Recording it again does not use up a take.').waitFor()
  await button(again, 'Keep what there is').click()
  await again.getByRole('heading', { name: 'Your answer is recorded' }).waitFor()

  // A beginning of what was recorded, to the byte; and all of it but the end
  const stored = await wholeRecording(world, sessionId)
  await expectNothingLost(after.context, stored, recorded?.whole.subarray(0, stored.bytes))
  const inTime = recorded?.pieces.filter(({ at }) => at < killedAt - 2000).at(-1)
  expect(stored.bytes).toBeGreaterThanOrEqual(inTime?.end ?? 0)
  expect(stored.durationMs).toBeGreaterThan(killedAt - startedAt - 2000)
  await expectPlays(again.locator('video[aria-label="Your answer"]'))
  await after.close()
})

test('an interrupted answer can be recorded again for free, or kept and played', async () => {
  const email = 'reload@first.example'
  const chidi = await interviews.candidate(email, 'Chidi Eze')
  const sessionId = await interviews.interview(chidi, { questions: 2, retakes: 0 })
  const open = await ownBrowser(email)
  const { context, close } = await open()
  const heard = await hearRecordings(context)
  const page = await context.newPage()
  // "Leave this page?" Yes.
  page.on('dialog', (dialog) => void dialog.accept())
  await page.goto(`/interviews/${sessionId}`)
  await passDeviceCheck(page)

  const interrupt = async (): Promise<void> => {
    await toRecording(page)
    await heard.nextPiece()
    await answersFor(page, heard, 4)
    await page.reload()
    await page.getByRole('heading', { name: 'This answer was interrupted' }).waitFor()
    await expectPlays(page.locator('video[aria-label="Your answer"]'))
  }

  // Again, although this kit allows no further take
  await interrupt()
  await button(page, 'Record it again').click()
  await button(page, 'Delete it and record again').click()
  await passDeviceCheck(page, 'Go on with question 1')
  await speakFor(page, 3000)
  await expectPlays(page.locator('video[aria-label="Your answer"]'))
  expect(await storedRecordings(world, sessionId)).toMatchObject([
    { position: 1, take: 1, answerState: 'discarded', retaken: false, state: 'erased' },
    { position: 1, take: 2, retaken: false },
  ])
  await page.getByText('This question has no further take.').first().waitFor()
  await keepAnswer(page)

  // Kept, and played from here, then in the report
  await interrupt()
  await button(page, 'Keep what there is').click()
  await page.getByRole('heading', { name: 'Your answer is recorded' }).waitFor()
  await keepAnswer(page, true)
  await page.waitForURL('**/report')
  expect((await wholeRecording(world, sessionId)).durationMs).toBeGreaterThan(2000)
  await page.getByRole('heading', { name: /^2\./ }).click()
  await expectPlays(page.getByLabel('Your recording of answer 2'))
  await close()
})

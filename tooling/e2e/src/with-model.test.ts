import { fileURLToPath } from 'node:url'
import { openaiServer, speechOf, type OpenaiServer } from '@app/api/testing/openai-server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import {
  button,
  keepAnswer,
  passDeviceCheck,
  rateOneself,
  readFirst,
  speakFor,
} from './interviewing.ts'
import { isForSpeech, ratingOf } from './model-answers.ts'
import { visit } from './visitor.ts'
import { shortKit, startWorld, type World } from './world.ts'

const owner = 'owner@northern.example'
const candidate = 'ada@northern.example'
const quote = 'I wrote a short script'
const heard = [
  'Our treasurer left. I wrote a short script that found every difference. The auditor signed without a remark.',
  'Two people did not agree. I asked both of them for a list, and we chose three points.',
]
const reason = 'You say what you did yourself.'
/** Three ratings: one competency is agreed on, one lies a level apart, one too far. */
const ratings = [
  { structure: 3, relevance: 4, specificity: 2, clarity: 3 },
  { structure: 3, relevance: 5, specificity: 5, clarity: 3 },
  { structure: 3, relevance: 4, specificity: 4, clarity: 3 },
].map((levels) => ratingOf({ levels, quote, reason }))

let server: OpenaiServer
let world: World
let browser: Browser
let kit: { kitId: string; name: string }

/** Holds each answer of the provider back until the test lets it go. */
const gates = () => {
  const waiting: (() => void)[] = []
  return {
    wait: () => new Promise<void>((resolve) => waiting.push(resolve)),
    held: () => waiting.length,
    open: () => {
      for (const go of waiting.splice(0)) go()
    },
  }
}
const speech = gates()
const coaching = gates()

beforeAll(async () => {
  server = await openaiServer()
  let recognised = 0
  let rated = 0
  server.script(async (asked) => {
    if (isForSpeech(asked)) {
      await speech.wait()
      recognised += 1
      return speechOf(heard[recognised - 1] ?? '', 4)
    }
    await coaching.wait()
    rated += 1
    return ratings[rated - 1] ?? 'hang'
  })
  world = await startWorld({ OPENAI_BASE_URL: server.url, OPENAI_API_KEY: 'a key of the test' })
  const institution = { slug: 'northern', name: 'Northern University', accentColor: '#1f5f5b' }
  const { institutionId } = await world.installation.found(institution)
  await world.person(institutionId, { email: owner, name: 'Noor Haddad', role: 'owner' })
  await world.person(institutionId, { email: candidate, name: 'Ada Osei', role: 'candidate' })
  kit = await shortKit(world, institutionId, { questions: 2 })
  browser = await startBrowser({
    speech: fileURLToPath(new URL('../media/answer-strong.wav', import.meta.url)),
  })
})
afterAll(async () => {
  await browser.close()
  await world.close()
  await server.close()
})

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name }).first().waitFor()

const player = (page: Page, position: number) => page.locator(`#answer-${position} video`)

const secondsOf = (page: Page): Promise<number> =>
  player(page, 1).evaluate((video: HTMLVideoElement) => video.currentTime)

test('[P36] [P37] [P54] [P63] with a model the words come with their times and are heard from where one presses, ratings that lie apart give no level, and the provider learns neither name nor address', async () => {
  const { page, context, complaints } = await visit(browser, world, { as: candidate })
  let sockets = 0
  page.on('websocket', () => {
    sockets += 1
  })

  // Before the first interview people are told which model is at work, and with what
  await page.goto('/before')
  await page.getByRole('combobox').fill('Financial analyst')
  await page.keyboard.press('Escape')
  await button(page, 'Go on').click()
  await heading(page, 'Where AI is at work')
  const notice = await page.locator('main').innerText()
  expect(notice).toContain(`a language model of ${new URL(server.url).host}`)
  expect(notice).toContain('the sound of your answers is sent for speech recognition')
  await button(page, 'I have read it').click()
  await page.locator('label', { hasText: 'With coaching by AI' }).click()
  await button(page, 'Accept and go on').click()

  await page.getByRole('button', { name: `Start ${kit.name}` }).click()
  await passDeviceCheck(page)
  await speakFor(page, 5000)
  await keepAnswer(page)
  await speakFor(page, 5000)
  await keepAnswer(page, true)
  await page.waitForURL('**/report', { timeout: 60_000 })

  // The making is followed live, step by step
  await heading(page, 'Your report is being made')
  const step = (name: string) => page.getByRole('listitem').filter({ hasText: name })
  const words = step('Write down what was said')
  await expect.poll(speech.held, { timeout: 30_000 }).toBe(1)
  await words.filter({ hasText: 'At work' }).filter({ hasText: '0 of 2' }).waitFor()
  speech.open()
  await words.filter({ hasText: '1 of 2' }).waitFor()
  await expect.poll(speech.held, { timeout: 30_000 }).toBe(1)
  speech.open()
  await words.filter({ hasText: 'Done' }).waitFor()
  await step('Hold the words against the rubric').filter({ hasText: 'At work' }).waitFor()
  await expect.poll(coaching.held, { timeout: 30_000 }).toBe(3)
  coaching.open()
  await heading(page, /How do you see it yourself/)
  expect(sockets).toBeGreaterThan(0)
  await rateOneself(page)
  await button(page, 'Open the coaching').click()
  await heading(page, 'What to do next')
  await page.getByText('AI took part in this report.').waitFor()

  // Three ratings each: agreed, a level apart, and too far apart for a level
  const competency = (name: string) =>
    page.locator('article').filter({ has: page.getByRole('heading', { name, exact: true }) })
  await competency('Structure').getByText('3 ratings, all at level 3.').waitFor()
  await competency('Relevance').getByText('3 ratings, from level 4 to level 5.').waitFor()
  await competency('Relevance').getByText('Level 4', { exact: true }).first().waitFor()
  const apart = competency('Specificity')
  await apart.getByText('The ratings lie too far apart', { exact: true }).first().waitFor()
  await apart.getByText('no level is given. That is no low level.').waitFor()
  expect(await apart.getByText(/from level 2 to level 5/).count()).toBe(1)

  // A word is pressed, and heard from there; the one that is said is marked
  const transcript = page.getByRole('group', { name: 'Transcript of answer 1' })
  const word = transcript.locator('[data-word="10"]')
  await word.click()
  await player(page, 1).evaluate(
    (video: HTMLVideoElement) =>
      new Promise((resolve) => {
        if (!video.paused && video.readyState > 2) resolve(null)
        else video.addEventListener('playing', resolve, { once: true })
      }),
  )
  const count = (heard[0] ?? '').split(' ').length
  expect(await secondsOf(page)).toBeGreaterThanOrEqual((10 * 4) / count - 0.05)
  const current = transcript.locator('[data-current]')
  const currentWord = async () => Number(await current.getAttribute('data-word'))
  await expect.poll(currentWord, { timeout: 10_000 }).toBeGreaterThan(11)
  await player(page, 1).evaluate((video: HTMLVideoElement) => video.pause())
  const at = await secondsOf(page)
  await expect.poll(currentWord).toBe(Math.min(count - 1, Math.floor((at * count) / 4)))

  // A quotation is marked in the words, and played from its first word
  const marked = transcript.locator('mark').filter({ hasText: 'wrote' })
  expect((await marked.first().innerText()).trim()).toContain(quote)
  await competency('Structure')
    .getByRole('button', { name: /^Show and hear it/ })
    .first()
    .click()
  const firstWord = (heard[0] ?? '').split(' ').indexOf('I')
  await page.locator(`[data-word="${firstWord}"]:focus`).waitFor()
  await expect
    .poll(() => player(page, 1).evaluate((video: HTMLVideoElement) => video.paused))
    .toBe(false)
  const from = (firstWord * 4) / count
  expect(await secondsOf(page)).toBeGreaterThanOrEqual(from - 0.05)
  expect(await secondsOf(page)).toBeLessThan(from + 3)
  expect(complaints).toEqual({ errors: [], foreign: [] })

  // Staff are told as well
  const staff = await visit(browser, world, { as: owner })
  await staff.page.goto('/admin/')
  await staff.page.getByRole('link', { name: /Ada Osei/ }).click()
  await readFirst(staff.page)
  await staff.page.getByText('AI took part in this report.').waitFor()
  expect(staff.complaints).toEqual({ errors: [], foreign: [] })

  // What the provider was sent
  const asked = server.asked
  expect(asked.filter(isForSpeech)).toHaveLength(2)
  const rated = asked.filter((one) => !isForSpeech(one))
  expect(rated).toHaveLength(3)
  for (const { json, path } of rated) {
    expect(path).toBe('/v1/responses')
    expect(json).toMatchObject({
      store: false,
      text: { format: { type: 'json_schema', strict: true } },
    })
  }
  const names = ['Osei', 'Haddad', 'orthern', candidate, owner, 'Financial analyst', kit.name]
  for (const { body, headers, path } of asked) {
    const sent = `${body.toString('latin1')} ${JSON.stringify(headers)}`
    expect(
      names.filter((name) => sent.includes(name)),
      path,
    ).toEqual([])
  }
  await Promise.all([context.close(), staff.context.close()])
})

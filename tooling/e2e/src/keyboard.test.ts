import { fileURLToPath } from 'node:url'
import { failure, openaiServer, speechOf, type OpenaiServer } from '@app/api/testing/openai-server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { keysOf, type Keys } from './keys.ts'
import { spokenWell } from './past-interviews.ts'
import { visit } from './visitor.ts'
import { password, shortKit, startWorld, type World } from './world.ts'

const email = 'ada@first.example'
const typed =
  'I once worked in a team where two people did not agree. I asked both of them for a list, and we chose three points. In the end we handed the report in two days early.'

let world: World
let server: OpenaiServer
let browser: Browser
let kit: { kitId: string; name: string }

beforeAll(async () => {
  server = await openaiServer()
  server.script(speechOf(spokenWell, 3))
  // Speech is recognised; the coach is the rules', so that every run reads the same
  world = await startWorld({ OPENAI_BASE_URL: server.url, OPENAI_COACH_MODEL: 'none' })
  const institution = { slug: 'first', name: 'First University', accentColor: '#1f5f5b' }
  const { institutionId } = await world.installation.found(institution)
  await world.person(institutionId, { email, name: 'Ada Osei', role: 'candidate' })
  kit = await shortKit(world, institutionId, { questions: 2, thinkSeconds: 30 })
  browser = await startBrowser({
    speech: fileURLToPath(new URL('../media/answer-strong.wav', import.meta.url)),
  })
})
afterAll(async () => {
  await browser.close()
  await world.close()
  await server.close()
})

/** From the question to a take, each time by the button that has the focus already. */
const answer = async (page: Page, keys: Keys): Promise<void> => {
  await keys.land('button', /^(Think now|Start recording now)$/)
  if ((await keys.focus()).name === 'Think now') await keys.press('Enter')
  await keys.land('button', 'Start recording now')
  await keys.press('Enter')
  await stop(page, keys)
}
const stop = async (page: Page, keys: Keys): Promise<void> => {
  await keys.land('button', 'I’m done')
  await page.waitForTimeout(3500)
  await keys.press('Enter')
}

const recognised = async (): Promise<number> => {
  const [row] = await world.sql<{ count: number }>(
    `select count(*)::int as count from transcripts t join answers a on a.id = t.answer_id where a.state <> 'discarded'`,
  )
  return row?.count ?? 0
}

test('the whole way of a candidate is gone with the keyboard alone; the focus is always seen, and goes where something has changed', async () => {
  const { page, context, complaints } = await visit(browser, world, { reducedMotion: 'reduce' })
  const keys = await keysOf(page)

  // Signing in
  await page.goto('/sign-in')
  await keys.to('textbox', 'E-mail')
  await page.keyboard.type(email)
  await keys.to('textbox', 'Password')
  await page.keyboard.type(password)
  await keys.press('Enter')
  await page.getByRole('heading', { name: 'Welcome, Ada' }).waitFor()
  await keys.land('main', '')

  // A set of questions leads to the notice, step by step, and back to what was chosen
  await keys.enter('button', `Start ${kit.name}`, { within: 80 })
  await page.waitForURL('**/before**')
  await keys.land('main', '')
  await keys.to('combobox', 'Job role or category')
  await page.keyboard.type('Financial analyst')
  await keys.press('Escape')
  await keys.enter('button', 'Go on')
  await keys.land('heading', /^What happens with your interviews/)
  await keys.enter('button', 'I have read it')
  await keys.land('heading', 'Your choice')
  await keys.to('radio', /^With coaching by AI/)
  await keys.press('Space')
  await keys.enter('button', 'Accept and go on')
  await keys.land('heading', `Ready: ${kit.name}`)
  await keys.enter('button', 'Start the interview')

  // Camera and microphone
  await keys.land('button', /^(Open camera and microphone|Begin the interview)$/)
  if ((await keys.focus()).name !== 'Begin the interview') await keys.press('Enter')
  await keys.land('button', 'Begin the interview')
  await keys.to('button', /^Record 3 seconds/)
  await keys.to('button', 'Begin the interview', { back: true })
  await keys.press('Enter')

  // Two questions, the first taken twice
  await answer(page, keys)
  await keys.land('button', 'Keep it and go on')
  await keys.enter('button', 'Record it again')
  await page.getByRole('alertdialog').waitFor()
  await keys.enter('button', 'Delete it and record again')
  await keys.land('button', 'Start recording')
  await keys.press('Enter')
  await stop(page, keys)
  await keys.land('button', 'Keep it and go on')
  await expect
    .poll(recognised, { timeout: 30_000 })
    .toBe(1)
    .catch(async (e) => {
      console.log(
        JSON.stringify(await world.sql('select id, position, state, take from answers'), null, 1),
      )
      console.log(
        JSON.stringify(await world.sql('select id, state, byte_count from recordings'), null, 1),
      )
      console.log(
        JSON.stringify(
          await world.sql(
            'select name, state, retry_count, start_after, created_on, completed_on, now() as now, output from pgboss.job order by created_on',
          ),
          null,
          0,
        ),
      )
      console.log(server.asked.length)
      throw e
    })
  // The speech of the second answer is refused: there is something to write down
  server.script(failure(400))
  await keys.press('Enter')
  await answer(page, keys)
  await keys.land('button', 'Keep it and finish')
  await keys.press('Enter')
  await page.waitForURL('**/report', { timeout: 60_000 })

  // The words, and the own rating
  const words = page.getByLabel('What you said in answer 2')
  await words.waitFor({ timeout: 60_000 })
  await keys.to('textbox', 'What you said in answer 2')
  await page.keyboard.insertText(typed)
  await keys.enter('button', 'Hand in these words')
  await page.getByRole('heading', { name: /How do you see it yourself/ }).waitFor()
  await keys.land('region', 'Your report is ready. Rate yourself to open it.')
  for (const competency of ['Structure', 'Relevance', 'Specificity', 'Clarity', 'Delivery']) {
    await keys.to('radio', /./)
    const group = page.getByRole('group', { name: competency })
    expect(await group.locator(':focus').count()).toBe(1)
    await keys.press('ArrowDown', 'ArrowDown', 'Tab')
  }
  await keys.enter('button', 'Open the coaching')
  await page.getByRole('heading', { name: 'What to do next' }).waitFor()
  await keys.land('region', 'Your report is ready.')

  // A quotation is shown and heard
  await keys.to('button', /^Show and hear it/, { within: 80 })
  const quotation = (await keys.focus()).name.replace(/^.*?: /, '')
  await keys.press('Enter')
  await expect.poll(() => page.locator(':focus').getAttribute('data-word')).not.toBeNull()
  await page.locator('#answer-1 video').evaluate(
    (video: HTMLVideoElement) =>
      new Promise((resolve) => {
        if (video.currentTime > 0 && !video.paused) resolve(null)
        else video.addEventListener('timeupdate', resolve, { once: true })
      }),
  )
  expect(quotation.startsWith((await page.locator(':focus').innerText()).trim())).toBe(true)

  // The words are corrected
  await keys.enter('button', 'Correct the words')
  await keys.land('textbox', 'Words of answer 1, to be corrected')
  await keys.press('Control+End')
  await page.keyboard.insertText(' That saved twelve thousand euros.')
  await keys.enter('button', 'Save and make the report again')
  await page.getByText('What was corrected').waitFor()
  await keys.land('button', 'Correct the words')

  // And out
  await keys.enter('button', /Ada Osei/, { back: true, within: 150 })
  await keys.land('menuitem', 'Account')
  await keys.press('ArrowDown')
  await keys.land('menuitem', 'Sign out')
  await keys.press('Enter')
  await page.waitForURL('**/sign-in**')
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  expect(await context.cookies()).toEqual([])

  expect(keys.unseen).toEqual([])
  expect(complaints).toEqual({ errors: [], foreign: [] })
  await context.close()
})

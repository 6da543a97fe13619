import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { button, passDeviceCheck } from './interviewing.ts'
import { flawsOf } from './looking.ts'
import { acceptNotice } from './past-interviews.ts'
import { endTour, heading, startTour } from './screens-tour.ts'
import { shortKit, startWorld, type World } from './world.ts'

const runner = 'rosa@first.example'

let world: World
let browser: Browser

beforeAll(async () => {
  world = await startWorld()
  const institution = { slug: 'first', name: 'First University', accentColor: '#1f5f5b' }
  const { institutionId } = await world.installation.found(institution)
  const rosa = await world.person(institutionId, {
    email: runner,
    name: 'Rosa Diaz',
    role: 'candidate',
  })
  await acceptNotice(world, rosa)
  await shortKit(world, institutionId, { questions: 2, thinkSeconds: 120, answerSeconds: 180 })
  browser = await startBrowser({
    speech: fileURLToPath(new URL('../media/answer-strong.wav', import.meta.url)),
  })
})
afterAll(async () => {
  await browser.close()
  await world.close()
})

const tour = () => startTour(browser, world, { as: runner })

test('[P35] an interview has no flaw in any of its phases', async () => {
  const refused = await tour()
  await refused.context.addInitScript(() => {
    navigator.permissions.query = () => Promise.reject(new Error('The browser keeps it to itself'))
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('Permission denied', 'NotAllowedError'))
  })
  await refused.page.goto('/')
  await refused.page
    .getByRole('article')
    .filter({ hasText: 'Short interview' })
    .getByRole('button', { name: /^Start/ })
    .click()
  await heading(refused.page, 'Check camera and microphone')
  await refused.look('before the devices are open')
  await button(refused.page, 'Open camera and microphone').click()
  await heading(refused.page, 'What was found')
  await refused.look('devices refused')
  const { pathname } = new URL(refused.page.url())
  await endTour(refused)

  const visited = await tour()
  const { page, context, look } = visited
  await context.addInitScript(() => {
    // The question is spoken so slowly that there is time to look.
    const play: () => Promise<void> = Reflect.get(HTMLMediaElement.prototype, 'play')
    HTMLMediaElement.prototype.play = function playSlowly() {
      if (this instanceof HTMLAudioElement) this.playbackRate = 0.07
      return Reflect.apply(play, this, [])
    }
  })
  await page.goto(pathname)
  await button(page, 'Begin the interview')
    .or(button(page, 'Open camera and microphone'))
    .first()
    .waitFor()
  const isClosed = await button(page, 'Open camera and microphone').isVisible()
  if (isClosed) await button(page, 'Open camera and microphone').click()
  await page.getByText('You can be heard well.').waitFor()
  await look('the device check')
  await passDeviceCheck(page)
  await button(page, 'Think now').waitFor()
  await look('a question is heard')
  await button(page, 'Think now').click()
  await button(page, 'Start recording now').waitFor()
  await look('time to think')
  await button(page, 'More').click()
  await page.getByRole('menu').waitFor()
  await look('the menu of an interview')
  await page.keyboard.press('Escape')
  await button(page, 'Pause').click()
  await heading(page, 'The interview is paused')
  await look('a pause')
  await button(page, 'Go on')
    .or(page.getByRole('button', { name: /^Go on/ }))
    .first()
    .click()
  await passDeviceCheck(page, 'Go on with question 1').catch(() => null)
  await button(page, 'Start recording now').click()
  await button(page, 'I’m done').waitFor()
  await look('recording')
  await page.reload()
  await heading(page, /Question 1 of 2|Check camera/)
  await button(page, 'Keep what there is').waitFor()
  await look('an interrupted answer')
  const second = await context.newPage()
  await second.goto(pathname)
  await second.getByRole('heading', { name: /open in another tab/ }).waitFor()
  visited.flaws.push(...(await flawsOf(second, 'open in another tab')))
  await second.close()
  await button(page, 'Keep what there is').click()
  await button(page, 'Record it again').click()
  await page.getByRole('alertdialog').waitFor()
  await look('asking whether to record again')
  await button(page, 'Keep this take').first().click()
  await look('an answer is recorded')

  // The last answer cannot be sent, and is secured a little later
  await page.route('**/api/recordings/uploads/**', (route) => route.abort())
  await button(page, 'Keep it and go on').click()
  await passDeviceCheck(page, 'Go on with question 2')
  await button(page, 'Answer at once').click()
  await button(page, 'I’m done').waitFor()
  await page.waitForTimeout(1500)
  await button(page, 'I’m done').click()
  await button(page, 'Keep it and finish').click()
  await heading(page, 'You have answered every question')
  await look('answers on their way')
  await page.goto('/')
  await heading(page, /Good to see you/)
  await look('home, with answers on their way')
  await page.unroute('**/api/recordings/uploads/**')
  await endTour(visited)
})

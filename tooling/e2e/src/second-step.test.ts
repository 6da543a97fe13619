import { codeOfApp } from '@app/api/testing/app-codes'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { button } from './interviewing.ts'
import { endTour, heading, startTour } from './screens-tour.ts'
import { password, startWorld, type World } from './world.ts'

let world: World
let browser: Browser
beforeAll(async () => {
  world = await startWorld()
  browser = await startBrowser()
})
afterAll(async () => {
  await browser.close()
  await world.close()
})

test('[P35] a coach whose institution asks for it sets a second step up, signs in with it, and with a recovery code when the telephone is lost', async () => {
  const institution = { slug: 'first', name: 'First University', accentColor: '#1f5f5b' }
  const { institutionId } = await world.installation.found(institution)
  const email = 'coach@first.example'
  await world.person(institutionId, { email, name: 'Noor Haddad', role: 'coach' })
  await world.sql('update institutions set requires_second_factor = true where id = $1', [
    institutionId,
  ])

  const visited = await startTour(browser, world)
  const { page, look } = visited
  const signIn = async () => {
    await page.goto('/sign-in')
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await button(page, 'Sign in').click()
  }
  await signIn()
  await heading(page, 'One thing first')
  await look('the second step is asked for')
  await page.getByRole('link', { name: 'Set it up' }).click()
  await button(page, 'Set it up').click()
  await page.getByLabel('Your password').fill(password)
  await button(page, 'Go on').click()
  await page.getByRole('img', { name: 'Picture for the authenticator app' }).waitFor()
  await look('the picture for the app')
  const key = (await page.locator('.font-mono').innerText()).replaceAll(' ', '')
  await page.getByRole('textbox', { name: 'Code' }).fill(codeOfApp(key, Date.now()))
  await button(page, 'Turn it on').click()
  await heading(page, 'Keep these recovery codes')
  await look('the recovery codes')
  const codes = await page.getByRole('dialog').getByRole('listitem').allInnerTexts()
  expect(codes).toHaveLength(10)
  await button(page, 'I have kept them').click()
  await page.getByText('10 recovery codes are left.').waitFor()
  await look('a second step that is on')

  await visited.context.clearCookies()
  await signIn()
  await heading(page, 'One more step')
  await button(page, 'Sign in').click()
  await page.getByText('The code has six digits.').waitFor()
  await look('the second step')
  // The code of the step before was taken when it was set up; this clock may still be in the same half minute.
  await page.getByRole('textbox', { name: 'Code' }).fill(codeOfApp(key, Date.now(), 1))
  await button(page, 'Sign in').click()
  await heading(page, 'No sessions yet')

  await visited.context.clearCookies()
  await signIn()
  await button(page, 'Use a recovery code').click()
  await page.getByRole('textbox', { name: 'Recovery code' }).fill((codes[0] ?? '').toLowerCase())
  await button(page, 'Sign in').click()
  await heading(page, 'No sessions yet')
  await endTour(visited)
})

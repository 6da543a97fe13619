import type { Locator, Page } from 'playwright-core'

export const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true })

/** What may stand between a question and its recording, in the order in which a candidate meets it. */
const onTheWay = ['Think now', 'Start recording now', 'Start recording', 'Answer now']

/** Opens camera and microphone if need be, and begins (or goes on) once the check is done. */
export const passDeviceCheck = async (page: Page, name = 'Begin the interview'): Promise<void> => {
  const open = button(page, 'Open camera and microphone')
  const begin = button(page, name)
  await open.or(begin).first().waitFor()
  if (await open.isVisible()) await open.click()
  await begin.and(page.locator(':not([aria-disabled="true"])')).waitFor()
  await begin.click()
}

/** From wherever the question stands until the recording runs. */
export const toRecording = async (page: Page): Promise<void> => {
  const done = button(page, 'I’m done')
  const deadline = Date.now() + 30_000
  while (!(await done.isVisible())) {
    if (Date.now() > deadline) throw new Error('Recording did not begin within 30 seconds')
    for (const name of onTheWay) {
      const next = button(page, name)
      // It may go by itself in this very moment, when the time to think is over.
      if (await next.isVisible()) await next.click({ timeout: 1000 }).catch(() => null)
    }
    await page.waitForTimeout(200)
  }
}

/** Answers the question at hand for so long, and stops. */
export const speakFor = async (page: Page, ms: number): Promise<void> => {
  await toRecording(page)
  await page.waitForTimeout(ms)
  await button(page, 'I’m done').click()
  await page.getByRole('heading', { name: 'Your answer is recorded' }).waitFor()
}

export const keepAnswer = async (page: Page, last = false): Promise<void> =>
  button(page, last ? 'Keep it and finish' : 'Keep it and go on').click()

/** The answer once more; the first take is deleted. */
export const speakAgainFor = async (page: Page, ms: number): Promise<void> => {
  await button(page, 'Record it again').click()
  await button(page, 'Delete it and record again').click()
  await speakFor(page, ms)
}

/** Chooses the third level of each competency. */
export const rateOneself = async (page: Page): Promise<void> => {
  for (const name of ['Structure', 'Relevance', 'Specificity', 'Clarity', 'Delivery'])
    await page.getByRole('group', { name }).locator('label').nth(2).click()
}

/** Staff who choose to read without rating first: everything that anybody rated opens. */
export const readFirst = async (page: Page): Promise<void> => {
  await button(page, 'I only read').click()
  await button(page, 'Open the ratings').click()
  await page.getByRole('alertdialog').waitFor({ state: 'hidden' })
}

import { openaiServer, type OpenaiServer } from '@app/api/testing/openai-server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from './chromium.ts'
import { button, rateOneself, readFirst } from './interviewing.ts'
import { ratingOf } from './model-answers.ts'
import {
  acceptNotice,
  laptop,
  spokenVaguely,
  spokenWell,
  takeInterview,
} from './past-interviews.ts'
import { visit } from './visitor.ts'
import { shortKit, startWorld, type World } from './world.ts'

/** A provider is configured: that it is not asked is a choice, not a lack. */
let server: OpenaiServer
let world: World
let browser: Browser

beforeAll(async () => {
  server = await openaiServer()
  world = await startWorld({ OPENAI_BASE_URL: server.url })
  browser = await startBrowser()
})
afterAll(async () => {
  await browser.close()
  await world.close()
  await server.close()
})

const texts = [spokenVaguely, spokenWell]
const advice = 'Say the result first next time; it is worth it.'

/** An institution of its own with an owner, a candidate and a kit. */
const found = async (slug: string) => {
  const institution = { slug, name: `${slug} University`, accentColor: '#1f5f5b' }
  const { institutionId } = await world.installation.found(institution)
  const person = (name: string, role: 'owner' | 'candidate') =>
    world.person(institutionId, { email: `${role}@${slug}.example`, name, role })
  const owner = await person('Noor Haddad', 'owner')
  const candidate = await person('Ada Osei', 'candidate')
  const { kitId } = await shortKit(world, institutionId, { questions: 2 })
  return { owner, candidate, kitId }
}

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name }).first().waitFor()

const words = (page: Page): Promise<string> => page.locator('main').innerText()

/** Nothing that only a missing part would leave behind. */
const nothingBroken = async (page: Page): Promise<void> => {
  const text = await words(page)
  expect(text).not.toMatch(/\bundefined\b|\bnull\b|\bNaN\b|\[object|parts? (is|are) missing/)
  expect(text).not.toMatch(/AI took part|AI coach|Rules coach/)
  expect(await page.getByRole('alert').count()).toBe(0)
  const empty = await page
    .locator('main section[id], main article')
    .evaluateAll((parts) => parts.filter((part) => part.textContent.trim() === '').length)
  expect(empty).toBe(0)
}

/** Figures, the own rating and what staff write: all that there is, and all of it works. */
const readAndWrite = async (scene: {
  sessionId: string
  candidate: string
  owner: string
}): Promise<void> => {
  const { page, context, complaints } = await visit(browser, world, { as: scene.candidate })
  await page.goto(`/interviews/${scene.sessionId}/report`)
  await heading(page, 'How do you see it yourself?')
  await page.getByText('Coaching by AI is switched off for this interview.').first().waitFor()
  expect(await words(page)).toMatch(/words a minute/)
  expect(await page.getByRole('heading', { name: /What to do next|What went well/ }).count()).toBe(
    0,
  )
  await nothingBroken(page)
  await rateOneself(page)
  await button(page, 'Keep my rating').click()
  await heading(page, 'How you see it yourself')
  await nothingBroken(page)

  const staff = await visit(browser, world, { as: scene.owner })
  await staff.page.goto(`/admin/sessions/${scene.sessionId}`)
  await readFirst(staff.page)
  await heading(staff.page, 'How the candidate sees it')
  expect(await words(staff.page)).toMatch(/words a minute/)
  await nothingBroken(staff.page)
  await staff.page.getByLabel('Your feedback to Ada Osei').fill(advice)
  await button(staff.page, 'Send the feedback').click()
  await staff.page.getByText('Ada Osei can read your feedback now.').first().waitFor()
  expect(staff.complaints).toEqual({ errors: [], foreign: [] })

  await page.reload()
  await heading(page, 'What people wrote to you')
  await page.getByText(advice).waitFor()
  await page.getByText('Noor Haddad').first().waitFor()
  expect(complaints).toEqual({ errors: [], foreign: [] })
  await Promise.all([context.close(), staff.context.close()])
}

test('[P62] a candidate who does without AI gets figures, the own rating and what staff write; no model sees a word', async () => {
  const { candidate, owner, kitId } = await found('willing')
  const { page, context } = await visit(browser, world, { as: candidate.email })
  await page.goto('/before')
  await page.getByRole('combobox').fill('Financial analyst')
  await page.keyboard.press('Escape')
  await button(page, 'Go on').click()
  await button(page, 'I have read it').click()
  await page.locator('label', { hasText: 'Without AI' }).click()
  await button(page, 'Accept and go on').click()
  await heading(page, 'Welcome, Ada')
  await context.close()
  const sessionId = await takeInterview(world, candidate, { kitId, texts })
  await readAndWrite({ sessionId, candidate: candidate.email, owner: owner.email })
  expect(server.asked).toEqual([])
})

test('[P62] an institution that switches AI off has none: the notice says so, there is nothing to choose, and no model sees a word', async () => {
  const { candidate, owner, kitId } = await found('strict')
  const settings = await visit(browser, world, { as: owner.email })
  await settings.page.goto('/admin/settings')
  await settings.page.locator('label', { hasText: 'Coaching by AI' }).click()
  await button(settings.page, 'Save the settings').click()
  await settings.page.getByText('The settings are saved.').first().waitFor()
  await settings.context.close()

  const { page, context } = await visit(browser, world, { as: candidate.email })
  await page.goto('/before')
  await page.getByRole('combobox').fill('Financial analyst')
  await page.keyboard.press('Escape')
  await button(page, 'Go on').click()
  await heading(page, 'AI is switched off')
  await button(page, 'I have read it').click()
  await page.getByText('There is nothing to choose').waitFor()
  expect(await page.getByRole('radio').count()).toBe(0)
  await button(page, 'Accept and go on').click()
  await heading(page, 'Welcome, Ada')
  await context.close()
  const sessionId = await takeInterview(world, candidate, { kitId, texts })
  await readAndWrite({ sessionId, candidate: candidate.email, owner: owner.email })
  expect(server.asked).toEqual([])
})

test('[P61] where an institution chose words only, levels are described and carry no figure, neither for the candidate nor for staff', async () => {
  // A model that writes figures into its sentences, although it is told not to
  const levels = { structure: 4, relevance: 3, specificity: 4, clarity: 3 }
  const reason = 'You say what you did, which is level 4 of 5.'
  server.script(ratingOf({ levels, quote: 'things went well', reason }))
  const { candidate, owner, kitId } = await found('plain')
  const staff = world.installation.as(owner, laptop)
  const { slug: _slug, ...settings } = await staff.institutions.settings()
  await staff.institutions.update({ ...settings, wordsOnly: true })
  await acceptNotice(world, candidate)
  const sessionId = await takeInterview(world, candidate, { kitId, texts })
  const { page, context, complaints } = await visit(browser, world, { as: candidate.email })
  await page.goto(`/interviews/${sessionId}/report`)
  await heading(page, /How do you see it yourself/)
  const figure = /\blevels? [1-5]|\b[1-5] (out )?of 5(?! chosen)|\b[1-5]\s*\/\s*5/i
  expect(await words(page)).not.toMatch(figure)
  await rateOneself(page)
  await button(page, 'Open the coaching').click()
  await heading(page, 'Competency by competency')
  for (const as of [candidate.email, owner.email]) {
    const reader = as === owner.email ? await visit(browser, world, { as }) : null
    const shown = reader?.page ?? page
    if (reader) {
      await shown.goto(`/admin/sessions/${sessionId}`)
      await readFirst(shown)
    }
    await heading(shown, 'Competency by competency')
    await shown
      .locator('details')
      .evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
    const competencies = shown.locator('#competencies, #overview')
    const said = (await competencies.allInnerTexts()).join('\n')
    expect(said).toMatch(/Structure[\s\S]*Specificity/)
    expect(said).toContain('You say what you did')
    expect(said).not.toMatch(figure)
    expect(await shown.getByRole('table', { name: /Structure|Relevance/ }).count()).toBe(0)
    if (reader) {
      expect(reader.complaints).toEqual({ errors: [], foreign: [] })
      await reader.context.close()
    }
  }
  expect(complaints).toEqual({ errors: [], foreign: [] })
  await context.close()
})

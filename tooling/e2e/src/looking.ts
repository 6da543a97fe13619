import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { BrowserContext, Page } from 'playwright-core'

export const sizes = {
  wide: { width: 1280, height: 800 },
  narrow: { width: 390, height: 844 },
} as const

/** Signs a person in without the screen. */
export const signInQuietly = async (
  context: BrowserContext,
  baseUrl: string,
  who: { email: string; password: string },
): Promise<void> => {
  const answer = await context.request.post(`${baseUrl}/api/trpc/identity.signIn`, {
    headers: { origin: baseUrl },
    data: who,
  })
  if (!answer.ok()) throw new Error(`Signing in failed: ${await answer.text()}`)
}

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds on the page as it stands: one line a finding. */
export const axeFindings = async (page: Page): Promise<string[]> => {
  type Node = { target: string[]; any: { message: string }[] }
  type Violation = { id: string; help: string; nodes: Node[] }
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  const violations = await page.evaluate(async () => {
    const found = globalThis as unknown as {
      axe: { run: (about: object, how: object) => Promise<{ violations: Violation[] }> }
    }
    // What React Aria says aloud lies there for seconds, named by a button that may have gone since.
    const about = { exclude: ['[data-live-announcer]'] }
    return (await found.axe.run(about, { resultTypes: ['violations'] })).violations
  })
  const inWords = ({ target, any: [first] }: Node) =>
    `${target.join(' ')}${first ? `: ${first.message}` : ''}`
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(inWords).join('; ')
    return `${id}: ${help} (${places}${nodes.length > 3 ? `, and ${nodes.length - 3} more` : ''})`
  })
}

/** How many pixels the page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** The page is drawn anew, and nothing moves any more but what always moves. A colour's change may set off another's. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (;;) {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      const moving = document.getAnimations().filter(({ effect, playState }) => {
        const { endTime } = effect?.getComputedTiming() ?? {}
        return playState === 'running' && typeof endTime === 'number' && Number.isFinite(endTime)
      })
      if (moving.length === 0) return
      await Promise.allSettled(moving.map(({ finished }) => finished))
    }
  })

/** Each size in one theme: a colour is the same token at either size, and what is there is the same in either theme. */
const views = [
  { size: 'wide', colorScheme: 'light' },
  { size: 'narrow', colorScheme: 'dark' },
] as const

/** Looks at the page as it stands, in both sizes and themes: one line for each thing that is wrong. */
export const flawsOf = async (page: Page, what: string): Promise<string[]> => {
  const flaws: string[] = []
  for (const { size, colorScheme } of views) {
    await page.setViewportSize(sizes[size])
    await page.emulateMedia({ colorScheme })
    await drawn(page)
    const found = await axeFindings(page)
    flaws.push(...found.map((finding) => `${what}, ${size}, ${colorScheme}: ${finding}`))
    const overflow = await overflowOf(page)
    if (overflow > 0) flaws.push(`${what}, ${size}: ${overflow} px too wide`)
  }
  return flaws
}

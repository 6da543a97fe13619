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
  type Violation = { id: string; help: string; nodes: { target: string[] }[] }
  await page.evaluate(axe)
  const violations = await page.evaluate(async () => {
    const found = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: Violation[] }> }
    }
    return (await found.axe.run()).violations
  })
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join('; ')})`,
  )
}

/** How many pixels the page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

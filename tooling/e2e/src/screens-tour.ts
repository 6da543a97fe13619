import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { flawsOf } from './looking.ts'
import { visit, type Visit } from './visitor.ts'
import type { World } from './world.ts'

export const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { name }).first().waitFor()

export type Tour = Visit & {
  flaws: string[]
  look: (what: string) => Promise<void>
  /** Opens an address, waits for a heading that tells it is there, and looks. */
  open: (path: string, name: string | RegExp, what?: string) => Promise<void>
}

/** A visit on which every page is looked at. */
export const startTour = async (
  browser: Browser,
  world: World,
  options: Parameters<typeof visit>[2] = {},
): Promise<Tour> => {
  const visited = await visit(browser, world, { reducedMotion: 'reduce', ...options })
  const { page } = visited
  const flaws: string[] = []
  const look = async (what: string) => {
    flaws.push(...(await flawsOf(page, what)))
  }
  return {
    ...visited,
    flaws,
    look,
    open: async (path, name, what = path) => {
      await page.goto(path)
      await heading(page, name)
      await page.waitForLoadState('networkidle')
      await look(what)
    },
  }
}

/** Nothing that axe, the page's width, the console or the network has against any of the pages. */
export const endTour = async ({ context, flaws, complaints }: Tour): Promise<void> => {
  expect(flaws).toEqual([])
  expect(complaints).toEqual({ errors: [], foreign: [] })
  await context.close()
}

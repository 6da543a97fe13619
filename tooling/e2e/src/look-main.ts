import { mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { startBrowser } from './chromium.ts'

/**
 * Takes pictures of pages in both sizes and both themes, and has axe look at each of them:
 *
 *   node tooling/e2e/src/look-main.ts --base http://localhost:4000 --as ada@northfield.example --out /tmp/looks / /account
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    base: { type: 'string', default: 'http://localhost:4000' },
    as: { type: 'string' },
    password: { type: 'string', default: 'practice makes progress' },
    out: { type: 'string', default: 'looks' },
    wait: { type: 'string', default: '800' },
  },
})

const sizes = { wide: { width: 1280, height: 800 }, narrow: { width: 390, height: 844 } }
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = { id: string; impact: string; help: string; nodes: { target: string[] }[] }

const violationsOf = async (page: Page): Promise<Violation[]> => {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run: () => Promise<{ violations: [] }> } }).axe
    return (await run.run()).violations
  })
}

const browser = await startBrowser()
await mkdir(values.out, { recursive: true })
let found = 0
for (const [size, viewport] of Object.entries(sizes)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport, colorScheme, bypassCSP: true })
    if (values.as) {
      const answer = await context.request.post(`${values.base}/api/trpc/identity.signIn`, {
        headers: { origin: values.base },
        data: { email: values.as, password: values.password },
      })
      if (!answer.ok()) throw new Error(`Signing in failed: ${await answer.text()}`)
    }
    const page = await context.newPage()
    page.on('pageerror', (error) => console.log(`page error: ${error.message}`))
    page.on('console', (line) => {
      if (line.type() === 'error') console.log(`console: ${line.text()}`)
    })
    for (const path of positionals) {
      await page.goto(`${values.base}${path}`, { waitUntil: 'networkidle' })
      await page.waitForTimeout(Number(values.wait))
      const name = path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home'
      await page.screenshot({
        path: join(values.out, `${name}.${size}.${colorScheme}.png`),
        fullPage: true,
      })
      for (const { id, impact, help, nodes } of await violationsOf(page)) {
        found += 1
        console.log(`${path} ${size} ${colorScheme}: ${id} (${impact}) ${help}`)
        for (const node of nodes.slice(0, 3)) console.log(`    ${node.target.join(' ')}`)
      }
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (overflow > 0) console.log(`${path} ${size} ${colorScheme}: ${overflow} px too wide`)
    }
    await context.close()
  }
}
await browser.close()
console.log(
  `${positionals.length} pages looked at, ${found} findings of axe; pictures in ${values.out}`,
)

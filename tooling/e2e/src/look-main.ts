import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startBrowser } from './chromium.ts'
import { axeFindings, overflowOf, signInQuietly, sizes } from './looking.ts'

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

const browser = await startBrowser()
await mkdir(values.out, { recursive: true })
let found = 0
for (const [size, viewport] of Object.entries(sizes)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport, colorScheme })
    if (values.as)
      await signInQuietly(context, values.base, { email: values.as, password: values.password })
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
      for (const finding of await axeFindings(page)) {
        found += 1
        console.log(`${path} ${size} ${colorScheme}: ${finding}`)
      }
      const overflow = await overflowOf(page)
      if (overflow > 0) console.log(`${path} ${size} ${colorScheme}: ${overflow} px too wide`)
    }
    await context.close()
  }
}
await browser.close()
console.log(
  `${positionals.length} pages looked at, ${found} findings of axe; pictures in ${values.out}`,
)

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sites } from '@app/dev/sites'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

/** Scripts that the page names itself: they load before anything shows. */
const firstScripts = async (site: keyof typeof sites): Promise<string[]> => {
  const page = await readFile(join(sites[site], 'index.html'), 'utf8')
  return [...page.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map((match) => match[1] ?? '')
}

test('the candidate app shows after at most 180 kB of script, compressed as it is sent', async () => {
  let bytes = 0
  for (const path of await firstScripts('web')) {
    const answer = await fetch(`${world.baseUrl}${path}`, {
      headers: { 'accept-encoding': 'gzip' },
    })
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    bytes += Number(answer.headers.get('content-length'))
  }
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThan(180_000)
})

test('a browser that knows Brotli is sent less still, and keeps it for ever', async () => {
  const [path = ''] = await firstScripts('web')
  const answer = await fetch(`${world.baseUrl}${path}`, { headers: { 'accept-encoding': 'br' } })
  expect(answer.headers.get('content-encoding')).toBe('br')
  expect(answer.headers.get('cache-control')).toContain('immutable')
  expect(answer.headers.get('content-type')).toContain('javascript')
})

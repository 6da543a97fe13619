import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.test.ts'))
  .map((path) => ({ path, text: readFileSync(join(import.meta.dirname, path), 'utf8') }))

/** Whatever could show, play or lead to a recording. */
const carriers =
  /<(?:video|audio|source|track|embed|iframe)\b|new Audio\(|createObjectURL|\/media\b|recordingId|api\.recordings|playback/i

test('[P12] the app of staff has nothing that could show, play or lead to a recording', () => {
  expect(sources.length).toBeGreaterThan(50)
  expect(sources.filter(({ text }) => carriers.test(text)).map(({ path }) => path)).toEqual([])
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.test.ts'))
  .map((path) => ({ path, text: readFileSync(join(import.meta.dirname, path), 'utf8') }))

/** Whatever could show, play or lead to a recording. */
const carriers =
  /<(?:video|audio|source|track|embed|iframe)\b|new Audio\(|createObjectURL|\/media\b|recordingId|api\.recordings|playback/i

/** Here the institution's own teaching material is recorded and played: questions, never answers. */
const library = /^features\/questions\/asking\//
/** What even there would lead to a candidate's recording. */
const answers =
  /recordingId|answerId|sessionId|api\.(recordings|sessions|reports)|\/api\/(?!questions\/)|playback/i

test('[P12] the app of staff has nothing that could show, play or lead to a recording', () => {
  expect(sources.length).toBeGreaterThan(50)
  const found = sources.filter(({ path, text }) =>
    (library.test(path) ? answers : carriers).test(text),
  )
  expect(found.map(({ path }) => path)).toEqual([])
  expect(sources.filter(({ path }) => library.test(path)).length).toBeGreaterThan(0)
})

import { expect, test } from 'vitest'
import { verdictOf } from './boundaries.ts'

const found = (count: string) => `Checked 838 files in 15 packages, ${count} found\n`

test('nothing found is no finding', () => {
  expect(verdictOf(`• turbo\nChecking packages...\n${found('no issues')}`)).toEqual({
    rule: 'boundaries',
    looked: 'turbo: 838 files in 15 packages',
    findings: [],
  })
})

test('each finding has its file, its line and its sentence', () => {
  const printed = `Checking packages...
  x cannot import package \`kysely\` because it is not a dependency
   ,-[/somewhere/packages/coach/src/odd.ts:3:8]
 3 | import 'kysely'
   \`----

  x package \`@app/db\` found without any tag listed in allowlist for \`@app/coach\`
   ,-[packages/coach/package.json:9:5]
   \`----

${found('2 issues')}`
  expect(verdictOf(printed).findings).toEqual([
    {
      path: 'packages/coach/src/odd.ts',
      line: 3,
      says: 'cannot import package `kysely` because it is not a dependency',
    },
    {
      path: 'packages/coach/package.json',
      line: 9,
      says: 'package `@app/db` found without any tag listed in allowlist for `@app/coach`',
    },
  ])
})

test('a run that did not end, or that saw next to nothing, does not pass', () => {
  expect(() => verdictOf('turbo: command failed')).toThrow(/turbo boundaries failed/)
  expect(verdictOf('Checked 3 files in 1 packages, no issues found').findings).toHaveLength(1)
})

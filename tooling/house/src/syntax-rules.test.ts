import { expect, test } from 'vitest'
import { catchesRule } from './catches.ts'
import { environmentRule } from './environment.ts'
import { skippedTestsRule, testTitles } from './tests.ts'
import { treeOf, type Tree, type Verdict } from './tree.ts'

const linesFound = (
  rule: (tree: Tree) => Verdict,
  text: string,
  path = 'apps/api/src/app.ts',
): (number | undefined)[] => rule(treeOf({ [path]: text })).findings.map((finding) => finding.line)

test('the environment is read in config.ts and in tooling alone', () => {
  const reads = [
    'const a = process.env.PORT',
    "const a = process['env']",
    'const { env } = process',
    'const a = globalThis.process.env',
    "import { env } from 'node:process'",
  ]
  for (const text of reads) {
    expect(linesFound(environmentRule, `// é first\n${text}`)).toEqual([2])
    expect(linesFound(environmentRule, text, 'apps/api/src/config.ts')).toEqual([])
    expect(linesFound(environmentRule, text, 'tooling/dev/start.mjs')).toEqual([])
  }
  expect(linesFound(environmentRule, "const a = 'process.env' // process.env")).toEqual([])
})

test('an error is never swallowed', () => {
  const silent = [
    'try { go() } catch {}',
    'try { go() } catch (error) { /* nothing */ }',
    'void go().catch(() => {})',
    'void go().catch(() => undefined)',
    'void go().catch(function () {})',
  ]
  for (const text of silent) expect(linesFound(catchesRule, `\n${text}`)).toEqual([2])
  const heard = [
    'try { go() } catch (error) { log(error) }',
    'void go().catch((error) => log(error))',
  ]
  for (const text of heard) expect(linesFound(catchesRule, text)).toEqual([])
})

test('no test is left out or run alone', () => {
  const path = 'packages/coach/src/a.test.ts'
  const left = [
    "test.skip('a', run)",
    "describe.only('a', run)",
    "it.todo('a')",
    "test.concurrent.skip('a', run)",
    "test.skipIf(slow)('a', run)",
    "test.only.each([1])('a %s', run)",
  ]
  for (const text of left) expect(linesFound(skippedTestsRule, text, path)).toEqual([1])
  expect(linesFound(skippedTestsRule, "test('a', run); rows.skip(1)", path)).toEqual([])
})

test('the titles of tests are read wherever they stand', () => {
  const text = [
    "test('[P1] plain', run)",
    "describe('[P2] group', () => { it(`[P3] in a ${group}`, run) })",
    "test.each(rows)('[P4] each %s', run)",
    "notATest('[P5] other')",
  ].join('\n')
  const titles = testTitles(treeOf({ 'apps/api/src/a.test.ts': text })).map(({ title }) => title)
  expect(titles).toEqual(['[P1] plain', '[P2] group', '[P3] in a …', '[P4] each %s'])
})

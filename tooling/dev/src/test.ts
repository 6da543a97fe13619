import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root, runProgram } from './programs.ts'
import { buildSites } from './sites.ts'

const report = join(root, 'node_modules/.justinterview-tests.json')

const checks: [string, () => Promise<number>][] = [
  ['types (tsc -b)', () => runProgram('tsc', ['-b'], { quiet: true })],
  [
    'lint (oxlint --type-aware)',
    () => runProgram('oxlint', ['--type-aware', '--deny-warnings'], { quiet: true }),
  ],
  ['format (oxfmt --check)', () => runProgram('oxfmt', ['--check'], { quiet: true })],
  ['house rules', () => runProgram('node', ['tooling/house/src/check.ts'], { quiet: true })],
  ['web builds', buildSites],
]

const filters = process.argv.slice(2)
let failed = 0
const inTurn = async (some: typeof checks): Promise<void> => {
  for (const [name, check] of some) {
    const started = Date.now()
    const code = await check()
    console.log(
      `${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
    )
    if (code !== 0) failed += 1
  }
}
if (filters.length === 0) {
  const [types, lint, ...others] = checks
  // The linter reads the types that the first check writes; it takes as long as the rest, beside which it runs.
  await inTurn(types ? [types] : [])
  await Promise.all([inTurn(lint ? [lint] : []), inTurn(others)])
} else if ((await buildSites()) !== 0) failed += 1

const outputs = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
const code = await runProgram('vitest', ['run', ...outputs, ...filters])
const totals = JSON.parse(await readFile(report, 'utf8')) as {
  numPassedTests: number
  numFailedTests: number
  numFailedTestSuites: number
  numPendingTests: number
}
// A file that could not even be loaded has no test to count, but it has failed.
const broken = code !== 0 && totals.numFailedTests === 0 ? 1 : 0
const failures = totals.numFailedTests + broken + failed
console.log(`${totals.numPassedTests} passed, ${failures} failed`)
process.exit(failures === 0 && code === 0 ? 0 : 1)

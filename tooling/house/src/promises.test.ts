import { expect, test } from 'vitest'
import { promisesPath, promisesRule } from './promises.ts'
import { treeOf } from './tree.ts'

const heading = '| No. | Promise | Status | Kept by | Tested by |\n|---|---|---|---|---|\n'
const keptRow =
  '| P1 | It is kept. | kept | `apps/api/src/keeper.ts` | `apps/api/src/keeper.test.ts` |\n'
const plannedRow = '| P2 | It is planned. | planned | not yet | the keeper |\n'
const files = {
  'apps/api/src/keeper.ts': '',
  'apps/api/src/keeper.test.ts': "test('[P1] it is kept', run)",
}

const says = (rows: string, other: Record<string, string> = {}): string[] =>
  promisesRule(treeOf({ ...files, ...other, [promisesPath]: heading + rows })).findings.map(
    (finding) => finding.says,
  )

test('a kept promise has a file that keeps it and a test with its number', () => {
  expect(says(keptRow + plannedRow)).toEqual([])
  const untested = { 'apps/api/src/keeper.test.ts': "test('it is kept', run)" }
  expect(says(keptRow, untested)).toEqual(['P1 is called kept, but no test carries [P1]'])
  expect(says(keptRow.replace('keeper.ts', 'gone.ts'))).toEqual([
    'P1 names apps/api/src/gone.ts, which does not exist',
  ])
  expect(says(keptRow.replace('keeper.test.ts', 'keeper.ts'))[0]).toContain(
    'names no test that carries its number',
  )
  expect(says(keptRow.replaceAll('`', ''))).toHaveLength(2)
})

test('a planned promise names no file and says what is missing', () => {
  const claiming = plannedRow.replace('not yet', '`apps/api/src/keeper.ts`')
  expect(says(keptRow + claiming)).toEqual(['P2 is planned, and so must not name a file'])
  expect(says(keptRow + plannedRow.replace('the keeper', ''))).toEqual([
    'P2 does not say what is missing',
  ])
})

test('numbers run without a gap, and no test carries a number that nobody promised', () => {
  expect(says(plannedRow + keptRow)[0]).toContain('P2 is out of order')
  const stray = { 'apps/api/src/a.test.ts': "test('[P99] unheard of', run)" }
  expect(says(keptRow, stray)[0]).toContain('[P99]')
})

test('another status, or something that is not a sentence, is a finding', () => {
  expect(says(keptRow.replace('| kept |', '| almost |'))).toEqual([
    'P1 has the unknown status "almost"',
  ])
  expect(says(keptRow.replace('It is kept.', 'kept'))).toEqual(['P1 is not one plain sentence'])
})

test('a planned promise that has a test already is pointed out, without failing', () => {
  const early = { 'apps/api/src/early.test.ts': "test('[P2] early', run)" }
  const tree = treeOf({ ...files, ...early, [promisesPath]: heading + keptRow + plannedRow })
  expect(promisesRule(tree)).toMatchObject({
    findings: [],
    looked: expect.stringContaining('with a test: P2'),
  })
})

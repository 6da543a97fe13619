import { expect, test } from 'vitest'
import { findingsIn } from './dead-code.ts'
import { compare } from './env-example.ts'
import { hostsAndPathsRule } from './hosts-and-paths.ts'
import { longestFile, sizesRule } from './sizes.ts'
import { treeOf } from './tree.ts'

/** Joined here, so that this file does not hold what it looks for. */
const host = (name: string): string => ['https:', '', name, 'package.tgz'].join('/')
const below = (folder: string): string => ['', folder, 'somebody', 'file.ts'].join('/')

const hostsIn = (line: string): number =>
  hostsAndPathsRule(treeOf({ 'docs/page.md': `first\n${line}` })).findings.length

test('no file names a package registry', () => {
  expect(hostsIn(host(['registry', 'npmjs', 'org'].join('.')))).toBe(1)
  expect(hostsIn(host('artifactory.example.edu'))).toBe(1)
  expect(hostsIn(['registry', 'somewhere'].join('='))).toBe(1)
  expect(hostsIn(['  resolution: {integrity: x, tarball', ' somewhere}'].join(':'))).toBe(1)
  expect(hostsIn(host('example.edu'))).toBe(0)
})

test('no file holds a path of one machine', () => {
  for (const folder of ['root', 'work', 'home', 'Users']) {
    expect(hostsIn(`cd ${below(folder)}`)).toBe(1)
    expect(hostsIn(`import('${below(folder)}')`)).toBe(1)
  }
  expect(hostsIn('see apps/web/work/plan.md, ./home/page.ts and https://example.edu/work')).toBe(0)
  expect(hostsIn("navigate('/home')")).toBe(0)
})

test('a file past the limit is a finding, a generated one is not', () => {
  const long = 'x\n'.repeat(longestFile + 1)
  const tree = treeOf({
    'apps/api/src/fits.ts': 'x\n'.repeat(longestFile),
    'apps/api/src/long.ts': long,
    'packages/db/src/tables.generated.ts': long,
    'docs/long.md': long,
  })
  expect(sizesRule(tree).findings.map((finding) => finding.path)).toEqual(['apps/api/src/long.ts'])
})

test('.env.example is the text that the configuration makes', () => {
  expect(compare('A=1\nB=2\n', 'A=1\nB=2\n')).toEqual([])
  expect(compare('A=1\nB=3\n', 'A=1\nB=2\n')).toMatchObject([{ line: 2 }])
  expect(compare('A=1\n', 'A=1\nB=2\n')).toMatchObject([{ line: 2 }])
})

test('what knip reports becomes findings, also where it groups them', () => {
  const issues = [
    {
      file: 'a.ts',
      exports: [{ name: 'one', line: 3 }],
      duplicates: [[{ name: 'two' }, { name: 'three' }]],
    },
    { file: 'b.ts', files: [{ name: 'b.ts' }], exports: [] },
  ]
  expect(findingsIn({ issues })).toMatchObject([
    { path: 'a.ts', line: 3, says: 'nothing uses this export: one' },
    { path: 'a.ts', says: expect.stringContaining('two') },
    { path: 'a.ts', says: expect.stringContaining('three') },
    { path: 'b.ts', says: expect.stringContaining('nothing imports this file') },
  ])
})

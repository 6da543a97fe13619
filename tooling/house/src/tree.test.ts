import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { isCode, isTest, workingTree } from './tree.ts'

const roots: string[] = []
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true })
})

test('the working tree holds tracked and new files, and neither ignored nor deleted ones', () => {
  const root = mkdtempSync(join(tmpdir(), 'tree-'))
  roots.push(root)
  // Alone with PATH: inside a hook, git's own variables would point at the repository being committed to.
  const env = { PATH: process.env['PATH'] }
  const git = (...words: string[]): string =>
    execFileSync('git', words, { cwd: root, env, encoding: 'utf8' })
  git('init', '--quiet')
  for (const name of ['kept.ts', 'gone.ts', 'left-out.ts']) writeFileSync(join(root, name), name)
  writeFileSync(join(root, '.gitignore'), 'left-out.ts\n')
  git('add', 'kept.ts', 'gone.ts')
  rmSync(join(root, 'gone.ts'))
  writeFileSync(join(root, 'größe.ts'), 'new')
  const tree = workingTree(root)
  expect(tree.files).toEqual(['.gitignore', 'größe.ts', 'kept.ts'])
  expect(tree.read('kept.ts')).toBe('kept.ts')
})

test('outside a git work tree it says so, and does not pass with nothing to look at', () => {
  const root = mkdtempSync(join(tmpdir(), 'tree-'))
  roots.push(root)
  expect(() => workingTree(root)).toThrow('git')
})

test('code is what people write below apps, packages and tooling', () => {
  expect(['apps/web/src/App.tsx', 'tooling/dev/start.mjs'].every(isCode)).toBe(true)
  const other = [
    'packages/db/src/tables.generated.ts',
    'apps/web/src/css.d.ts',
    'docs/STYLE.md',
    'vite.config.ts',
  ]
  expect(other.some(isCode)).toBe(false)
  expect(isTest('apps/web/src/App.test.tsx')).toBe(true)
})

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { importLawRule } from './cruise.ts'
import { treeOf } from './tree.ts'

const roots: string[] = []
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true })
})

const manifest = (name: string, exports: Record<string, string>): string =>
  JSON.stringify({ name, version: '1.0.0', type: 'module', exports })

/** What every small house needs: packages that can be imported by name, and a few libraries. */
const ground: Record<string, string> = {
  'packages/domain/package.json': manifest('@app/domain', { './*': './src/*.ts' }),
  'packages/domain/src/words.ts': "import { z } from 'zod'\nexport const Word = z",
  'packages/db/package.json': manifest('@app/db', { '.': './src/db.ts' }),
  'packages/db/src/db.ts':
    "import '@app/domain/words'\nimport 'pg'\nimport 'node:fs/promises'\nexport {}",
  'apps/api/package.json': manifest('@app/api', { './*': './src/*.ts' }),
  'apps/api/src/router.ts': "import './modules/kits/router.ts'\nexport type AppRouter = 'router'",
  'apps/api/src/modules/kits/router.ts': "import './actions.ts'\nimport './store.ts'",
  'apps/api/src/modules/kits/actions.ts': "import './store.ts'\nimport '@app/domain/words'",
  'apps/api/src/modules/kits/store.ts': "import '@app/db'\nimport 'kysely'",
  'apps/api/src/adapters/openai.ts': "import 'openai'",
  'apps/api/src/main.ts': "import './router.ts'\nimport './adapters/openai.ts'",
  'apps/web/src/start.ts':
    "import type { AppRouter } from '@app/api/router'\nexport type Mine = AppRouter",
}

const libraries = ['zod', 'pg', 'kysely', 'openai', 'react']

/** Holds a small house against the law, and answers with what it says about each file. */
const judge = async (texts: Record<string, string>): Promise<string[]> => {
  const root = mkdtempSync(join(tmpdir(), 'import-law-'))
  roots.push(root)
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const all = { ...ground, ...texts }
  for (const [path, text] of Object.entries(all)) write(path, text)
  for (const name of libraries) {
    write(`node_modules/${name}/package.json`, manifest(name, { '.': './main.js' }))
    write(`node_modules/${name}/main.js`, 'export const z = 1')
  }
  mkdirSync(join(root, 'node_modules/@app'))
  for (const area of ['packages/domain', 'packages/db', 'apps/api'])
    symlinkSync(join(root, area), join(root, 'node_modules/@app', area.split('/')[1] ?? ''))
  const { findings } = await importLawRule({ ...treeOf(all), root })
  return findings.map(({ path, says }) => `${path} ${says}`)
}

const expectFinding = async (texts: Record<string, string>, rule: string): Promise<void> => {
  const findings = await judge(texts)
  expect(findings.filter((finding) => finding.includes(`(${rule})`))).not.toEqual([])
}

test('a house that keeps the law has no findings', async () => {
  expect(await judge({})).toEqual([])
})

test('a source that the cruiser does not read is a finding, so that an empty cruise never passes', async () => {
  const root = mkdtempSync(join(tmpdir(), 'import-law-'))
  roots.push(root)
  mkdirSync(join(root, 'apps'))
  const { findings } = await importLawRule({ ...treeOf({ 'apps/api/src/unseen.ts': '' }), root })
  expect(findings[0]?.says).toContain('was not read')
})

test('domain imports zod alone, not even by type', async () => {
  const react = "import type { z } from 'react'\nexport type Mine = typeof z"
  await expectFinding({ 'packages/domain/src/screen.ts': react }, 'direction-packages-domain')
  await expectFinding(
    { 'packages/domain/src/disk.ts': "import 'node:fs'" },
    'direction-packages-domain',
  )
})

test('a package does not import a program, and one area does not reach into another by path', async () => {
  await expectFinding(
    { 'packages/db/src/a.test.ts': "import '@app/api/router'" },
    'direction-tests',
  )
  const path = "import '../../../packages/domain/src/words.ts'"
  await expectFinding({ 'apps/api/src/near.ts': path }, 'direction-by-name')
})

test('the browser apps import the API as types only', async () => {
  const running = {
    'apps/web/src/start.ts': "import { AppRouter } from '@app/api/router'\nAppRouter",
  }
  await expectFinding(running, 'direction-api-as-types')
  const inline = {
    'apps/web/src/start.ts': "import { type AppRouter } from '@app/api/router'\nlet a: AppRouter",
  }
  await expectFinding(inline, 'direction-api-as-types')
  await expectFinding({ 'apps/web/src/sums.ts': "import '@app/db'" }, 'direction-apps-web')
})

test('a store is private to its module', async () => {
  const other = { 'apps/api/src/modules/sessions/actions.ts': "import '../kits/store.ts'" }
  await expectFinding(other, 'module-store-is-private')
  await expectFinding(
    { 'apps/api/src/app.ts': "import './modules/kits/store.ts'" },
    'module-store-is-private',
  )
})

test('another module is reached through its actions, and only by actions', async () => {
  const door = { 'apps/api/src/modules/sessions/actions.ts': "import '../kits/router.ts'" }
  await expectFinding(door, 'module-through-actions')
  const fromDoor = { 'apps/api/src/modules/sessions/router.ts': "import '../kits/actions.ts'" }
  await expectFinding(fromDoor, 'module-other-actions')
  const allowed = { 'apps/api/src/modules/sessions/actions.ts': "import '../kits/actions.ts'" }
  expect(await judge(allowed)).toEqual([])
})

test('each of the six words imports what it owns', async () => {
  const module = 'apps/api/src/modules/kits'
  await expectFinding({ [`${module}/store.ts`]: "import './actions.ts'" }, 'module-store')
  await expectFinding({ [`${module}/live.ts`]: "import './store.ts'" }, 'module-live')
  await expectFinding({ [`${module}/jobs.ts`]: "import './store.ts'" }, 'module-jobs')
  await expectFinding({ [`${module}/http.ts`]: "import './router.ts'" }, 'module-http')
  await expectFinding({ [`${module}/actions.ts`]: "import './router.ts'" }, 'module-actions')
  const sub = {
    [`${module}/sharing/live.ts`]: "import './store.ts'",
    [`${module}/sharing/store.ts`]: '',
  }
  await expectFinding(sub, 'module-live')
})

test('adapters are imported by main alone, and vendors by adapters alone', async () => {
  await expectFinding(
    { 'apps/api/src/app.ts': "import './adapters/openai.ts'" },
    'adapters-from-main',
  )
  await expectFinding(
    { 'apps/api/src/app.ts': "import type { z } from 'openai'\nlet a: z" },
    'vendors-in-adapters',
  )
})

test('the operator’s tools choose adapters as main does, and the product does not use them', async () => {
  const tools = { 'apps/api/src/installation.ts': "import './adapters/openai.ts'" }
  expect(await judge(tools)).toEqual([])
  const inside = { ...tools, 'apps/api/src/app.ts': "import './installation.ts'" }
  await expectFinding(inside, 'installation-for-tools')
})

test('what only tests use may reach further, and is imported by tests alone', async () => {
  const seed = { 'packages/db/src/testing.ts': "import 'openai'\nimport 'react'" }
  const reached = await judge({ ...seed, 'apps/api/src/a.test.ts': "import 'pg'" })
  expect(reached.filter((finding) => !finding.includes('vendors-in-adapters'))).toEqual([])
  await expectFinding(
    { ...seed, 'packages/db/src/near.ts': "import './testing.ts'" },
    'testing-for-tests',
  )
})

test('PostgreSQL is reached through db, and SQL is written in stores', async () => {
  await expectFinding({ 'apps/api/src/app.ts': "import 'pg'" }, 'database-behind-db')
  expect(await judge({ 'apps/api/src/app.ts': "import 'pg'" })).toEqual([
    expect.stringContaining('apps/api/src/app.ts imports pg: '),
  ])
  await expectFinding(
    { 'apps/api/src/modules/kits/actions.ts': "import 'kysely'" },
    'sql-in-stores',
  )
})

test('a circle is told once, with its whole way round', async () => {
  const findings = await judge({
    'apps/api/src/one.ts': "import './two.ts'",
    'apps/api/src/two.ts': "import './one.ts'",
  })
  expect(findings).toHaveLength(1)
  expect(findings[0]).toContain('apps/api/src/one.ts -> apps/api/src/two.ts -> apps/api/src/one.ts')
})

test('an import of nothing is a finding', async () => {
  await expectFinding({ 'apps/api/src/app.ts': "import './gone.ts'" }, 'resolvable')
})

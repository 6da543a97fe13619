import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Finding, Tree, Verdict } from './tree.ts'

const knip = fileURLToPath(new URL('../node_modules/knip/bin/knip.js', import.meta.url))

type Named = { name?: string; line?: number }
/** One file's part of knip's JSON report: a list of names for each kind of issue. */
type Report = { issues: ({ file: string } & Record<string, unknown>)[] }

/** What nothing uses: files, exports and dependencies. What it must know about this workspace stands in knip.json. */
export const deadCodeRule = (tree: Tree): Verdict => {
  const run = spawnSync(
    process.execPath,
    [knip, '--reporter', 'json', '--no-progress', '--no-config-hints'],
    {
      cwd: tree.root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  // 0: clean, 1: issues. Anything else, or no report at all, is knip failing, not the code.
  if ((run.status !== 0 && run.status !== 1) || !run.stdout.trimStart().startsWith('{'))
    throw new Error(`knip failed (${run.status ?? run.signal}): ${run.stderr || run.stdout}`)
  return {
    rule: 'dead code',
    looked: 'knip: files, exports and dependencies',
    findings: findingsIn(JSON.parse(run.stdout) as Report),
  }
}

export const findingsIn = (report: Report): Finding[] =>
  report.issues.flatMap(({ file, ...kinds }) =>
    Object.entries(kinds).flatMap(([kind, names]) =>
      namedIn(names).map(({ name, line }) => ({
        path: file,
        ...(line === undefined ? {} : { line }),
        says: `${sentences[kind] ?? kind}: ${name ?? ''}`,
      })),
    ),
  )

const sentences: Record<string, string> = {
  files: 'nothing imports this file',
  exports: 'nothing uses this export',
  types: 'nothing uses this exported type',
  dependencies: 'nothing uses this dependency',
  devDependencies: 'nothing uses this development dependency',
  unlisted: 'imports a package that its package.json does not list',
  unresolved: 'imports what is not there',
  binaries: 'calls a program that no package provides',
  duplicates: 'exports one thing under two names',
  catalog: 'nothing uses this entry of the catalog',
}

/** knip groups some kinds (members of an enum, duplicates) one level deeper. */
const namedIn = (value: unknown): Named[] => {
  if (Array.isArray(value)) return value.flatMap(namedIn)
  return typeof value === 'object' && value !== null && 'name' in value ? [value as Named] : []
}

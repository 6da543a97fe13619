import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Finding, Tree, Verdict } from './tree.ts'

/** Fewer than these were not all read: a rule that sees nothing must not pass. */
const leastFiles = 400

/**
 * What Turborepo sees: packages that depend on one another against the tags of turbo.json, imports of what a package does
 * not list, and imports of files outside it. The import law says more, file by file; this is the second pair of eyes.
 */
export const boundariesRule = (tree: Tree): Verdict => {
  const run = spawnSync(
    process.execPath,
    [join(tree.root, 'node_modules/turbo/bin/turbo'), 'boundaries', '--no-color'],
    {
      cwd: tree.root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' },
    },
  )
  return verdictOf(`${run.stdout}\n${run.stderr}`)
}

/** Reads what `turbo boundaries` prints. @throws where it did not come to an end */
export const verdictOf = (printed: string): Verdict => {
  const [, files, packages] = /Checked (\d+) files in (\d+) packages/.exec(printed) ?? []
  if (!files || !packages) throw new Error(`turbo boundaries failed: ${printed}`)
  const few: Finding[] =
    Number(files) < leastFiles
      ? [{ path: 'turbo.json', says: `sees ${files} files alone: some packages were not read` }]
      : []
  return {
    rule: 'boundaries',
    looked: `turbo: ${files} files in ${packages} packages`,
    findings: [...few, ...findingsIn(printed)],
  }
}

const findingsIn = (printed: string): Finding[] =>
  printed
    .split(/\n(?= {2}[x×] )/)
    .slice(1)
    .map((block) => {
      const says = /^ {2}[x×] (.*)/.exec(block)?.[1] ?? 'breaks a boundary'
      const [, path = 'turbo.json', line] =
        /\[(?:.*?\/)?((?:apps|packages|tooling)\/[^\]:]+):(\d+)/.exec(block) ?? []
      return { path, says, ...(line ? { line: Number(line) } : {}) }
    })

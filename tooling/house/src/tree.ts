import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files that a rule looks at: paths from the root of the repository, with `/` between their parts. */
export type Tree = {
  root: string
  files: readonly string[]
  /** The text of one of `files`. */
  read: (path: string) => string
}

/** One thing that breaks a rule. `path` is from the root; `line` counts from 1. */
export type Finding = { path: string; line?: number; says: string }

/** What a rule found. `looked` says in a few words how much it looked at, so that a rule that sees nothing is noticed. */
export type Verdict = { rule: string; looked: string; findings: Finding[] }

/**
 * The working tree as git sees it: tracked files, and new ones that are not ignored.
 * @throws when `root` is not inside a git work tree
 */
export const workingTree = (root: string): Tree => {
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  // A file that was deleted but not yet committed is listed all the same.
  const files = [...new Set(listed.split('\0'))]
    .filter((path) => path !== '' && existsSync(join(root, path)))
    .sort()
  return { root, files, read: remembering((path) => readFileSync(join(root, path), 'utf8')) }
}

/** A tree held in memory, for tests. */
export const treeOf = (texts: Record<string, string>): Tree => ({
  root: '/nowhere',
  files: Object.keys(texts).sort(),
  read: (path) => {
    const text = texts[path]
    if (text === undefined) throw new Error(`No such file in the tree: ${path}`)
    return text
  },
})

const remembering = (read: (path: string) => string): ((path: string) => string) => {
  const texts = new Map<string, string>()
  return (path) => {
    const known = texts.get(path)
    if (known !== undefined) return known
    const text = read(path)
    texts.set(path, text)
    return text
  }
}

/** Our own code: TypeScript and JavaScript below apps, packages and tooling, without what is generated. */
export const isCode = (path: string): boolean =>
  /^(apps|packages|tooling)\/.+\.(ts|tsx|mjs|js)$/.test(path) && !isGenerated(path)

export const isGenerated = (path: string): boolean =>
  /\.(generated|gen)\.[a-z]+$|\.d\.ts$/.test(path)

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)

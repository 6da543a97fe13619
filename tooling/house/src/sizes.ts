import { isCode, isGenerated, type Tree, type Verdict } from './tree.ts'

/** Beyond this a file is two things. The aim is a median of about 70 lines, and nine of ten files under 200. */
export const longestFile = 300

const isMeasured = (path: string): boolean =>
  isCode(path) || (/^(apps|packages|tooling)\/.+\.(css|sql)$/.test(path) && !isGenerated(path))

const linesOf = (text: string): number => text.replace(/\n$/, '').split('\n').length

export const sizesRule = (tree: Tree): Verdict => {
  const sizes = tree.files
    .filter(isMeasured)
    .map((path) => ({ path, lines: linesOf(tree.read(path)) }))
    .sort((one, other) => one.lines - other.lines)
  const at = (share: number): number => sizes[Math.floor((sizes.length - 1) * share)]?.lines ?? 0
  return {
    rule: 'file sizes',
    looked: `${sizes.length} files, median ${at(0.5)} lines, nine of ten within ${at(0.9)}, longest ${at(1)}`,
    findings: sizes
      .filter(({ lines }) => lines > longestFile)
      .map(({ path, lines }) => ({
        path,
        says: `has ${lines} lines, more than ${longestFile}: make two of it`,
      })),
  }
}

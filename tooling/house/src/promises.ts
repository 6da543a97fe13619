import { testTitles } from './tests.ts'
import type { Finding, Tree, Verdict } from './tree.ts'

export const promisesPath = 'docs/PROMISES.md'

export type PromiseRow = {
  number: number
  sentence: string
  status: string
  keptBy: string
  testedBy: string
  line: number
}

/** The rows of docs/PROMISES.md, in the order they stand. */
export const promiseRows = (text: string): PromiseRow[] =>
  text.split('\n').flatMap((row, index) => {
    const cells = row.split('|').map((cell) => cell.trim())
    const number = /^P(\d+)$/.exec(cells[1] ?? '')?.[1]
    if (!number) return []
    const [sentence = '', status = '', keptBy = '', testedBy = ''] = cells.slice(2)
    return [{ number: Number(number), sentence, status, keptBy, testedBy, line: index + 1 }]
  })

/** A promise counts as kept only where a file keeps it and a test carries its number; a planned one claims neither. */
export const promisesRule = (tree: Tree): Verdict => {
  const rows = promiseRows(tree.read(promisesPath))
  const titles = testTitles(tree)
  const tested = testsByPromise(titles)
  const findings = [
    ...numbering(rows),
    ...rows.flatMap((row) => judge(row, tested.get(row.number) ?? [], tree)),
    ...unknownNumbers(rows, titles),
  ]
  const kept = rows.filter((row) => row.status === 'kept').length
  const ready = rows.filter((row) => row.status === 'planned' && tested.has(row.number))
  const hint =
    ready.length === 0 ? '' : `; planned but with a test: ${ready.map(numberOf).join(' ')}`
  return {
    rule: 'promises',
    looked: `${rows.length} promises, ${kept} kept, ${rows.length - kept} planned${hint}`,
    findings: findings.map((finding) => ({ path: promisesPath, ...finding })),
  }
}

type Title = { path: string; title: string }
type Remark = Omit<Finding, 'path'> & { path?: string }

const numberOf = (row: PromiseRow): string => `P${row.number}`
const numbersIn = (title: string): number[] =>
  [...title.matchAll(/\[P(\d+)\]/g)].map((match) => Number(match[1]))
const pathsIn = (cell: string): string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')

const testsByPromise = (titles: Title[]): Map<number, string[]> => {
  const pairs = titles.flatMap(({ path, title }) =>
    numbersIn(title).map((number) => ({ number, path })),
  )
  const grouped = Map.groupBy(pairs, (pair) => pair.number)
  return new Map([...grouped].map(([number, list]) => [number, list.map((pair) => pair.path)]))
}

const numbering = (rows: PromiseRow[]): Remark[] => {
  if (rows.length === 0) return [{ says: 'holds no promise at all' }]
  return rows
    .filter((row, index) => row.number !== index + 1)
    .slice(0, 1)
    .map((row) => ({
      line: row.line,
      says: `${numberOf(row)} is out of order, missing or twice there`,
    }))
}

const judge = (row: PromiseRow, tests: string[], tree: Tree): Remark[] => {
  const says = (words: string): Remark => ({ line: row.line, says: `${numberOf(row)} ${words}` })
  const named = [...pathsIn(row.keptBy), ...pathsIn(row.testedBy)]
  if (!/^[A-Z].*\.$/.test(row.sentence)) return [says('is not one plain sentence')]
  if (row.status === 'planned') {
    const claims = row.keptBy === 'not yet' && pathsIn(row.testedBy).length === 0
    if (!claims) return [says('is planned, and so must not name a file')]
    return row.testedBy === '' ? [says('does not say what is missing')] : []
  }
  if (row.status !== 'kept') return [says(`has the unknown status "${row.status}"`)]
  const remarks: Remark[] = []
  if (pathsIn(row.keptBy).length === 0) remarks.push(says('is called kept, but no file keeps it'))
  if (tests.length === 0)
    remarks.push(says(`is called kept, but no test carries [${numberOf(row)}]`))
  if (tests.length > 0 && !pathsIn(row.testedBy).some((path) => tests.includes(path)))
    remarks.push(says(`names no test that carries its number; one is ${tests[0] ?? ''}`))
  for (const path of named)
    if (!exists(tree, path)) remarks.push(says(`names ${path}, which does not exist`))
  return remarks
}

const exists = (tree: Tree, path: string): boolean =>
  tree.files.some((file) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`))

const unknownNumbers = (rows: PromiseRow[], titles: Title[]): Remark[] => {
  const known = new Set(rows.map((row) => row.number))
  return titles.flatMap(({ path, title }) =>
    numbersIn(title)
      .filter((number) => !known.has(number))
      .map((number) => ({
        path,
        says: `carries [P${number}], a promise that ${promisesPath} does not know`,
      })),
  )
}

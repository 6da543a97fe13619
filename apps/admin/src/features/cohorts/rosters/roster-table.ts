import { longestRosterCell } from '@app/domain/rosters'
import Papa from 'papaparse'
import { addressesIn } from '../../invitations/address-list.ts'

export const separators = [',', ';', '\t'] as const
export type Separator = (typeof separators)[number]

/** Rows of cells, each as long as the longest, and what was between the cells. */
export type Table = { rows: string[][]; separator: Separator }

/** Any text as a table. The separator is that which gives every row the same number of cells. */
export const tableOf = (text: string): Table => {
  const { data, meta } = Papa.parse<string[]>(text, {
    delimitersToGuess: [...separators],
    skipEmptyLines: 'greedy',
  })
  const width = Math.max(0, ...data.map((row) => row.length))
  const rows = data.map((row) =>
    Array.from({ length: width }, (_, index) =>
      (row[index] ?? '').trim().slice(0, longestRosterCell),
    ),
  )
  return { rows, separator: separators.find((one) => one === meta.delimiter) ?? ',' }
}

const isLikeAddress = (cell: string): boolean => /\S@\S/.test(cell)

/** What was pasted: a table, or a list of addresses in whatever form a mail program gives them. */
export const pastedTable = (text: string): Table => {
  const table = tableOf(text)
  const isList = table.rows.some(
    (row) => row.filter(isLikeAddress).length > 1 || /[<>]/.test(row.join()),
  )
  const isPlain = table.rows.every((row) => row.length === 1)
  if (!isList && !isPlain) return table
  const rows = addressesIn(text).map((address) => [address.slice(0, longestRosterCell)])
  return { rows, separator: table.separator }
}

/** Which column holds what; null where none does. */
export type Columns = {
  email: number
  name: number | null
  cohort: number | null
  hasHeader: boolean
}

const words = {
  email: /e-?mail|adresse|correo|courriel|login|user.?name/i,
  name: /name/i,
  cohort: /cohort|group|course|class|kurs|gruppe|section/i,
}

/** A guess to begin with: by what stands in the first row, and by where addresses are. */
export const guessColumns = ({ rows }: Table): Columns => {
  const first = rows[0] ?? []
  const hasHeader = first.length > 0 && !first.some(isLikeAddress)
  const body = hasHeader ? rows.slice(1) : rows
  const addresses = first.map(
    (_, column) => body.filter((row) => isLikeAddress(row[column] ?? '')).length,
  )
  const most = Math.max(0, ...addresses)
  const named = first.findIndex((cell) => hasHeader && words.email.test(cell))
  const email = most > 0 ? addresses.indexOf(most) : Math.max(0, named)
  const columnFor = (pattern: RegExp, taken: (number | null)[]): number | null => {
    const found = first.findIndex(
      (cell, column) => hasHeader && !taken.includes(column) && pattern.test(cell),
    )
    return found < 0 ? null : found
  }
  const cohort = columnFor(words.cohort, [email])
  const name = columnFor(words.name, [email, cohort])
  const rest = first.findIndex((_, column) => column !== email)
  return { email, name: name ?? (hasHeader || rest < 0 ? null : rest), cohort, hasHeader }
}

/** A row as it is sent, with the line it stood in. */
export type RosterRow = { email: string; name: string; cohort: string }

export const rosterRows = ({ rows }: Table, columns: Columns): RosterRow[] =>
  (columns.hasHeader ? rows.slice(1) : rows).map((row) => ({
    email: row[columns.email] ?? '',
    name: columns.name === null ? '' : (row[columns.name] ?? ''),
    cohort: columns.cohort === null ? '' : (row[columns.cohort] ?? ''),
  }))

import type { Answers } from '../../api.ts'

export type UsageRow = Answers['usage']['summary'][number]

/** `2026-11` as `November 2026`, in the language of the page. */
export const monthName = (month: string, locale = document.documentElement.lang): string =>
  new Date(`${month}-01T00:00:00Z`).toLocaleDateString(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })

/** What several rows come to together. */
export const totalsOf = (
  rows: readonly Pick<UsageRow, 'calls' | 'inputTokens' | 'outputTokens' | 'audioSeconds'>[],
) => {
  const sum = (of: (row: (typeof rows)[number]) => number) =>
    rows.reduce((total, row) => total + of(row), 0)
  return {
    calls: sum((row) => row.calls),
    tokens: sum((row) => row.inputTokens + row.outputTokens),
    audioSeconds: sum((row) => row.audioSeconds),
  }
}

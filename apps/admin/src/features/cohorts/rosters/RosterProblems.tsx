import { csvOf } from '@app/domain/csv'
import type { RosterProblem } from '@app/domain/rosters'
import { Button } from '@app/ui/Button'
import { DataTable } from '@app/ui/DataTable'
import { DownloadIcon } from '@app/ui/icons'
import { Pagination } from '@app/ui/Pagination'
import { useState } from 'react'
import { downloadText } from '@app/ui/download-text'
import { useWords } from '../../../words.ts'
import type { RosterRow } from './roster-table.ts'
import { problemSentences } from './roster-words.ts'

export type ProblemRow = RosterRow & { line: number; problem: RosterProblem }

const perPage = 50

/** Every row that is left out, with the reason; to be mended in the file they come from. */
export function RosterProblems({ rows }: { rows: readonly ProblemRow[] }) {
  const { say, number } = useWords()
  const [page, setPage] = useState(0)
  const sentences = problemSentences(say)
  const first = page * perPage
  const shown = rows.slice(first, first + perPage)
  const save = () => {
    const header = [say('Row'), say('E-mail'), say('Name'), say('Cohort'), say('Why left out')]
    const cells = rows.map((row) => [
      row.line,
      row.email,
      row.name,
      row.cohort,
      sentences[row.problem],
    ])
    downloadText('rows-left-out.csv', csvOf([header, ...cells]))
  }
  return (
    <section aria-labelledby="left-out" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h3 id="left-out" className="font-serif text-lg text-ink">
          {say('{count, plural, one {# row is left out} other {# rows are left out}}', {
            count: rows.length,
          })}
        </h3>
        <Button size="small" icon={<DownloadIcon className="size-4" />} onPress={save}>
          {say('Download them as CSV')}
        </Button>
      </div>
      <DataTable
        caption={say('Rows that are left out')}
        rows={shown}
        rowKey={(row) => String(row.line)}
        columns={[
          { key: 'line', header: say('Row'), align: 'end', renderCell: (row) => number(row.line) },
          {
            key: 'email',
            header: say('E-mail'),
            isRowHeader: true,
            renderCell: (row) => (
              <span className="flex min-w-0 flex-col">
                <span className="wrap-anywhere">
                  {row.email || <span className="text-muted">{say('empty')}</span>}
                </span>
                <span className="text-xs font-normal wrap-anywhere text-muted">
                  {[row.name.slice(0, 60), row.cohort].filter((part) => part !== '').join(' · ')}
                </span>
              </span>
            ),
          },
          {
            key: 'problem',
            header: say('Why'),
            renderCell: (row) => sentences[row.problem],
          },
        ]}
      />
      {rows.length > perPage ? (
        <Pagination
          summary={say('{first} to {last} of {total} rows', {
            first: number(first + 1),
            last: number(first + shown.length),
            total: number(rows.length),
          })}
          onPrevious={page > 0 ? () => setPage(page - 1) : undefined}
          onNext={first + perPage < rows.length ? () => setPage(page + 1) : undefined}
          labels={{
            navigation: say('Pages: {list}', { list: say('Rows that are left out') }),
            previous: say('Previous'),
            next: say('Next'),
            isFirst: say('This is the first page.'),
            isLast: say('This is the last page.'),
          }}
        />
      ) : null}
    </section>
  )
}

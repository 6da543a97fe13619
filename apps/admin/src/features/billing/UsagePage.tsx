import { DataTable, type Column } from '@app/ui/DataTable'
import { EmptyState } from '@app/ui/EmptyState'
import { FigureTile } from '@app/ui/FigureTile'
import { PageHeader } from '@app/ui/PageHeader'
import { UsageIcon } from '@app/ui/place-icons'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import { monthName, totalsOf, type UsageRow } from './usage-months.ts'

/** What providers of models were asked to do for the institution, month by month. */
export function UsagePage() {
  const { say } = useWords()
  const query = useQuery(api.usage.summary.queryOptions())
  const columns = useColumns()
  return (
    <>
      <PageHeader
        title={say('Usage')}
        description={say(
          'What providers of speech recognition and language models did for your institution, as they count it. Months are those of universal time.',
        )}
      />
      {query.error && !query.data ? (
        <Problem error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <>
          <Newest rows={query.data ?? []} />
          <DataTable
            caption={say('Usage by month')}
            columns={columns}
            rows={query.data ?? []}
            rowKey={(row) => `${row.month} ${row.kind} ${row.provider} ${row.model}`}
            cards="pairs"
            loading={query.data ? undefined : { label: say('Loading'), rows: 4 }}
            empty={
              <EmptyState
                title={say('No provider has been asked for anything')}
                picture={<UsageIcon className="size-7" />}
              >
                {say(
                  'Without a provider, coaching comes from written rules on your own installation and nothing leaves it. What a provider does is counted here from its first call on.',
                )}
              </EmptyState>
            }
          />
        </>
      )}
    </>
  )
}

/** The newest month in three figures. */
function Newest({ rows }: { rows: readonly UsageRow[] }) {
  const { say, number } = useWords()
  const month = rows[0]?.month
  if (month === undefined) return null
  const totals = totalsOf(rows.filter((row) => row.month === month))
  return (
    <section aria-labelledby="newest" className="pb-8">
      <h2 id="newest" className="pb-3 font-serif text-lg text-ink">
        {monthName(month)}
      </h2>
      <dl className="grid gap-4 sm:grid-cols-3">
        <FigureTile label={say('Calls')} value={number(totals.calls)} />
        <FigureTile label={say('Tokens, in and out')} value={number(totals.tokens)} />
        <FigureTile
          label={say('Speech recognised')}
          value={number(totals.audioSeconds / 3600, 1)}
          unit={say('hours')}
        />
      </dl>
    </section>
  )
}

const useColumns = (): Column<UsageRow>[] => {
  const { say, number } = useWords()
  const kinds = { transcription: say('Speech recognition'), evaluation: say('Coaching') }
  const figure = (value: number, digits = 0) =>
    value === 0 ? <span className="text-muted">{say('none')}</span> : number(value, digits)
  return [
    {
      key: 'month',
      header: say('Month'),
      isRowHeader: true,
      renderCell: (row) => monthName(row.month),
    },
    { key: 'kind', header: say('For'), renderCell: (row) => kinds[row.kind] },
    {
      key: 'model',
      header: say('Provider and model'),
      renderCell: (row) => (
        <span className="flex min-w-0 flex-col">
          <span>{row.provider}</span>
          <span className="text-xs break-all text-muted">{row.model}</span>
        </span>
      ),
    },
    { key: 'calls', header: say('Calls'), align: 'end', renderCell: (row) => number(row.calls) },
    {
      key: 'input',
      header: say('Tokens in'),
      align: 'end',
      renderCell: (row) => figure(row.inputTokens),
    },
    {
      key: 'output',
      header: say('Tokens out'),
      align: 'end',
      renderCell: (row) => figure(row.outputTokens),
    },
    {
      key: 'audio',
      header: say('Minutes of speech'),
      align: 'end',
      renderCell: (row) => figure(row.audioSeconds / 60, 1),
    },
  ]
}

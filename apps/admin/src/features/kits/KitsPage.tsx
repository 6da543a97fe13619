import { DataTable, type Column } from '@app/ui/DataTable'
import { EmptyState } from '@app/ui/EmptyState'
import { PageHeader } from '@app/ui/PageHeader'
import { KitIcon } from '@app/ui/place-icons'
import { rowLinkClass } from '@app/ui/styles'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, type Answers } from '../../api.ts'
import { useCan } from '../../me.ts'
import { paths } from '../../paths.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import { categoryNames } from '../questions/question-words.ts'
import { KitLinkButton } from './KitLinkButton.tsx'

type Kit = Answers['kits']['list'][number]

/** The kits that candidates can practise, with the links that lead to them. */
export function KitsPage() {
  const { say } = useWords()
  const query = useQuery(api.kits.list.queryOptions())
  const columns = useColumns()
  return (
    <>
      <PageHeader
        title={say('Kits')}
        description={say(
          'Ordered sets of questions with their timing. Candidates choose one, or open the link that you share.',
        )}
      />
      {query.error && !query.data ? (
        <Problem error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <DataTable
          caption={say('Kits')}
          columns={columns}
          rows={query.data ?? []}
          rowKey={(row) => row.kitId}
          cards="pairs"
          loading={query.data ? undefined : { label: say('Loading'), rows: 8 }}
          empty={
            <EmptyState title={say('No kits yet')} picture={<KitIcon className="size-7" />}>
              {say('A kit of the starter library appears here as soon as it is installed.')}
            </EmptyState>
          }
        />
      )}
    </>
  )
}

const useColumns = (): Column<Kit>[] => {
  const { say, number } = useWords()
  const can = useCan()
  return [
    {
      key: 'name',
      header: say('Kit'),
      isRowHeader: true,
      renderCell: (row) => (
        <span className="flex min-w-0 max-w-prose flex-col gap-0.5">
          <Link to={paths.kit} params={{ kitId: row.kitId }} className={rowLinkClass}>
            {row.name}
          </Link>
          <span className="text-xs font-normal text-muted">{row.description}</span>
        </span>
      ),
    },
    {
      key: 'category',
      header: say('Category'),
      renderCell: (row) => categoryNames(say)[row.category],
    },
    {
      key: 'questions',
      header: say('Questions'),
      align: 'end',
      renderCell: (row) => number(row.questionCount),
    },
    {
      key: 'minutes',
      header: say('Time'),
      align: 'end',
      renderCell: (row) => (
        <span className="whitespace-nowrap">
          {say('{minutes} min', { minutes: number(row.minutes) })}
        </span>
      ),
    },
    ...(can('kits.share')
      ? [
          {
            key: 'link',
            header: say('Link'),
            isHeaderHidden: true,
            align: 'end' as const,
            renderCell: (row: Kit) => (
              <span className="relative inline-flex">
                <KitLinkButton kit={row} />
              </span>
            ),
          },
        ]
      : []),
  ]
}

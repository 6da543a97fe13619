import { Button } from '@app/ui/Button'
import { DataTable, type Column } from '@app/ui/DataTable'
import { EmptyState } from '@app/ui/EmptyState'
import { PageHeader } from '@app/ui/PageHeader'
import { KitIcon } from '@app/ui/place-icons'
import { Select } from '@app/ui/Select'
import { rowLinkClass } from '@app/ui/styles'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, type Answers } from '../../api.ts'
import { useCan } from '../../me.ts'
import { paths } from '../../paths.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import { categoryNames } from '../questions/question-words.ts'
import { CreateKitDialog } from './CreateKitDialog.tsx'
import { KitLinkButton } from './KitLinkButton.tsx'

type Kit = Answers['kits']['list'][number]

/** The kits that candidates can practise, with the links that lead to them. */
export function KitsPage() {
  const { say } = useWords()
  const can = useCan()
  const [shelf, setShelf] = useState<'inUse' | 'archived'>('inUse')
  const [isCreating, setCreating] = useState(false)
  const query = useQuery(api.kits.list.queryOptions({ shelf }))
  const columns = useColumns(shelf)
  return (
    <>
      <PageHeader
        title={say('Kits')}
        description={say(
          'Ordered sets of questions with their timing. Candidates choose one, or open the link that you share.',
        )}
        actions={
          can('kits.manage') ? (
            <Button variant="primary" onPress={() => setCreating(true)}>
              {say('Make a kit')}
            </Button>
          ) : null
        }
      />
      <div className="max-w-60 pb-5">
        <Select
          label={say('Shelf')}
          options={[
            { value: 'inUse', label: say('In use') },
            { value: 'archived', label: say('In the archive') },
          ]}
          value={shelf}
          onChange={setShelf}
        />
      </div>
      {isCreating ? <CreateKitDialog onClose={() => setCreating(false)} /> : null}
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
            <EmptyState
              title={shelf === 'inUse' ? say('No kits yet') : say('Nothing in the archive')}
              picture={<KitIcon className="size-7" />}
            >
              {shelf === 'inUse'
                ? say('A kit puts questions of the library into an order, with their timing.')
                : say('A kit that is archived is kept here, and can be brought back.')}
            </EmptyState>
          }
        />
      )}
    </>
  )
}

const useColumns = (shelf: 'inUse' | 'archived'): Column<Kit>[] => {
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
      key: 'sharing',
      header: say('For'),
      renderCell: (row) =>
        row.forEverybody ? say('Everybody') : row.cohortNames.join(', ') || say('Nobody'),
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
                {shelf === 'inUse' ? <KitLinkButton kit={row} /> : null}
              </span>
            ),
          },
        ]
      : []),
  ]
}

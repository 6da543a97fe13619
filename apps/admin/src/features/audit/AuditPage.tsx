import type { Column } from '@app/ui/DataTable'
import { EmptyState } from '@app/ui/EmptyState'
import { PageHeader } from '@app/ui/PageHeader'
import { TrailIcon } from '@app/ui/place-icons'
import { linkClass } from '@app/ui/styles'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { api, type Answers } from '../../api.ts'
import { pageInput, sizedTo, turnedTo } from '../../page-size.ts'
import { PagedTable } from '../../PagedTable.tsx'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'
import { roleNames } from '../members/role-words.ts'
import { actionInWords, sessionOfEntry } from './audit-words.ts'

const route = getRouteApi('/staff/audit')
type Entry = Answers['audit']['list']['items'][number]

/** Who did what in the institution, newest first. Nobody can change or remove an entry. */
export function AuditPage() {
  const { say } = useWords()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(
    api.audit.list.queryOptions(pageInput(search), { placeholderData: keepPreviousData }),
  )
  const columns = useColumns()
  return (
    <>
      <PageHeader
        title={say('Audit trail')}
        description={say(
          'Who did what in your workspace, newest first. Entries can be neither changed nor removed.',
        )}
      />
      <PagedTable
        caption={say('Audit trail')}
        columns={columns}
        rowKey={(row) => row.id}
        query={query}
        summary={(range) => say('{first} to {last} of {total} entries', range)}
        empty={{
          said: say('Nothing has happened yet.'),
          shown: (
            <EmptyState
              title={say('Nothing has happened yet')}
              picture={<TrailIcon className="size-7" />}
            >
              {say('Invitations, settings, reports that are read: each leaves an entry here.')}
            </EmptyState>
          ),
        }}
        size={search.size}
        onPage={(after) => void navigate({ search: turnedTo(search, after), resetScroll: false })}
        onSize={(size) => void navigate({ search: sizedTo(search, size), resetScroll: false })}
      />
    </>
  )
}

const useColumns = (): Column<Entry>[] => {
  const { say, moment } = useWords()
  const roles: Record<string, string> = roleNames(say)
  return [
    {
      key: 'what',
      header: say('What'),
      isRowHeader: true,
      renderCell: (row) => <What entry={row} />,
    },
    {
      key: 'role',
      header: say('Acting as'),
      renderCell: (row) =>
        row.role === null ? (
          <span className="text-muted">{say('the system')}</span>
        ) : (
          (roles[row.role] ?? row.role)
        ),
    },
    {
      key: 'at',
      header: say('When'),
      align: 'end',
      renderCell: (row) => (
        <time dateTime={row.at} className="tabled:whitespace-nowrap">
          {moment(row.at)}
        </time>
      ),
    },
  ]
}

function What({ entry }: { entry: Entry }) {
  const { say } = useWords()
  const sessionId = sessionOfEntry(entry)
  return (
    <span className="min-w-0 font-normal wrap-anywhere">
      <span className="font-medium">
        {entry.personName ?? (entry.role === null ? say('JustInterview') : say('A former member'))}
      </span>{' '}
      {actionInWords(entry, say)}
      {sessionId ? (
        <>
          {' · '}
          <Link to={paths.report} params={{ sessionId }} className={linkClass}>
            {say('open')}
          </Link>
        </>
      ) : null}
    </span>
  )
}

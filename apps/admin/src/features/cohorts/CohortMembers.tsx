import type { Column } from '@app/ui/DataTable'
import { Button } from '@app/ui/Button'
import { EmptyState } from '@app/ui/EmptyState'
import { GroupIcon, SearchIcon } from '@app/ui/place-icons'
import { buttonClass, linkClass } from '@app/ui/styles'
import { TextField } from '@app/ui/TextField'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useId } from 'react'
import { api, type Answers } from '../../api.ts'
import { EmailText } from '../../EmailText.tsx'
import { useCan } from '../../me.ts'
import { sizedTo, turnedTo } from '../../page-size.ts'
import { PagedTable } from '../../PagedTable.tsx'
import { paths } from '../../paths.ts'
import { useSearchText } from '../../use-search-text.ts'
import { useWords } from '../../words.ts'
import { cohortMembersInput, type CohortSearch } from './cohort-search.ts'
import { ExportButton } from './ExportButton.tsx'
import { RemoveButton } from './RemoveButton.tsx'

const route = getRouteApi('/staff/cohorts/$cohortId')

type Cohort = Answers['cohorts']['one']
type Member = Answers['cohorts']['members']['items'][number]

/** The candidates of a cohort, by name. */
export function CohortMembers({ cohort }: { cohort: Cohort }) {
  const { say } = useWords()
  const heading = useId()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(
    api.cohorts.members.queryOptions(cohortMembersInput(cohort.cohortId, search), {
      placeholderData: keepPreviousData,
    }),
  )
  const columns = useColumns(cohort)
  const can = useCan()
  const mayExport = can('cohorts.export')
  const mayInvite = can('members.invite') && !cohort.archivedAt
  const go = (next: CohortSearch, replace = false) =>
    void navigate({ search: next, replace, resetScroll: false })
  const { q: _q, after: _after, ...rest } = search
  const { text, setText } = useSearchText(search.q ?? '', (q) =>
    go(q ? { ...rest, q } : rest, true),
  )
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <h2 id={heading} className="font-serif text-xl text-ink">
          {say('Candidates')}
        </h2>
        {cohort.candidateCount > 0 ? (
          <div className="flex flex-wrap gap-3">
            {mayExport ? <ExportButton cohortId={cohort.cohortId} /> : null}
            {mayInvite ? <BringIn cohortId={cohort.cohortId} /> : null}
          </div>
        ) : null}
      </div>
      {cohort.candidateCount > 0 ? (
        <search>
          <TextField
            type="search"
            label={say('Search by name or e-mail')}
            value={text}
            onChange={setText}
            autoComplete="off"
            suffix={text === '' ? <SearchIcon className="size-4" /> : null}
            className="max-w-md"
          />
        </search>
      ) : null}
      <PagedTable
        caption={say('Candidates by name')}
        columns={columns}
        rowKey={(row) => row.membershipId}
        query={query}
        summary={(range) => say('{first} to {last} of {total} candidates', range)}
        empty={
          search.q === undefined
            ? { said: say('Nobody takes part yet.'), shown: <Nobody cohort={cohort} /> }
            : {
                said: say('Nobody matches.'),
                shown: (
                  <EmptyState
                    level={3}
                    title={say('Nobody matches')}
                    picture={<SearchIcon className="size-7" />}
                    action={<Button onPress={() => go(rest)}>{say('Clear the search')}</Button>}
                  >
                    {say('Search for a part of the name or the address.')}
                  </EmptyState>
                ),
              }
        }
        size={search.size}
        onPage={(after) => go(turnedTo(search, after))}
        onSize={(size) => go(sizedTo(search, size))}
      />
    </section>
  )
}

/** The two ways in: a list, and a few addresses by hand. */
function BringIn({ cohortId, isMain = false }: { cohortId: string; isMain?: boolean }) {
  const { say } = useWords()
  const search = { cohort: cohortId }
  return (
    <>
      <Link
        to={paths.roster}
        search={search}
        className={buttonClass({ variant: isMain ? 'primary' : 'secondary' })}
      >
        {say('Import a list')}
      </Link>
      <Link to={paths.invitations} search={search} className={buttonClass()}>
        {say('Invite by hand')}
      </Link>
    </>
  )
}

function Nobody({ cohort }: { cohort: Cohort }) {
  const { say } = useWords()
  const mayInvite = useCan()('members.invite') && !cohort.archivedAt
  return (
    <EmptyState
      level={3}
      title={say('Nobody takes part yet')}
      picture={<GroupIcon className="size-7" />}
      action={mayInvite ? <BringIn cohortId={cohort.cohortId} isMain /> : null}
    >
      {say('Whoever is invited into this cohort stands here once they have accepted.')}
    </EmptyState>
  )
}

const useColumns = (cohort: Cohort): Column<Member>[] => {
  const { say } = useWords()
  const mayManage = useCan()('cohorts.manage')
  return [
    { key: 'name', header: say('Name'), isRowHeader: true, renderCell: (row) => row.name },
    {
      key: 'email',
      header: say('E-mail'),
      renderCell: (row) => <EmailText email={row.email} />,
    },
    {
      key: 'sessions',
      header: say('Interviews'),
      renderCell: (row) => (
        <Link
          to={paths.home}
          search={{ q: row.email }}
          className={linkClass}
          aria-label={say('Sessions of {name}', { name: row.name })}
        >
          {say('Sessions')}
        </Link>
      ),
    },
    ...(mayManage
      ? [
          {
            key: 'acts',
            header: say('Take out'),
            isHeaderHidden: true,
            align: 'end' as const,
            renderCell: (row: Member) => (
              <RemoveButton cohort={cohort} member={row} part="candidate" />
            ),
          },
        ]
      : []),
  ]
}

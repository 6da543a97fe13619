import { Button } from '@app/ui/Button'
import { EmptyState } from '@app/ui/EmptyState'
import { PageHeader } from '@app/ui/PageHeader'
import { SearchIcon } from '@app/ui/place-icons'
import { Select } from '@app/ui/Select'
import { buttonClass } from '@app/ui/styles'
import { TextField } from '@app/ui/TextField'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import { api } from '../../api.ts'
import { useCan } from '../../me.ts'
import { sizedTo, turnedTo } from '../../page-size.ts'
import { PagedTable } from '../../PagedTable.tsx'
import { paths } from '../../paths.ts'
import { ResultLine } from '../../ResultLine.tsx'
import { useSearchText } from '../../use-search-text.ts'
import { useWords } from '../../words.ts'
import { memberColumns } from './member-columns.tsx'
import { membersInput, type MembersSearch } from './members-search.ts'
import { roleNames } from './role-words.ts'

const route = getRouteApi('/staff/people')

/** Everybody who has a role in the institution, by name. */
export function MembersPage() {
  const words = useWords()
  const { say } = words
  const can = useCan()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(
    api.members.list.queryOptions(membersInput(search), { placeholderData: keepPreviousData }),
  )
  const maySetAccommodations = can('accommodations.set')
  const columns = useMemo(
    () => memberColumns(words, { maySetAccommodations }),
    [words, maySetAccommodations],
  )
  const go = (next: MembersSearch, replace = false) =>
    void navigate({ search: next, replace, resetScroll: false })
  const line = useRef<HTMLParagraphElement>(null)
  const clear = () => {
    go(search.size ? { size: search.size } : {})
    line.current?.focus()
  }
  const isNarrowed = Boolean(search.q ?? search.role ?? search.cohort)
  return (
    <>
      <PageHeader
        title={say('Members')}
        description={say('Everybody with a role in your institution, by name.')}
        actions={
          can('members.invite') ? (
            <>
              <Link to={paths.roster} className={buttonClass()}>
                {say('Import a list')}
              </Link>
              <Link to={paths.invitations} className={buttonClass({ variant: 'primary' })}>
                {say('Invite people')}
              </Link>
            </>
          ) : null
        }
      />
      <Narrowing search={search} onChange={go} />
      <ResultLine line={line} onClear={isNarrowed ? clear : undefined}>
        {query.data
          ? say('{total, plural, one {# member} other {# members}}', { total: query.data.total })
          : ''}
      </ResultLine>
      <PagedTable
        caption={say('Members')}
        columns={columns}
        rowKey={(row) => row.membershipId}
        query={query}
        summary={(range) => say('{first} to {last} of {total} members', range)}
        empty={{
          said: say('Nobody matches.'),
          shown: (
            <EmptyState
              title={say('Nobody matches')}
              picture={<SearchIcon className="size-7" />}
              action={<Button onPress={clear}>{say('Clear filters')}</Button>}
            >
              {say('Search for a part of the name or the address, or in any role and cohort.')}
            </EmptyState>
          ),
        }}
        size={search.size}
        onPage={(after) => go(turnedTo(search, after))}
        onSize={(size) => go(sizedTo(search, size))}
      />
    </>
  )
}

const anything = 'any'

function Narrowing({
  search,
  onChange,
}: {
  search: MembersSearch
  onChange: (next: MembersSearch, replace?: boolean) => void
}) {
  const { say } = useWords()
  const cohorts = useQuery(api.cohorts.list.queryOptions())
  const names = roleNames(say)
  const { after: _after, ...kept } = search
  const { text, setText } = useSearchText(search.q ?? '', (q) => {
    const { q: _q, ...others } = kept
    onChange(q ? { ...others, q } : others, true)
  })
  const { role, cohort } = search
  const withRole = (chosen: keyof typeof names | typeof anything) => {
    const { role: _role, ...others } = kept
    onChange(chosen === anything ? others : { ...others, role: chosen })
  }
  const withCohort = (chosen: string) => {
    const { cohort: _cohort, ...others } = kept
    onChange(chosen === anything ? others : { ...others, cohort: chosen })
  }
  return (
    <search className="grid gap-3 pb-5 sm:grid-cols-2 lg:grid-cols-[1fr_12rem_16rem]">
      <TextField
        type="search"
        label={say('Search by name or e-mail')}
        value={text}
        onChange={setText}
        autoComplete="off"
        suffix={text === '' ? <SearchIcon className="size-4" /> : null}
        className="sm:col-span-2 lg:col-span-1"
      />
      <Select
        label={say('Role')}
        options={[
          { value: anything, label: say('Any role') },
          ...(Object.keys(names) as (keyof typeof names)[]).map((value) => ({
            value,
            label: names[value],
          })),
        ]}
        value={role ?? anything}
        onChange={withRole}
      />
      <Select
        label={say('Cohort')}
        options={[
          { value: anything, label: say('All cohorts') },
          ...(cohorts.data ?? []).map((one) => ({
            value: one.cohortId,
            label: one.name,
            description: one.term,
          })),
        ]}
        value={cohort ?? anything}
        onChange={withCohort}
      />
    </search>
  )
}

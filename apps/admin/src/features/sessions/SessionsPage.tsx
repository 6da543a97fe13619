import { Button } from '@app/ui/Button'
import { EmptyState } from '@app/ui/EmptyState'
import { PageHeader } from '@app/ui/PageHeader'
import { SearchIcon } from '@app/ui/place-icons'
import { buttonClass } from '@app/ui/styles'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { api } from '../../api.ts'
import { useCan } from '../../me.ts'
import { PagedTable } from '../../PagedTable.tsx'
import { paths } from '../../paths.ts'
import { ResultLine } from '../../ResultLine.tsx'
import { useWords } from '../../words.ts'
import { FilterBar, type Change } from './FilterBar.tsx'
import { rememberList } from './last-list.ts'
import { sessionColumns } from './sessions-columns.tsx'
import { cleared, isNarrowed, narrowed, sessionsInput } from './sessions-search.ts'

const route = getRouteApi('/staff/')

/** Every session that the person may see, newest first. Where a day of staff begins. */
export function SessionsPage() {
  const words = useWords()
  const { say } = words
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(
    api.sessions.list.queryOptions(sessionsInput(search), { placeholderData: keepPreviousData }),
  )
  const columns = useMemo(() => sessionColumns(words), [words])
  useEffect(() => rememberList(search), [search])
  const change = (next: Change, how?: 'typing') => {
    void navigate({
      search: (now) => narrowed(now, next),
      replace: how === 'typing',
      resetScroll: false,
    })
  }
  const line = useRef<HTMLParagraphElement>(null)
  const clear = () => {
    void navigate({ search: cleared, resetScroll: false })
    line.current?.focus()
  }
  const hasFilters = isNarrowed(search)
  return (
    <>
      <PageHeader
        title={say('Sessions')}
        description={say(
          'Interviews of your candidates, newest first. Open one to read its report.',
        )}
      />
      <FilterBar search={search} onChange={change} />
      <ResultLine line={line} onClear={hasFilters ? clear : undefined}>
        {query.data
          ? say('{total, plural, one {# session} other {# sessions}}', {
              total: query.data.total,
            })
          : ''}
      </ResultLine>
      <PagedTable
        caption={say('Sessions')}
        cardsBelow="56rem"
        columns={columns}
        rowKey={(row) => row.sessionId}
        query={query}
        summary={(range) => say('{first} to {last} of {total} sessions', range)}
        empty={
          hasFilters
            ? {
                said: say('No session matches.'),
                shown: <NoMatch onClear={clear} />,
              }
            : { said: say('There are no sessions yet.'), shown: <NothingYet /> }
        }
        size={search.size}
        onPage={(after) => change({ after })}
        onSize={(size) => change({ size: size === '25' ? undefined : size })}
      />
    </>
  )
}

function NoMatch({ onClear }: { onClear: () => void }) {
  const { say } = useWords()
  return (
    <EmptyState
      title={say('No session matches')}
      picture={<SearchIcon className="size-7" />}
      action={<Button onPress={onClear}>{say('Clear filters')}</Button>}
    >
      {say('Nothing fits all of what you are looking for. Take a filter away, or search for less.')}
    </EmptyState>
  )
}

function NothingYet() {
  const { say } = useWords()
  const can = useCan()
  return (
    <EmptyState
      title={say('No sessions yet')}
      action={
        <>
          {can('members.invite') ? (
            <Link to={paths.invitations} className={buttonClass({ variant: 'primary' })}>
              {say('Invite candidates')}
            </Link>
          ) : null}
          <Link to={paths.kits} className={buttonClass()}>
            {say('Share a kit')}
          </Link>
        </>
      }
    >
      {can('members.invite')
        ? say(
            'Invite candidates, or share the link of a kit with them. What they practise appears here.',
          )
        : say('When candidates of your cohorts begin to practise, their interviews appear here.')}
    </EmptyState>
  )
}

import { Button } from '@app/ui/Button'
import { Card } from '@app/ui/Card'
import { EmptyState } from '@app/ui/EmptyState'
import { PageHeader } from '@app/ui/PageHeader'
import { LetterIcon, SearchIcon } from '@app/ui/place-icons'
import { Select } from '@app/ui/Select'
import { buttonClass } from '@app/ui/styles'
import { TextField } from '@app/ui/TextField'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { api } from '../../api.ts'
import { sizedTo, turnedTo } from '../../page-size.ts'
import { PagedTable } from '../../PagedTable.tsx'
import { paths } from '../../paths.ts'
import { useSearchText } from '../../use-search-text.ts'
import { useWords } from '../../words.ts'
import { invitationColumns } from './invitation-columns.tsx'
import { invitationStateNames } from './invitation-words.ts'
import { invitationsInput, type InvitationsSearch } from './invitations-search.ts'
import { InviteForm } from './InviteForm.tsx'

const route = getRouteApi('/staff/invitations')

/** Inviting people, and what became of the invitations. */
export function InvitationsPage() {
  const { say } = useWords()
  const { cohort } = route.useSearch()
  return (
    <>
      <PageHeader
        title={say('Invitations')}
        description={say(
          'Everybody gets a mail with a link of their own, which works once and for a limited time.',
        )}
      />
      <div className="flex flex-col gap-10">
        <Card
          title={say('Invite people')}
          action={
            <Link
              to={paths.roster}
              search={cohort ? { cohort } : {}}
              className={buttonClass({ size: 'small' })}
            >
              {say('Import a list')}
            </Link>
          }
        >
          <InviteForm cohort={cohort} key={cohort} />
        </Card>
        <section aria-labelledby="sent">
          <h2 id="sent" className="pb-4 font-serif text-xl text-ink">
            {say('Sent so far')}
          </h2>
          <InvitationsList />
        </section>
      </div>
    </>
  )
}

function InvitationsList() {
  const words = useWords()
  const { say } = words
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(
    api.invitations.list.queryOptions(invitationsInput(search), {
      placeholderData: keepPreviousData,
    }),
  )
  const columns = useMemo(() => invitationColumns(words), [words])
  const go = (next: InvitationsSearch, replace = false) =>
    void navigate({ search: next, replace, resetScroll: false })
  const { q: _q, state: _state, after: _after, ...rest } = search
  const isNarrowed = search.q !== undefined || search.state !== undefined
  return (
    <>
      <Narrowing search={search} onChange={go} />
      <PagedTable
        caption={say('Invitations')}
        cardsBelow="56rem"
        columns={columns}
        rowKey={(row) => row.invitationId}
        query={query}
        summary={(range) => say('{first} to {last} of {total} invitations', range)}
        empty={
          isNarrowed
            ? {
                said: say('No invitation matches.'),
                shown: (
                  <EmptyState
                    level={3}
                    title={say('No invitation matches')}
                    picture={<SearchIcon className="size-7" />}
                    action={<Button onPress={() => go(rest)}>{say('Clear filters')}</Button>}
                  >
                    {say('Search for another address, or in any state.')}
                  </EmptyState>
                ),
              }
            : {
                said: say('Nobody has been invited yet.'),
                shown: (
                  <EmptyState
                    level={3}
                    title={say('Nobody has been invited yet')}
                    picture={<LetterIcon className="size-7" />}
                  >
                    {say('Enter addresses above; what becomes of each invitation stands here.')}
                  </EmptyState>
                ),
              }
        }
        size={search.size}
        onPage={(after) => go(turnedTo(search, after))}
        onSize={(size) => go(sizedTo(search, size))}
      />
    </>
  )
}

const anyState = 'any'

function Narrowing({
  search,
  onChange,
}: {
  search: InvitationsSearch
  onChange: (next: InvitationsSearch, replace?: boolean) => void
}) {
  const { say } = useWords()
  const { after: _after, q: _q, state, ...rest } = search
  const names = invitationStateNames(say)
  const { text, setText } = useSearchText(search.q ?? '', (q) =>
    onChange({ ...rest, ...(state ? { state } : {}), ...(q ? { q } : {}) }, true),
  )
  return (
    <search className="flex flex-wrap gap-3 pb-4">
      <TextField
        type="search"
        label={say('Search by e-mail')}
        value={text}
        onChange={setText}
        autoComplete="off"
        suffix={text === '' ? <SearchIcon className="size-4" /> : null}
        className="min-w-60 flex-1"
      />
      <Select
        label={say('State')}
        options={[
          { value: anyState, label: say('Any state') },
          ...(Object.keys(names) as (keyof typeof names)[]).map((value) => ({
            value,
            label: names[value],
          })),
        ]}
        value={state ?? anyState}
        onChange={(chosen) =>
          onChange({
            ...rest,
            ...(search.q ? { q: search.q } : {}),
            ...(chosen === anyState ? {} : { state: chosen }),
          })
        }
        className="w-44"
      />
    </search>
  )
}

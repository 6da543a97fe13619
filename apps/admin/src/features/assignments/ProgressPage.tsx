import { Button } from '@app/ui/Button'
import { EmptyState } from '@app/ui/EmptyState'
import { PageHeader } from '@app/ui/PageHeader'
import { GroupIcon } from '@app/ui/place-icons'
import { Select } from '@app/ui/Select'
import { linkClass } from '@app/ui/styles'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api.ts'
import { paths } from '../../paths.ts'
import { Problem } from '../../Problem.tsx'
import { given } from '../../search-params.ts'
import { useWords } from '../../words.ts'
import { PeopleSearch } from './PeopleSearch.tsx'
import { progressInput, sortedBy, type ProgressSearch } from './progress-search.ts'
import { ProgressGrid } from './ProgressGrid.tsx'

const route = getRouteApi('/staff/assignments/progress')

/** A cohort's people and all their assignments at a glance. */
export function ProgressPage() {
  const { say } = useWords()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const cohorts = useQuery(api.cohorts.list.queryOptions())
  const cohortId = search.cohort ?? cohorts.data?.[0]?.cohortId
  const go = (next: ProgressSearch) =>
    void navigate({ search: next, replace: true, resetScroll: false })
  return (
    <>
      <PageHeader
        eyebrow={
          <Link to={paths.assignments} className={linkClass}>
            {say('Assignments')}
          </Link>
        }
        title={say('Progress')}
        description={say(
          'Who has begun, handed in, and been reviewed. Sorted by name or by how far people are, never by a score.',
        )}
      />
      {cohorts.error && !cohorts.data ? (
        <Problem error={cohorts.error} onRetry={() => void cohorts.refetch()} />
      ) : cohorts.data?.length === 0 ? (
        <EmptyState title={say('No cohorts yet')} picture={<GroupIcon className="size-7" />}>
          {say('Progress is shown cohort by cohort. There is none that you look after yet.')}
        </EmptyState>
      ) : cohortId ? (
        <>
          <search className="grid gap-3 pb-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,18rem)]">
            <PeopleSearch search={search} onChange={go} />
            <Select
              label={say('Cohort')}
              options={(cohorts.data ?? []).map((one) => ({
                value: one.cohortId,
                label: one.name,
                description: one.term,
              }))}
              value={cohortId}
              onChange={(cohort) => go(given({ q: search.q, cohort }))}
            />
          </search>
          <CohortGrid key={cohortId} cohortId={cohortId} search={search} onChange={go} />
        </>
      ) : null}
    </>
  )
}

function CohortGrid({
  cohortId,
  search,
  onChange,
}: {
  cohortId: string
  search: ProgressSearch
  onChange: (next: ProgressSearch) => void
}) {
  const { say } = useWords()
  const [total, setTotal] = useState<number | null>(null)
  const settings = useQuery(api.institutions.settings.queryOptions())
  return (
    <>
      <output className="figures block min-h-8 text-sm text-muted">
        {total === null ? '' : say('{total, plural, one {# person} other {# people}}', { total })}
      </output>
      <ProgressGrid
        label={say('Progress of the cohort')}
        input={progressInput({ cohortId }, search)}
        search={search}
        onSort={(column) => onChange(sortedBy(search, column))}
        timeZone={settings.data?.timeZone ?? 'UTC'}
        onTotal={setTotal}
        empty={
          <EmptyState
            title={search.q ? say('Nobody matches') : say('Nobody is in this cohort yet')}
            picture={<GroupIcon className="size-7" />}
            action={
              search.q ? (
                <Button onPress={() => onChange(given({ cohort: search.cohort }))}>
                  {say('Show everybody')}
                </Button>
              ) : null
            }
          >
            {search.q
              ? say('Search for a part of the name or the address.')
              : say('Once candidates have joined it, they are listed here with their assignments.')}
          </EmptyState>
        }
      />
    </>
  )
}

import { Button } from '@app/ui/Button'
import { EmptyState } from '@app/ui/EmptyState'
import { PageHeader } from '@app/ui/PageHeader'
import { TaskIcon } from '@app/ui/place-icons'
import { Select } from '@app/ui/Select'
import { buttonClass } from '@app/ui/styles'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import { api } from '../../api.ts'
import { useCan } from '../../me.ts'
import { sizedTo, turnedTo } from '../../page-size.ts'
import { PagedTable } from '../../PagedTable.tsx'
import { paths } from '../../paths.ts'
import { ResultLine } from '../../ResultLine.tsx'
import { given } from '../../search-params.ts'
import { useWords } from '../../words.ts'
import { assignmentColumns } from './assignment-columns.tsx'
import { assignmentsInput, type AssignmentsSearch } from './assignments-search.ts'
import { GiveButton } from './GiveButton.tsx'

const route = getRouteApi('/staff/assignments')

/** What was given to whom: one's own assignments, or everybody's for those who see all. */
export function AssignmentsPage() {
  const words = useWords()
  const { say } = words
  const can = useCan()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(
    api.assignments.list.queryOptions(assignmentsInput(search), {
      placeholderData: keepPreviousData,
    }),
  )
  const seesAll = can('assignments.seeAll')
  const timeZone = useQuery(api.institutions.settings.queryOptions()).data?.timeZone ?? 'UTC'
  const columns = useMemo(
    () => assignmentColumns(words, { seesAll, timeZone }),
    [words, seesAll, timeZone],
  )
  const go = (next: AssignmentsSearch) => void navigate({ search: next, resetScroll: false })
  const line = useRef<HTMLParagraphElement>(null)
  const isNarrowed = search.cohort !== undefined || search.show !== undefined
  const clear = () => {
    go(given({ size: search.size }))
    line.current?.focus()
  }
  return (
    <>
      <PageHeader
        title={say('Assignments')}
        description={
          seesAll
            ? say('Kits that were given to cohorts and people, with the time they are due.')
            : say(
                'What you have given, and what was handed over to you. Other coaches do not see it.',
              )
        }
        actions={
          <>
            <Link
              to={paths.progress}
              search={given({ cohort: search.cohort })}
              className={buttonClass()}
            >
              {say('Progress by cohort')}
            </Link>
            <GiveButton cohortId={search.cohort} />
          </>
        }
      />
      <Narrowing search={search} onChange={go} />
      <ResultLine line={line} onClear={isNarrowed ? clear : undefined}>
        {query.data
          ? say('{total, plural, one {# assignment} other {# assignments}}', {
              total: query.data.total,
            })
          : ''}
      </ResultLine>
      <PagedTable
        caption={say('Assignments')}
        columns={columns}
        rowKey={(row) => row.assignmentId}
        query={query}
        cardsBelow="56rem"
        summary={(range) => say('{first} to {last} of {total} assignments', range)}
        empty={{
          said: isNarrowed ? say('No assignment matches.') : say('No assignments yet.'),
          shown: isNarrowed ? (
            <EmptyState
              title={say('No assignment matches')}
              picture={<TaskIcon className="size-7" />}
              action={<Button onPress={clear}>{say('Clear filters')}</Button>}
            >
              {say('Look in all cohorts, or among the current ones.')}
            </EmptyState>
          ) : (
            <EmptyState title={say('No assignments yet')} picture={<TaskIcon className="size-7" />}>
              {say(
                'Give a kit to a cohort with a due date: candidates find it on their first page, and you see here who has begun and who has handed in.',
              )}
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

const every = 'every'

function Narrowing({
  search,
  onChange,
}: {
  search: AssignmentsSearch
  onChange: (next: AssignmentsSearch) => void
}) {
  const { say } = useWords()
  const cohorts = useQuery(api.cohorts.list.queryOptions())
  const narrowed = (change: { cohort?: string | undefined; show?: 'archived' | undefined }) =>
    onChange(given({ ...search, after: undefined, ...change }))
  return (
    <search className="grid gap-3 pb-5 sm:grid-cols-[minmax(0,18rem)_minmax(0,14rem)]">
      <Select
        label={say('Cohort')}
        options={[
          { value: every, label: say('All cohorts and people') },
          ...(cohorts.data ?? []).map((one) => ({
            value: one.cohortId,
            label: one.name,
            description: one.term,
          })),
        ]}
        value={search.cohort ?? every}
        onChange={(cohort) => narrowed({ cohort: cohort === every ? undefined : cohort })}
      />
      <Select<'current' | 'archived'>
        label={say('Show')}
        options={[
          { value: 'current', label: say('Current ones') },
          { value: 'archived', label: say('Those put away') },
        ]}
        value={search.show ?? 'current'}
        onChange={(show) => narrowed({ show: show === 'archived' ? show : undefined })}
      />
    </search>
  )
}

import { Badge } from '@app/ui/Badge'
import { Button } from '@app/ui/Button'
import { DataTable, type Column } from '@app/ui/DataTable'
import { EmptyState } from '@app/ui/EmptyState'
import { PageHeader } from '@app/ui/PageHeader'
import { GroupIcon } from '@app/ui/place-icons'
import { linkClass, rowLinkClass } from '@app/ui/styles'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, type Answers } from '../../api.ts'
import { useCan } from '../../me.ts'
import { paths } from '../../paths.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import { daysInWords } from './cohort-days.ts'
import { CreateCohortDialog } from './CreateCohortDialog.tsx'

const route = getRouteApi('/staff/cohorts')

type Cohort = Answers['cohorts']['list'][number]

/** The cohorts that the person sees: coaches the assigned ones, others all. */
export function CohortsPage() {
  const { say } = useWords()
  const can = useCan()
  const [isCreating, setCreating] = useState(false)
  const { shown } = route.useSearch()
  const isArchive = shown === 'archived'
  const query = useQuery(api.cohorts.list.queryOptions({ archived: isArchive }))
  const columns = useColumns()
  const create = can('cohorts.manage') ? (
    <Button variant="primary" onPress={() => setCreating(true)}>
      {say('Create a cohort')}
    </Button>
  ) : null
  return (
    <>
      <PageHeader
        title={isArchive ? say('Archived cohorts') : say('Cohorts')}
        eyebrow={
          isArchive ? (
            <Link to={paths.cohorts} className={linkClass}>
              {say('Cohorts')}
            </Link>
          ) : null
        }
        description={
          isArchive
            ? say('Nobody comes into them any more. What was done in them can still be read.')
            : can('cohorts.manage')
              ? say('Groups of candidates with the coaches who look after them.')
              : say('The groups of candidates that you look after.')
        }
        actions={isArchive ? null : create}
      />
      {query.error && !query.data ? (
        <Problem error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <DataTable
          caption={isArchive ? say('Archived cohorts') : say('Cohorts')}
          columns={columns}
          rows={query.data ?? []}
          rowKey={(row) => row.cohortId}
          cards="pairs"
          loading={query.data ? undefined : { label: say('Loading'), rows: 5 }}
          empty={
            isArchive ? (
              <EmptyState
                title={say('Nothing is archived')}
                picture={<GroupIcon className="size-7" />}
              >
                {say('A cohort whose term is over can be archived on its own page.')}
              </EmptyState>
            ) : (
              <EmptyState
                title={say('No cohorts yet')}
                picture={<GroupIcon className="size-7" />}
                action={create}
              >
                {can('cohorts.manage')
                  ? say('Create one, then invite its candidates and a coach into it.')
                  : say(
                      'You are not assigned to a cohort yet. Ask an administrator to invite you into one.',
                    )}
              </EmptyState>
            )
          }
        />
      )}
      {isArchive ? null : (
        <p className="pt-6 text-sm">
          <Link to={paths.cohorts} search={{ shown: 'archived' }} className={linkClass}>
            {say('Archived cohorts')}
          </Link>
        </p>
      )}
      {isCreating ? <CreateCohortDialog onClose={() => setCreating(false)} /> : null}
    </>
  )
}

const useColumns = (): Column<Cohort>[] => {
  const words = useWords()
  const { say, number } = words
  return [
    {
      key: 'name',
      header: say('Cohort'),
      isRowHeader: true,
      renderCell: (row) => (
        <span className="flex min-w-0 flex-col">
          <Link to={paths.cohort} params={{ cohortId: row.cohortId }} className={rowLinkClass}>
            {row.name}
          </Link>
          <span className="figures text-xs font-normal text-muted">{daysInWords(row, words)}</span>
        </span>
      ),
    },
    {
      key: 'term',
      header: say('Term'),
      renderCell: (row) => row.term || <span className="text-muted">{say('none')}</span>,
    },
    {
      key: 'candidates',
      header: say('Candidates'),
      align: 'end',
      renderCell: (row) => number(row.candidateCount),
    },
    {
      key: 'coaches',
      header: say('Coaches'),
      align: 'end',
      renderCell: (row) =>
        row.coachCount === 0 ? (
          <Badge tone="caution">{say('No coach yet')}</Badge>
        ) : (
          number(row.coachCount)
        ),
    },
    {
      key: 'sessions',
      header: say('Interviews'),
      renderCell: (row) => (
        <Link
          to={paths.home}
          search={{ cohort: row.cohortId }}
          className={`${linkClass} relative`}
          aria-label={say('Sessions of {cohort}', { cohort: row.name })}
        >
          {say('Sessions')}
        </Link>
      ),
    },
  ]
}

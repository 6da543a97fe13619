import { Badge } from '@app/ui/Badge'
import { Button } from '@app/ui/Button'
import { DataTable, type Column } from '@app/ui/DataTable'
import { EmptyState } from '@app/ui/EmptyState'
import { PageHeader } from '@app/ui/PageHeader'
import { GroupIcon } from '@app/ui/place-icons'
import { linkClass, rowLinkClass } from '@app/ui/styles'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, type Answers } from '../../api.ts'
import { useCan } from '../../me.ts'
import { paths } from '../../paths.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import { CreateCohortDialog } from './CreateCohortDialog.tsx'

type Cohort = Answers['cohorts']['list'][number]

/** The cohorts that the person sees: coaches the assigned ones, others all. */
export function CohortsPage() {
  const { say } = useWords()
  const can = useCan()
  const [isCreating, setCreating] = useState(false)
  const query = useQuery(api.cohorts.list.queryOptions())
  const columns = useColumns()
  const create = can('cohorts.manage') ? (
    <Button variant="primary" onPress={() => setCreating(true)}>
      {say('Create a cohort')}
    </Button>
  ) : null
  return (
    <>
      <PageHeader
        title={say('Cohorts')}
        description={
          can('cohorts.manage')
            ? say('Groups of candidates with the coaches who look after them.')
            : say('The groups of candidates that you look after.')
        }
        actions={create}
      />
      {query.error && !query.data ? (
        <Problem error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <DataTable
          caption={say('Cohorts')}
          columns={columns}
          rows={query.data ?? []}
          rowKey={(row) => row.cohortId}
          cards="pairs"
          loading={query.data ? undefined : { label: say('Loading'), rows: 5 }}
          empty={
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
          }
        />
      )}
      {isCreating ? <CreateCohortDialog onClose={() => setCreating(false)} /> : null}
    </>
  )
}

const useColumns = (): Column<Cohort>[] => {
  const { say, number } = useWords()
  const can = useCan()
  return [
    {
      key: 'name',
      header: say('Cohort'),
      isRowHeader: true,
      renderCell: (row) => (
        <span className="flex min-w-0 flex-col">
          <Link to={paths.home} search={{ cohort: row.cohortId }} className={rowLinkClass}>
            {row.name}
          </Link>
          <span className="text-xs font-normal text-muted">{say('Sessions of this cohort')}</span>
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
      renderCell: (row) =>
        can('members.see') ? (
          <Link
            to={paths.people}
            search={{ role: 'candidate', cohort: row.cohortId }}
            className={`${linkClass} relative`}
            aria-label={say('{count, plural, one {# candidate} other {# candidates}} of {cohort}', {
              count: row.candidateCount,
              cohort: row.name,
            })}
          >
            {number(row.candidateCount)}
          </Link>
        ) : (
          number(row.candidateCount)
        ),
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
    ...(can('members.invite')
      ? [
          {
            key: 'invite',
            header: say('Invite into it'),
            isHeaderHidden: true,
            align: 'end' as const,
            renderCell: (row: Cohort) => (
              <Link
                to={paths.invitations}
                search={{ cohort: row.cohortId }}
                className={`${linkClass} relative`}
                aria-label={say('Invite into {cohort}', { cohort: row.name })}
              >
                {say('Invite')}
              </Link>
            ),
          },
        ]
      : []),
  ]
}

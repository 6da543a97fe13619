import { refusalOf } from '@app/client/api'
import { Badge } from '@app/ui/Badge'
import { EmptyState } from '@app/ui/EmptyState'
import { PageHeader } from '@app/ui/PageHeader'
import { SessionsIcon } from '@app/ui/place-icons'
import { Loading, SkeletonText } from '@app/ui/Skeleton'
import { linkClass } from '@app/ui/styles'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { api } from '../../api.ts'
import { EmailText } from '../../EmailText.tsx'
import { useCan } from '../../me.ts'
import { pageInput, sizedTo, turnedTo, type PageSearch } from '../../page-size.ts'
import { PagedTable } from '../../PagedTable.tsx'
import { PageProblem } from '../../PageProblem.tsx'
import { paths } from '../../paths.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import { journeyColumns } from './journey-columns.tsx'
import { PersonAssignments } from './PersonAssignments.tsx'

const route = getRouteApi('/staff/people/$membershipId')

/** One candidate's whole way: cohorts, assignments, and every interview with what became of it. */
export function PersonPage() {
  const { say, date } = useWords()
  const can = useCan()
  const { membershipId } = route.useParams()
  const { data, error, refetch } = useQuery(api.members.journey.queryOptions({ membershipId }))
  const code = error ? refusalOf(error)?.code : undefined
  if (code === 'membership.notFound' || code === 'request.invalid') return <PageProblem />
  return (
    <>
      <PageHeader
        eyebrow={
          can('members.see') ? (
            <Link to={paths.people} className={linkClass}>
              {say('Members')}
            </Link>
          ) : undefined
        }
        title={data?.name ?? say('Member')}
        description={data ? <EmailText email={data.email} /> : undefined}
        facts={
          data ? (
            <>
              {data.cohorts.map((cohort) => (
                <Badge key={cohort.cohortId}>
                  {cohort.term ? `${cohort.name}, ${cohort.term}` : cohort.name}
                </Badge>
              ))}
              <span>{say('here since {date}', { date: date(data.joinedAt) })}</span>
              {data.endedAt ? (
                <span>{say('left on {date}', { date: date(data.endedAt) })}</span>
              ) : null}
            </>
          ) : null
        }
      />
      {error && !data ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <div className="flex flex-col gap-10">
          <PersonAssignments assignments={data.assignments} timeZone={data.timeZone} />
          <PersonSessions membershipId={membershipId} />
        </div>
      ) : (
        <Loading label={say('Loading')}>
          <SkeletonText lines={8} />
        </Loading>
      )}
    </>
  )
}

function PersonSessions({ membershipId }: { membershipId: string }) {
  const words = useWords()
  const { say } = words
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(
    api.sessions.list.queryOptions(
      { membershipId, ...pageInput(search) },
      { placeholderData: keepPreviousData },
    ),
  )
  const columns = useMemo(() => journeyColumns(words), [words])
  const go = (next: PageSearch) => void navigate({ search: next, resetScroll: false })
  return (
    <div className="flex flex-col gap-3">
      <h2 className="font-serif text-xl text-ink">{say('Interviews')}</h2>
      <PagedTable
        caption={say('Interviews')}
        columns={columns}
        rowKey={(row) => row.sessionId}
        query={query}
        summary={(range) => say('{first} to {last} of {total} interviews', range)}
        empty={{
          said: say('No interviews yet.'),
          shown: (
            <EmptyState
              level={3}
              title={say('No interviews yet')}
              picture={<SessionsIcon className="size-7" />}
            >
              {say(
                'As soon as this person practises, or begins an assignment, it is listed here. Interviews that were deleted are not.',
              )}
            </EmptyState>
          ),
        }}
        size={search.size}
        onPage={(after) => go(turnedTo(search, after))}
        onSize={(size) => go(sizedTo(search, size))}
      />
    </div>
  )
}

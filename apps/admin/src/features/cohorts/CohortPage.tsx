import { Badge } from '@app/ui/Badge'
import { Banner } from '@app/ui/Banner'
import { PageHeader } from '@app/ui/PageHeader'
import { Loading, SkeletonText } from '@app/ui/Skeleton'
import { buttonClass, linkClass } from '@app/ui/styles'
import { refusalOf } from '@app/client/api'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { api, type Answers } from '../../api.ts'
import { useCan } from '../../me.ts'
import { PageProblem } from '../../PageProblem.tsx'
import { paths } from '../../paths.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import { CohortActs } from './CohortActs.tsx'
import { CohortCoaches } from './CohortCoaches.tsx'
import { CohortJoining } from './CohortJoining.tsx'
import { CohortMembers } from './CohortMembers.tsx'
import { daysInWords } from './cohort-days.ts'

const route = getRouteApi('/staff/cohorts/$cohortId')

/** One cohort: when it is on, who looks after it, and who takes part. */
export function CohortPage() {
  const { say } = useWords()
  const can = useCan()
  const { cohortId } = route.useParams()
  const query = useQuery(api.cohorts.one.queryOptions({ cohortId }))
  const cohort = query.data
  if (query.error && !cohort) {
    const code = refusalOf(query.error)?.code
    if (code === 'cohort.notFound' || code === 'request.invalid') return <PageProblem />
    return <Problem error={query.error} onRetry={() => void query.refetch()} />
  }
  return (
    <>
      <Header cohort={cohort} />
      {cohort?.archivedAt ? (
        <div className="pb-6">
          <Banner tone="info" title={say('This cohort is archived')}>
            {say('Nobody comes into it any more. What was done in it can still be read.')}
          </Banner>
        </div>
      ) : null}
      {cohort ? (
        <div className="flex flex-col gap-10">
          <CohortCoaches cohort={cohort} />
          {can('cohorts.admit') ? <CohortJoining cohort={cohort} /> : null}
          <CohortMembers cohort={cohort} />
        </div>
      ) : (
        <Loading label={say('Loading')}>
          <SkeletonText lines={8} />
        </Loading>
      )}
    </>
  )
}

function Header({ cohort }: { cohort: Answers['cohorts']['one'] | undefined }) {
  const words = useWords()
  const { say } = words
  const can = useCan()
  const days = cohort ? daysInWords(cohort, words) : undefined
  return (
    <PageHeader
      eyebrow={
        <Link to={paths.cohorts} className={linkClass}>
          {say('Cohorts')}
        </Link>
      }
      title={cohort?.name ?? say('Cohort')}
      facts={
        cohort ? (
          <>
            {cohort.term ? <Badge>{cohort.term}</Badge> : null}
            {cohort.archivedAt ? <Badge tone="caution">{say('Archived')}</Badge> : null}
            {days ? <span className="figures">{days}</span> : null}
            <span>
              {say('{count, plural, one {# candidate} other {# candidates}}', {
                count: cohort.candidateCount,
              })}
            </span>
          </>
        ) : null
      }
      actions={
        cohort ? (
          <>
            <Link
              to={paths.home}
              search={{ cohort: cohort.cohortId }}
              className={buttonClass({ variant: 'secondary' })}
            >
              {say('Their sessions')}
            </Link>
            {can('cohorts.manage') ? <CohortActs cohort={cohort} /> : null}
          </>
        ) : null
      }
    />
  )
}

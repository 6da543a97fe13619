import { PageHeader } from '@app/ui/PageHeader'
import { Loading, Skeleton, SkeletonText } from '@app/ui/Skeleton'
import { buttonClass } from '@app/ui/styles'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { paths } from '../../paths.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import { lastList } from '../sessions/last-list.ts'
import { lookAgainIn } from './report-stage.ts'
import { StaffReportView } from './StaffReportView.tsx'

const route = getRouteApi('/staff/sessions/$sessionId')

/** One interview as staff read it: performance and feedback. There is nothing here that could carry media (P12). */
export function ReportPage() {
  const { sessionId } = route.useParams()
  const { say } = useWords()
  const { data, error } = useQuery(
    api.reports.ofCandidate.queryOptions(
      { sessionId },
      {
        // Each look is a reading; a page that lies open does not read again by itself, unless it waits for something.
        refetchOnWindowFocus: false,
        refetchInterval: ({ state }) => (state.data ? lookAgainIn(state.data) : false),
      },
    ),
  )
  if (data) return <StaffReportView key={sessionId} found={data} />
  return (
    <>
      <PageHeader title={say('Report')} />
      {error ? (
        <Problem
          error={error}
          action={
            <Link to={paths.home} search={lastList()} className={buttonClass({ size: 'small' })}>
              {say('To the sessions')}
            </Link>
          }
        />
      ) : (
        <Loading label={say('Loading the report')}>
          <div className="flex flex-col gap-8">
            <SkeletonText lines={4} />
            <Skeleton className="h-56 w-full" />
            <SkeletonText lines={6} />
          </div>
        </Loading>
      )}
    </>
  )
}

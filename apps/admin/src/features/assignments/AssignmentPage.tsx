import { refusalOf } from '@app/client/api'
import { PageHeader } from '@app/ui/PageHeader'
import { Loading, SkeletonText } from '@app/ui/Skeleton'
import { StatusBadge } from '@app/ui/StatusBadge'
import { linkClass } from '@app/ui/styles'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { PageProblem } from '../../PageProblem.tsx'
import { paths } from '../../paths.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import { audienceWords, stageNames, stageStatuses } from './assignment-words.ts'
import { AssignmentActs } from './AssignmentActs.tsx'
import { AssignmentFacts } from './AssignmentFacts.tsx'
import { AssignmentProgress } from './AssignmentProgress.tsx'

const route = getRouteApi('/staff/assignments/$assignmentId')

/** One assignment: what was said of it, and what can be done with it. */
export function AssignmentPage() {
  const { say, momentAt } = useWords()
  const { assignmentId } = route.useParams()
  const { data, error, refetch } = useQuery(api.assignments.one.queryOptions({ assignmentId }))
  const code = error ? refusalOf(error)?.code : undefined
  if (code === 'assignment.notFound' || code === 'request.invalid') return <PageProblem />
  return (
    <>
      <PageHeader
        eyebrow={
          <Link to={paths.assignments} className={linkClass}>
            {say('Assignments')}
          </Link>
        }
        title={data?.title ?? say('Assignment')}
        description={data?.note}
        facts={
          data ? (
            <>
              <StatusBadge status={stageStatuses[data.stage]}>
                {stageNames(say)[data.stage]}
              </StatusBadge>
              <span>{audienceWords(data, say)}</span>
              <span className="figures">
                {say('due {moment}', { moment: momentAt(data.dueAt, data.timeZone) })}
              </span>
            </>
          ) : null
        }
        actions={data ? <AssignmentActs assignment={data} /> : null}
      />
      {error && !data ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <div className="flex flex-col gap-8">
          <AssignmentFacts assignment={data} />
          <AssignmentProgress assignment={data} />
        </div>
      ) : (
        <Loading label={say('Loading')}>
          <SkeletonText lines={8} />
        </Loading>
      )}
    </>
  )
}

import { Loading, SkeletonText } from '@app/ui/Skeleton'
import { PageHeader } from '@app/ui/PageHeader'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import { AcceptedPolicy } from './AcceptedPolicy.tsx'
import { PolicySteps } from './PolicySteps.tsx'

/** What is recorded, who sees it and where AI is at work: to be accepted before the first interview, and read at any time. */
export function BeforePage() {
  const { say } = useWords()
  const { to, step } = useSearch({ from: '/person/candidate/before' })
  const { data: page, error, refetch } = useQuery(api.consent.policy.queryOptions())
  if (page?.accepted) return <AcceptedPolicy page={page} accepted={page.accepted} to={to} />
  if (page) return <PolicySteps page={page} to={to} wantedStep={step ?? 1} />
  return (
    <>
      <PageHeader title={say('Before your first interview')} />
      {error ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading label={say('Loading the notice')}>
          <div className="max-w-prose">
            <SkeletonText lines={8} />
          </div>
        </Loading>
      )}
    </>
  )
}

import { Card } from '@app/ui/Card'
import { Loading, Skeleton } from '@app/ui/Skeleton'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { api } from '../../api.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import type { FreePracticeProps } from './FreePractice.tsx'

/** Its pickers are heavy, and it stands further down the page. */
const FreePractice = lazy(() =>
  import('./FreePractice.tsx').then((module) => ({ default: module.FreePractice })),
)

export function PracticeChooser(props: Omit<FreePracticeProps, 'choices'>) {
  const { say } = useWords()
  const { data: choices, error, refetch } = useQuery(api.questions.choices.queryOptions())
  return (
    <Card
      level={3}
      title={say('Free practice')}
      description={say('We pick the questions, others each time where there are enough.')}
    >
      <div className="@container">
        {error && !choices ? (
          <Problem error={error} onRetry={() => void refetch()} />
        ) : choices ? (
          <Suspense fallback={<PracticeLoading />}>
            <FreePractice choices={choices} {...props} />
          </Suspense>
        ) : (
          <PracticeLoading />
        )}
      </div>
    </Card>
  )
}

function PracticeLoading() {
  const { say } = useWords()
  return (
    <Loading label={say('Loading what can be practised')}>
      <div className="flex flex-col gap-5">
        <Skeleton className="h-16 w-40" />
        <Skeleton className="h-10 w-full" />
        <Skeleton className="h-10 w-44" />
      </div>
    </Loading>
  )
}

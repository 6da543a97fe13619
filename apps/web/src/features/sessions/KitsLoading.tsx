import { Card } from '@app/ui/Card'
import { Loading, Skeleton, SkeletonText } from '@app/ui/Skeleton'
import { useWords } from '../../words.ts'

/** The shape of the sets of questions while they are on their way. */
export function KitsLoading() {
  const { say } = useWords()
  return (
    <Loading label={say('Loading the sets of questions')}>
      <div className="grid gap-4 @xl:grid-cols-2 @5xl:grid-cols-3">
        {[1, 2, 3, 4].map((card) => (
          <Card key={card}>
            <div className="flex flex-col gap-4">
              <Skeleton className="h-6 w-2/3" />
              <SkeletonText lines={3} />
            </div>
          </Card>
        ))}
      </div>
    </Loading>
  )
}

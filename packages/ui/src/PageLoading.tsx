import { Loading, SkeletonText } from './Skeleton.tsx'
import { useWords } from './words.ts'

/** While a page is on its way. */
export function PageLoading() {
  const { say } = useWords()
  return (
    <div className="mx-auto w-full max-w-2xl p-6">
      <Loading label={say('Loading')}>
        <SkeletonText lines={6} />
      </Loading>
    </div>
  )
}

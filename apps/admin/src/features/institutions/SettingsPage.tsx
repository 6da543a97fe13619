import { PageHeader } from '@app/ui/PageHeader'
import { Loading, SkeletonText } from '@app/ui/Skeleton'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import { ReviewSettingsCard } from '../review/ReviewSettingsCard.tsx'
import { LogoCard } from './LogoCard.tsx'
import { SettingsForm } from './SettingsForm.tsx'

/** How the institution looks, and how it handles the words and recordings of its candidates. */
export function SettingsPage() {
  const { say } = useWords()
  const query = useQuery(
    api.institutions.settings.queryOptions(undefined, { refetchOnWindowFocus: false }),
  )
  return (
    <>
      <PageHeader
        title={say('Settings')}
        description={say(
          'They hold for everybody in your institution, from the moment they are saved.',
        )}
      />
      {query.error && !query.data ? (
        <Problem error={query.error} onRetry={() => void query.refetch()} />
      ) : query.data ? (
        <div className="flex max-w-3xl flex-col gap-6">
          <LogoCard />
          <SettingsForm settings={query.data} />
          <ReviewSettingsCard />
        </div>
      ) : (
        <Loading label={say('Loading')}>
          <SkeletonText lines={10} />
        </Loading>
      )}
    </>
  )
}

import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { PageFailure } from '@app/ui/PageFailure'
import { PageLoading } from '@app/ui/PageLoading'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { isUnreachable } from '@app/client/api'
import { api } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'
import { Interview } from './run/Interview.tsx'
import { useRunner } from './run/use-runner.ts'

/** An interview as its candidate runs it. */
export function SessionPage() {
  const { say, sorry } = useWords()
  const { sessionId = '' } = useParams({ strict: false })
  // Read once to know that it is there; from then on the runner keeps it.
  const run = useQuery(
    api.sessions.run.queryOptions(
      { sessionId },
      { staleTime: Infinity, gcTime: 0, refetchOnMount: 'always' },
    ),
  )
  const policy = useQuery(api.consent.policy.queryOptions())
  const isTranscribed = policy.data?.institution.transcription !== false
  const takesWords = run.data?.aiCoaching === true && !isTranscribed
  const runner = useRunner(policy.isPending ? undefined : run.data, takesWords)
  if (run.error && isUnreachable(run.error))
    return (
      <Banner
        tone="info"
        title={say('No connection, nothing is lost')}
        action={<Button onPress={() => void run.refetch()}>{say('Try again')}</Button>}
      >
        {say('Your interview opens as soon as the server can be reached.')}
      </Banner>
    )
  if (run.error) return <PageFailure home={paths.home} reason={sorry(run.error)} />
  if (!runner) return <PageLoading />
  return <Interview runner={runner} />
}

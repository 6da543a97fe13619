import { refusalOf } from '@app/client/api'
import { Loading, SkeletonText } from '@app/ui/Skeleton'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api } from '../../../api.ts'
import { useVisitor } from '../../../me.ts'
import { Problem } from '../../../Problem.tsx'
import { useWords } from '../../../words.ts'
import { EntranceFrame } from '../../identity/EntranceFrame.tsx'
import { SignInProblem } from '../../identity/SignInProblem.tsx'
import { JoinAsMyself } from './JoinAsMyself.tsx'
import { JoinAsNewcomer } from './JoinAsNewcomer.tsx'
import { JoinCodeForm } from './JoinCodeForm.tsx'

/** Whoever opens a join link: what it is told is whose link it is, and no more. */
export function JoinPage() {
  const { say } = useWords()
  const me = useVisitor()
  const { code } = useParams({ from: '/open/join/$code' })
  const { data, error, refetch } = useQuery(
    api.joining.offer.queryOptions({ code }, { staleTime: Number.POSITIVE_INFINITY, retry: false }),
  )
  if (error) {
    const known = refusalOf(error)?.code
    if (known === 'join.invalid' || known === 'request.invalid')
      return (
        <EntranceFrame
          title={say('This link leads nowhere')}
          description={say(
            'Perhaps it is incomplete, or was closed. Ask whoever gave it to you, or enter the code.',
          )}
        >
          <JoinCodeForm />
        </EntranceFrame>
      )
    return (
      <EntranceFrame title={say('Join')}>
        {known === 'signIn.locked' ? (
          <SignInProblem error={error} asked="link" />
        ) : (
          <Problem error={error} onRetry={() => void refetch()} />
        )}
      </EntranceFrame>
    )
  }
  if (!data)
    return (
      <EntranceFrame title={say('Join')}>
        <Loading label={say('Loading')}>
          <SkeletonText lines={4} />
        </Loading>
      </EntranceFrame>
    )
  const { institution } = data
  return (
    <EntranceFrame
      title={say('Join {institution}', { institution: institution.name })}
      slug={institution.slug}
      description={say('You practise interviews here, as often as you like.')}
    >
      {me ? (
        <JoinAsMyself code={code} institution={institution.name} />
      ) : (
        <JoinAsNewcomer code={code} institution={institution} />
      )}
    </EntranceFrame>
  )
}

/** For a code that was read out or stands on a slide. */
export function JoinCodePage() {
  const { say } = useWords()
  return (
    <EntranceFrame
      title={say('Join with a code')}
      description={say('Your lecturer or careers service gave it to you.')}
    >
      <JoinCodeForm />
    </EntranceFrame>
  )
}

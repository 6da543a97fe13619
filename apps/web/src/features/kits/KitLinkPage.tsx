import { refusalOf } from '@app/client/api'
import { Button } from '@app/ui/Button'
import { Card } from '@app/ui/Card'
import { EmptyState } from '@app/ui/EmptyState'
import { FormActions } from '@app/ui/FieldLayout'
import { PageHeader } from '@app/ui/PageHeader'
import { Loading, Skeleton, SkeletonText } from '@app/ui/Skeleton'
import { buttonClass } from '@app/ui/styles'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { useMe } from '../../me.ts'
import { paths } from '../../paths.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import { useStart } from '../sessions/start.ts'
import { KitFacts } from './KitFacts.tsx'

const leadsNowhere = (error: unknown): boolean => {
  const code = refusalOf(error)?.code
  return code === 'kit.notFound' || code === 'request.invalid'
}

/** A kit that came by a link: what it is, and one press to start. */
export function KitLinkPage() {
  const { say } = useWords()
  const { code } = useParams({ from: '/person/candidate/k/$code' })
  const { start, starting, error: startError } = useStart()
  const { data: kit, error, refetch } = useQuery(api.kits.byLink.queryOptions({ code }))
  if (error && leadsNowhere(error)) return <NoSuchKit />
  if (!kit) {
    return (
      <>
        <PageHeader title={say('An interview for you')} />
        {error ? (
          <Problem error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading label={say('Loading the set of questions')}>
            <div className="flex max-w-2xl flex-col gap-5">
              <Skeleton className="h-8 w-2/3" />
              <SkeletonText lines={3} />
            </div>
          </Loading>
        )}
      </>
    )
  }
  return (
    <>
      <PageHeader
        eyebrow={say('An interview for you')}
        title={kit.name}
        description={kit.description}
        facts={<KitFacts kit={kit} />}
      />
      <div className="flex max-w-2xl flex-col gap-6">
        {startError ? <Problem error={startError} /> : null}
        <Card look="sunken" title={say('How it goes')}>
          <ol className="flex list-decimal flex-col gap-1.5 ps-5 text-sm">
            <li>{say('First we check your microphone and camera.')}</li>
            <li>
              {say(
                'You hear each question, have time to think, and answer out loud. The time that is left is always in view.',
              )}
            </li>
            <li>{say('You can pause and come back later. Afterwards there is a report.')}</li>
          </ol>
        </Card>
        <FormActions>
          <Button
            variant="primary"
            size="large"
            isPending={starting !== null}
            onPress={() => start({ linkCode: code })}
          >
            {say('Start the interview')}
          </Button>
          <Link to={paths.home} className={buttonClass({ variant: 'quiet', size: 'large' })}>
            {say('Later')}
          </Link>
        </FormActions>
      </div>
    </>
  )
}

/** The link is wrong, withdrawn, or of another institution than the one at hand: that cannot be told apart, on purpose. */
function NoSuchKit() {
  const { say } = useWords()
  const { acting, memberships } = useMe()
  return (
    <>
      <PageHeader title={say('This link leads to no interview')} />
      <EmptyState
        title={say('Perhaps it is incomplete, or was withdrawn')}
        action={
          <>
            <Link to={paths.home} className={buttonClass({ variant: 'primary' })}>
              {say('Choose something else')}
            </Link>
            {memberships.length > 1 ? (
              <Link to={paths.role} className={buttonClass()}>
                {say('Switch')}
              </Link>
            ) : null}
          </>
        }
      >
        {memberships.length > 1
          ? say(
              'You are at {institution} now. If the link is from another institution of yours, switch there first, then open it again.',
              { institution: acting?.institution.name ?? '' },
            )
          : say('Ask whoever sent you the link for it once more.')}
      </EmptyState>
    </>
  )
}

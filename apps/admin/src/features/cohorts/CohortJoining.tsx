import { Badge } from '@app/ui/Badge'
import { Banner } from '@app/ui/Banner'
import { Card } from '@app/ui/Card'
import { Loading, SkeletonText } from '@app/ui/Skeleton'
import { linkClass } from '@app/ui/styles'
import { Switch } from '@app/ui/Switch'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, queryClient, type Answers } from '../../api.ts'
import { useCan } from '../../me.ts'
import { paths } from '../../paths.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import { JoinLink } from './JoinLink.tsx'
import { JoinRequests } from './JoinRequests.tsx'

type Settings = Answers['joins']['settings']

/** How people come in by themselves, and who waits to be let in. */
export function CohortJoining({ cohort }: { cohort: Answers['cohorts']['one'] }) {
  const { say } = useWords()
  const { cohortId } = cohort
  const query = useQuery(api.joins.settings.queryOptions({ cohortId }))
  const settings = query.data
  return (
    <Card
      title={say('Joining by a link')}
      description={say(
        'For a lecture hall or a course page: whoever opens the link joins with an address of your institution.',
      )}
      action={
        settings ? (
          <Badge tone={settings.isOpen ? 'positive' : 'neutral'}>
            {settings.isOpen ? say('Open') : say('Closed')}
          </Badge>
        ) : null
      }
    >
      {query.error && !settings ? (
        <Problem error={query.error} onRetry={() => void query.refetch()} />
      ) : settings ? (
        <div className="flex flex-col gap-6">
          <Switches cohort={cohort} settings={settings} />
          {settings.isOpen ? <JoinLink cohortId={cohortId} settings={settings} /> : null}
          <JoinRequests cohortId={cohortId} />
        </div>
      ) : (
        <Loading label={say('Loading')}>
          <SkeletonText lines={3} />
        </Loading>
      )}
    </Card>
  )
}

function Switches({ cohort, settings }: { cohort: Answers['cohorts']['one']; settings: Settings }) {
  const { say, sorry } = useWords()
  const can = useCan()
  const { cohortId } = cohort
  const { isOpen, needsApproval, hasDomains } = settings
  const setting = useMutation(
    api.joins.set.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(api.joins.settings.pathFilter()),
    }),
  )
  if (!can('cohorts.manage'))
    return (
      <p className="text-sm text-muted">
        {isOpen
          ? needsApproval
            ? say('Whoever comes by it waits until you or an administrator let them in.')
            : say('Whoever comes by it is in at once.')
          : say('Administrators open and close it.')}
      </p>
    )
  if (!hasDomains && !isOpen)
    return (
      <p className="text-sm text-muted">
        {say('First say which mail domains your institution’s people have, in the')}{' '}
        <Link to={paths.settings} className={linkClass}>
          {say('settings')}
        </Link>
        {'. '}
        {say('Without them a link would be open to the world.')}
      </p>
    )
  if (cohort.archivedAt)
    return <p className="text-sm text-muted">{say('The cohort is archived.')}</p>
  const shown = setting.isPending ? setting.variables : settings
  return (
    <div className="flex flex-col gap-4">
      <Switch
        isSelected={shown.isOpen}
        onChange={(next) => setting.mutate({ cohortId, isOpen: next, needsApproval })}
        description={say(
          'Closed, the link and the code open nothing. Nobody who is in is put out.',
        )}
      >
        {say('The link is open')}
      </Switch>
      <Switch
        isSelected={shown.needsApproval}
        onChange={(next) => setting.mutate({ cohortId, isOpen, needsApproval: next })}
        description={say(
          'Whoever comes by the link waits here until staff let them in. Switched off, they are in at once.',
        )}
      >
        {say('Staff let people in')}
      </Switch>
      {setting.error ? (
        <Banner tone="negative" announce="assertive">
          {sorry(setting.error)}
        </Banner>
      ) : null}
    </div>
  )
}

import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Dialog } from '@app/ui/Dialog'
import { Loading, SkeletonText } from '@app/ui/Skeleton'
import { linkClass } from '@app/ui/styles'
import { TextField } from '@app/ui/TextField'
import { VisuallyHidden } from '@app/ui/VisuallyHidden'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, queryClient, type Answers } from '../../api.ts'
import { EmailText } from '../../EmailText.tsx'
import { paths } from '../../paths.ts'
import { Problem } from '../../Problem.tsx'
import { useSearchText } from '../../use-search-text.ts'
import { useWords } from '../../words.ts'

/** Chooses among the institution's coaches; several can be assigned before it is closed. */
export function AssignCoachDialog({
  cohort,
  onClose,
}: {
  cohort: Answers['cohorts']['one']
  onClose: () => void
}) {
  const { say, sorry } = useWords()
  const [search, setSearch] = useState('')
  const { text, setText } = useSearchText(search, setSearch)
  const query = useQuery(
    api.members.list.queryOptions(
      { role: 'coach', limit: 20, ...(search ? { search } : {}) },
      { placeholderData: keepPreviousData },
    ),
  )
  const assigning = useMutation(
    api.cohorts.assignCoach.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(api.cohorts.pathFilter()),
    }),
  )
  const { cohortId } = cohort
  const assigned = new Set(cohort.coaches.map((coach) => coach.membershipId))
  const found = query.data?.items ?? []
  return (
    <Dialog
      title={say('Assign a coach to {name}', { name: cohort.name })}
      closeLabel={say('Close')}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      footer={<Button onPress={onClose}>{say('Done')}</Button>}
    >
      <div className="flex flex-col gap-5 pt-1">
        <TextField
          type="search"
          label={say('Search by name or e-mail')}
          value={text}
          onChange={setText}
          autoComplete="off"
        />
        {assigning.error ? (
          <Banner tone="negative" announce="assertive">
            {sorry(assigning.error)}
          </Banner>
        ) : null}
        {query.error && !query.data ? (
          <Problem error={query.error} onRetry={() => void query.refetch()} />
        ) : query.data ? (
          <ul className="flex flex-col divide-y divide-line">
            {found.map((coach) => (
              <li
                key={coach.membershipId}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5"
              >
                <span className="flex min-w-0 flex-col">
                  <span className="text-ink">{coach.name}</span>
                  <span className="text-sm text-muted">
                    <EmailText email={coach.email} />
                  </span>
                </span>
                <Button
                  size="small"
                  disabledReason={
                    assigned.has(coach.membershipId)
                      ? say('Assigned to this cohort already.')
                      : undefined
                  }
                  isPending={
                    assigning.isPending && assigning.variables.membershipId === coach.membershipId
                  }
                  onPress={() => assigning.mutate({ cohortId, membershipId: coach.membershipId })}
                >
                  {assigned.has(coach.membershipId) ? say('Assigned') : say('Assign')}{' '}
                  <VisuallyHidden>{coach.name}</VisuallyHidden>
                </Button>
              </li>
            ))}
          </ul>
        ) : (
          <Loading label={say('Loading')}>
            <SkeletonText lines={4} />
          </Loading>
        )}
        <output className="text-sm text-muted">
          {query.data && found.length === 0 ? say('No coach matches.') : ''}
          {query.data && query.data.total > found.length
            ? say('{count} more match. Search for a part of the name.', {
                count: query.data.total - found.length,
              })
            : ''}
        </output>
        <p className="text-sm text-muted">
          {say('Not a coach here yet?')}{' '}
          <Link to={paths.invitations} search={{ cohort: cohortId }} className={linkClass}>
            {say('Invite them into this cohort')}
          </Link>
        </p>
      </div>
    </Dialog>
  )
}

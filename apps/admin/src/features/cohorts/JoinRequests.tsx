import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { VisuallyHidden } from '@app/ui/VisuallyHidden'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { api, queryClient } from '../../api.ts'
import { EmailText } from '../../EmailText.tsx'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'

/** Who came by the link and waits, the longest first. Nothing stands here while nobody does. */
export function JoinRequests({ cohortId }: { cohortId: string }) {
  const { say, sorry, moment } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const query = useQuery(api.joins.requests.queryOptions({ cohortId }, { refetchInterval: 30_000 }))
  const deciding = useMutation(
    api.joins.decide.mutationOptions({
      onSettled: () =>
        Promise.all([
          queryClient.invalidateQueries(api.joins.requests.pathFilter()),
          queryClient.invalidateQueries(api.cohorts.pathFilter()),
        ]),
    }),
  )
  const decide = (decision: { requestId: string; outcome: 'admitted' | 'declined' }) => {
    deciding.mutate(decision)
    // The row that had the focus goes.
    heading.current?.focus()
  }
  if (query.error && !query.data)
    return <Problem error={query.error} onRetry={() => void query.refetch()} />
  const { items = [], total = 0 } = query.data ?? {}
  const count = say(
    '{total, plural, =0 {Nobody waits to be let in} one {# person waits to be let in} other {# people wait to be let in}}',
    { total },
  )
  return (
    <div className="flex flex-col gap-3">
      <h3 ref={heading} tabIndex={-1} className="font-serif text-lg text-ink outline-none">
        {query.data ? count : say('Waiting to be let in')}
      </h3>
      <output className="sr-only">{query.data ? count : ''}</output>
      {deciding.error ? (
        <Banner tone="negative" announce="assertive">
          {sorry(deciding.error)}
        </Banner>
      ) : null}
      {items.length > 0 ? (
        <ul className="flex flex-col divide-y divide-line">
          {items.map(({ requestId, name, email, createdAt }) => {
            const isPending = deciding.isPending && deciding.variables.requestId === requestId
            return (
              <li
                key={requestId}
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3"
              >
                <span className="flex min-w-0 flex-col">
                  <span className="font-medium text-ink">{name}</span>
                  <span className="text-sm text-muted">
                    <EmailText email={email} /> · {moment(createdAt)}
                  </span>
                </span>
                <span className="flex gap-2">
                  <Button
                    size="small"
                    isPending={isPending}
                    onPress={() => decide({ requestId, outcome: 'admitted' })}
                  >
                    {say('Let in')} <VisuallyHidden>{name}</VisuallyHidden>
                  </Button>
                  <Button
                    size="small"
                    variant="quiet"
                    isPending={isPending}
                    onPress={() => decide({ requestId, outcome: 'declined' })}
                  >
                    {say('Decline')} <VisuallyHidden>{name}</VisuallyHidden>
                  </Button>
                </span>
              </li>
            )
          })}
        </ul>
      ) : null}
    </div>
  )
}

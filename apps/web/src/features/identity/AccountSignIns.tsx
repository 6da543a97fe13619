import type { SignIn } from '@app/domain/identity'
import { Badge } from '@app/ui/Badge'
import { Button } from '@app/ui/Button'
import { Card } from '@app/ui/Card'
import { Loading, Skeleton } from '@app/ui/Skeleton'
import { TitledSection } from '@app/ui/TitledSection'
import { showToast } from '@app/ui/toasts'
import { VisuallyHidden } from '@app/ui/VisuallyHidden'
import { useMutation, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useRef, useState } from 'react'
import { api, client, queryClient } from '../../api.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import { deviceWords } from './device-words.ts'
import { useSignOut } from './sign-out.ts'
import { useUnsentBytes } from './unsent.ts'

const SignOutQuestion = lazy(() =>
  import('./SignOutQuestion.tsx').then((module) => ({ default: module.SignOutQuestion })),
)

/** Ends sign-ins elsewhere, one or all. */
const useEnding = (onEnded: () => void) => {
  const { say, sorry } = useWords()
  return useMutation({
    mutationFn: (signIns: SignIn[]) =>
      Promise.all(signIns.map(({ signInId }) => client.identity.revokeSignIn.mutate({ signInId }))),
    onSuccess: (ended) => {
      onEnded()
      showToast({
        text: say('{count, plural, one {Signed out there.} other {Signed out in # places.}}', {
          count: ended.length,
        }),
      })
    },
    onError: (error) => showToast({ tone: 'negative', text: sorry(error) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.identity.signIns.queryKey() }),
  })
}

/** Every place where the person is signed in, this one first. */
export function AccountSignIns() {
  const { say } = useWords()
  const { data, error, refetch } = useQuery(api.identity.signIns.queryOptions())
  const list = useRef<HTMLUListElement>(null)
  const { mutate, isPending, variables } = useEnding(() => list.current?.focus())
  const signIns = data?.toSorted((one, other) => Number(other.current) - Number(one.current))
  const others = signIns?.filter(({ current }) => !current) ?? []
  return (
    <TitledSection
      title={say('Where you are signed in')}
      description={say('We keep the kind of device and the browser, nothing that tells more.')}
    >
      <Card
        className="max-w-2xl"
        {...(others.length > 1
          ? {
              footer: (
                <Button
                  size="small"
                  isPending={isPending && variables.length > 1}
                  onPress={() => mutate(others)}
                >
                  {say('Sign out everywhere else')}
                </Button>
              ),
            }
          : {})}
      >
        {error && !signIns ? <Problem error={error} onRetry={() => void refetch()} /> : null}
        {!signIns && !error ? (
          <Loading label={say('Loading where you are signed in')}>
            <div className="flex flex-col gap-3">
              <Skeleton className="h-12 w-full" />
              <Skeleton className="h-12 w-full" />
            </div>
          </Loading>
        ) : null}
        <ul
          ref={list}
          tabIndex={-1}
          aria-label={say('Where you are signed in')}
          className="flex flex-col divide-y divide-line outline-none"
        >
          {signIns?.map((signIn) => (
            <Place key={signIn.signInId} signIn={signIn}>
              {signIn.current ? (
                <SignOutHere />
              ) : (
                <Button
                  size="small"
                  isPending={isPending && variables.includes(signIn)}
                  onPress={() => mutate([signIn])}
                >
                  {say('Sign out there')}
                  <VisuallyHidden>{deviceWords(signIn, say)}</VisuallyHidden>
                </Button>
              )}
            </Place>
          ))}
        </ul>
      </Card>
    </TitledSection>
  )
}

function Place({ signIn, children }: { signIn: SignIn; children: React.ReactNode }) {
  const { say, moment } = useWords()
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3.5 first:pt-0 last:pb-0">
      <span className="flex min-w-0 flex-col gap-0.5">
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm font-medium text-ink">
          {deviceWords(signIn, say)}
          {signIn.current ? <Badge tone="positive">{say('This place')}</Badge> : null}
        </span>
        <span className="figures text-sm text-muted">
          {say('since {since}, last seen {seen}', {
            since: moment(signIn.createdAt),
            seen: moment(signIn.seenAt),
          })}
        </span>
      </span>
      {children}
    </li>
  )
}

function SignOutHere() {
  const { say, sorry } = useWords()
  const unsent = useUnsentBytes()
  const { signOut, isPending } = useSignOut((error) =>
    showToast({ tone: 'negative', text: sorry(error) }),
  )
  const [isAsked, setAsked] = useState(false)
  return (
    <>
      <Button
        size="small"
        isPending={isPending}
        onPress={() => (unsent > 0 ? setAsked(true) : signOut())}
      >
        {say('Sign out')}
      </Button>
      {isAsked ? (
        <Suspense>
          <SignOutQuestion onCancel={() => setAsked(false)} />
        </Suspense>
      ) : null}
    </>
  )
}

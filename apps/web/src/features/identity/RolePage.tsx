import type { Membership } from '@app/domain/identity'
import { Badge } from '@app/ui/Badge'
import { Button } from '@app/ui/Button'
import { PageHeader } from '@app/ui/PageHeader'
import { PageLoading } from '@app/ui/PageLoading'
import { VisuallyHidden } from '@app/ui/VisuallyHidden'
import { useMutation } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { api } from '../../api.ts'
import { destinationOf, suits } from '../../destinations.ts'
import { useGo } from '../../go.ts'
import { becomeMe, useMe } from '../../me.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import { NoRole, WrongRole } from './NoRole.tsx'
import { roleName, roleWords } from './role-words.ts'
import { SecondStepWanted } from './SecondStepWanted.tsx'

/** Acts in a role from now on, and goes where it begins (or to the page that was wanted). */
const useSwitch = (to: string | undefined) => {
  const go = useGo()
  return useMutation(
    api.identity.switchTo.mutationOptions({
      onSuccess: (me) => {
        becomeMe(me)
        return go(destinationOf(me, to))
      },
    }),
  )
}

/** Among several roles one chooses; a single one is taken at once; none is explained. */
export function RolePage() {
  const { memberships, secondFactor } = useMe()
  const { to } = useSearch({ from: '/person/role' })
  const usable = memberships.filter(({ role }) => role !== 'recruiter')
  const [only] = memberships
  if (!only) return <NoRole />
  if (usable.length === 0) return <NoRole isRecruiter />
  if (secondFactor.isMissing)
    return (
      <>
        <SecondStepWanted />
        {memberships.length > 1 ? <Choice to={to} isSecond /> : null}
      </>
    )
  if (memberships.length > 1) return <Choice to={to} />
  if (to !== undefined && !suits(only, to)) return <WrongRole membership={only} />
  return <OnlyOne membership={only} to={to} />
}

function OnlyOne({ membership, to }: { membership: Membership; to: string | undefined }) {
  const { mutate, error, isIdle } = useSwitch(to)
  const { membershipId } = membership
  useEffect(() => {
    if (isIdle) mutate({ membershipId })
  }, [isIdle, mutate, membershipId])
  return error ? (
    <Problem error={error} onRetry={() => mutate({ membershipId })} />
  ) : (
    <PageLoading />
  )
}

function Choice({ to, isSecond = false }: { to: string | undefined; isSecond?: boolean }) {
  const { say } = useWords()
  const { memberships, acting } = useMe()
  const { mutate, isPending, error, variables } = useSwitch(to)
  return (
    <>
      {isSecond ? (
        <h2 className="pb-4 font-serif text-xl text-ink">{say('Or go somewhere else')}</h2>
      ) : (
        <PageHeader
          title={say('Choose where to go')}
          description={say(
            'You have several roles. You act in one at a time, and can switch in the menu with your name.',
          )}
        />
      )}
      {error ? (
        <div className="max-w-3xl pb-4">
          <Problem error={error} />
        </div>
      ) : null}
      <ul className="grid max-w-3xl gap-3">
        {memberships.map((membership) => {
          const { membershipId, role, institution } = membership
          const isCurrent = membershipId === acting?.membershipId
          return (
            <li
              key={membershipId}
              className="flex flex-wrap items-center justify-between gap-4 rounded-xl border border-line bg-surface px-5 py-4 shadow-card"
            >
              <span className="flex min-w-0 flex-col gap-1">
                <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <span className="font-serif text-lg">
                    {say('{role} at {institution}', {
                      role: roleName(role, say),
                      institution: institution.name,
                    })}
                  </span>
                  {isCurrent ? <Badge tone="accent">{say('You are here')}</Badge> : null}
                </span>
                <span className="text-sm text-muted">
                  {role === 'recruiter'
                    ? say('Reading what candidates share is not part of this release yet.')
                    : roleWords(role, say)}
                </span>
              </span>
              <Button
                variant={isCurrent ? 'secondary' : 'primary'}
                isPending={isPending && variables.membershipId === membershipId}
                disabledReason={
                  role === 'recruiter' ? say('Reviewing is not open in this release.') : undefined
                }
                onPress={() => mutate({ membershipId })}
              >
                {say('Go there')}
                <VisuallyHidden>
                  {say('{role} at {institution}', {
                    role: roleName(role, say),
                    institution: institution.name,
                  })}
                </VisuallyHidden>
              </Button>
            </li>
          )
        })}
      </ul>
    </>
  )
}

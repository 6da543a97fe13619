import type { Membership } from '@app/domain/identity'
import { Button } from '@app/ui/Button'
import { EmptyState } from '@app/ui/EmptyState'
import { PageHeader } from '@app/ui/PageHeader'
import { buttonClass } from '@app/ui/styles'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { homeOf } from '../../destinations.ts'
import { useMe } from '../../me.ts'
import { useWords } from '../../words.ts'
import { roleName } from './role-words.ts'
import { useSignOut } from './sign-out.ts'

/** Somebody without a role here, or with one that has nothing to open yet: what to do, and the way out. */
export function NoRole({ isRecruiter = false }: { isRecruiter?: boolean }) {
  const { say } = useWords()
  const { person } = useMe()
  const { signOut, isPending } = useSignOut()
  const { data: asked = [] } = useQuery(
    api.joining.mine.queryOptions(undefined, { enabled: !isRecruiter }),
  )
  const waiting = asked.find(({ isDeclined }) => !isDeclined)
  if (waiting && !isRecruiter)
    return (
      <>
        <PageHeader title={say('You have asked to join')} />
        <EmptyState
          title={say('{institution} lets people in by hand', {
            institution: waiting.institutionName,
          })}
          action={
            <Button onPress={signOut} isPending={isPending}>
              {say('Sign out')}
            </Button>
          }
        >
          {say(
            'You need not do anything. When somebody there has let you in, a mail goes to {email}, and you can begin.',
            { email: person.email },
          )}
        </EmptyState>
      </>
    )
  return (
    <>
      <PageHeader title={isRecruiter ? say('Reviewing is not open yet') : say('No role yet')} />
      <EmptyState
        title={
          isRecruiter
            ? say('You are invited as a recruiter')
            : say('Your account belongs to no institution')
        }
        action={
          <Button onPress={signOut} isPending={isPending}>
            {say('Sign out')}
          </Button>
        }
      >
        {isRecruiter
          ? say(
              'Reading what candidates share with you comes with a later release. Your invitation stays valid: you will find everything here then, and need not do anything until that day.',
            )
          : say(
              'You are signed in as {email}. Ask your institution to invite this address: the link in that e-mail gives you your role. If they invited another address, sign out and use that one.',
              { email: person.email },
            )}
      </EmptyState>
    </>
  )
}

/** Somebody who followed a link that is for another role than theirs. */
export function WrongRole({ membership }: { membership: Membership }) {
  const { say } = useWords()
  const { signOut, isPending } = useSignOut()
  const values = {
    role: roleName(membership.role, say),
    institution: membership.institution.name,
  }
  return (
    <>
      <PageHeader title={say('This page is for another role')} />
      <EmptyState
        title={say('You are signed in as {role} at {institution}', values)}
        action={
          <>
            <a className={buttonClass({ variant: 'primary' })} href={homeOf(membership)}>
              {say('Go where you work')}
            </a>
            <Button onPress={signOut} isPending={isPending}>
              {say('Sign in as somebody else')}
            </Button>
          </>
        }
      >
        {membership.role === 'candidate'
          ? say('The link you followed leads to the workspace of staff.')
          : say('The link you followed is for candidates: it starts a practice interview.')}
      </EmptyState>
    </>
  )
}

import { Button } from '@app/ui/Button'
import { Menu } from '@app/ui/Menu'
import { showToast } from '@app/ui/toasts'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useMe } from '../../me.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'
import { PersonName } from './PersonName.tsx'
import { roleName } from './role-words.ts'
import { useSignOut } from './sign-out.ts'
import { useUnsentBytes } from './unsent.ts'

const SignOutQuestion = lazy(() =>
  import('./SignOutQuestion.tsx').then((module) => ({ default: module.SignOutQuestion })),
)

/** Who is signed in, in which role, and what they may do about it. */
export function UserMenu() {
  const { say, sorry } = useWords()
  const { person, acting, memberships } = useMe()
  const navigate = useNavigate()
  const unsent = useUnsentBytes()
  const { signOut } = useSignOut((error) => showToast({ tone: 'negative', text: sorry(error) }))
  const [isAsked, setAsked] = useState(false)
  const switches = memberships.length > 1
  return (
    <>
      <Menu
        label={say('Your account')}
        trigger={
          <Button variant="quiet" className="px-2! sm:px-4!">
            <PersonName name={person.name} />
          </Button>
        }
        heading={
          <span className="flex flex-col">
            <span className="font-medium text-ink">{person.name}</span>
            <span className="break-all">{person.email}</span>
            {acting ? (
              <span>
                {say('{role} at {institution}', {
                  role: roleName(acting.role, say),
                  institution: acting.institution.name,
                })}
              </span>
            ) : null}
          </span>
        }
        acts={[
          { id: 'account', label: say('Account') },
          ...(switches
            ? [
                {
                  id: 'switch' as const,
                  label: say('Switch'),
                  description: say('Act in another of your roles'),
                },
              ]
            : []),
          { id: 'signOut', label: say('Sign out') },
        ]}
        onAct={(act: 'account' | 'switch' | 'signOut') => {
          if (act === 'account') void navigate({ to: paths.account })
          else if (act === 'switch') void navigate({ to: paths.role })
          else if (unsent > 0) setAsked(true)
          else signOut()
        }}
      />
      {isAsked ? (
        <Suspense>
          <SignOutQuestion onCancel={() => setAsked(false)} />
        </Suspense>
      ) : null}
    </>
  )
}

import { Avatar } from '@app/ui/Avatar'
import { Button } from '@app/ui/Button'
import { ChevronDownIcon } from '@app/ui/icons'
import { Menu } from '@app/ui/Menu'
import { PersonIcon, SignOutIcon, SwitchIcon } from '@app/ui/place-icons'
import { showToast } from '@app/ui/toasts'
import { VisuallyHidden } from '@app/ui/VisuallyHidden'
import { client } from './api.ts'
import { dropDrafts } from './features/feedback/drafts.ts'
import { roleNames } from './features/members/role-words.ts'
import { leaveFor } from './leave.ts'
import { useMe } from './me.ts'
import { webPaths } from './paths.ts'
import { useWords } from './words.ts'

/** Whose sign-in this is, in which role, and the ways out of it. */
export function UserMenu() {
  const { say, sorry } = useWords()
  const { person, acting, memberships } = useMe()
  const role = acting ? roleNames(say)[acting.role] : ''
  const signOut = async () => {
    try {
      await client.identity.signOut.mutate()
    } catch (error) {
      showToast({ text: sorry(error), tone: 'negative' })
      return
    }
    dropDrafts()
    await leaveFor(webPaths.signIn)
  }
  const act = (id: 'account' | 'role' | 'signOut') => {
    void (id === 'signOut' ? signOut() : leaveFor(webPaths[id]))
  }
  return (
    <Menu
      label={say('Your account')}
      trigger={
        <Button variant="quiet" className="px-2 sm:px-3">
          <Avatar name={person.name} size="small" />
          <VisuallyHidden>{say('Your account:')}</VisuallyHidden>
          <span className="max-w-40 truncate max-sm:sr-only">{person.name}</span>
          <ChevronDownIcon className="hidden size-4 text-muted sm:block" />
        </Button>
      }
      heading={
        <span className="flex flex-col">
          <span className="font-medium break-all text-ink">{person.email}</span>
          <span>{role}</span>
        </span>
      }
      acts={[
        { id: 'account', label: say('Account'), icon: <PersonIcon className="size-4.5" /> },
        {
          id: 'role',
          label: say('Another role'),
          icon: <SwitchIcon className="size-4.5" />,
          disabledReason: memberships.length > 1 ? undefined : say('This is your only role.'),
        },
        { id: 'signOut', label: say('Sign out'), icon: <SignOutIcon className="size-4.5" /> },
      ]}
      onAct={act}
    />
  )
}

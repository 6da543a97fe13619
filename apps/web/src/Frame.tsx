import { AppShell } from '@app/ui/AppShell'
import { linkClass, navLinkClass } from '@app/ui/styles'
import { ToastRegion } from '@app/ui/ToastRegion'
import { Link, Outlet } from '@tanstack/react-router'
import { lazy, Suspense, type ReactNode } from 'react'
import { useArrivalFocus } from './arrival-focus.ts'
import { homeOf, isStaffPath } from './destinations.ts'
import { PersonName } from './features/identity/PersonName.tsx'
import { UnsentBytes } from './features/identity/unsent.ts'
import { Brand } from './features/institutions/Brand.tsx'
import { useBranding } from './features/institutions/branding.ts'
import { SecuringNotice } from './features/recordings/SecuringNotice.tsx'
import { bytesToSend } from './features/recordings/securing-state.ts'
import { useUploads } from './features/recordings/uploads.ts'
import { InFrame } from './in-frame.ts'
import { useMe } from './me.ts'
import { paths } from './paths.ts'
import { useWords } from './words.ts'

/** Until the menu is here, and where it cannot be fetched: everything in it is on the account's page as well. */
function AccountLink() {
  const { person } = useMe()
  return (
    <Link
      to={paths.account}
      className="flex min-h-10 items-center gap-2 rounded-md px-2 text-sm font-medium hover:bg-sunken sm:px-4"
    >
      <PersonName name={person.name} />
    </Link>
  )
}

const UserMenu = lazy(() =>
  import('./features/identity/UserMenu.tsx')
    .then((module) => ({ default: module.UserMenu }))
    .catch(() => ({ default: AccountLink })),
)

/** What stands around every page of somebody who is signed in, whatever their role. */
export function Frame() {
  return useMe().acting?.role === 'candidate' ? <CandidateFrame /> : <PersonFrame />
}

/** Sending what is stored on this device goes on behind all pages of a candidate. */
function CandidateFrame() {
  const { say } = useWords()
  const uploads = useUploads()
  return (
    <UnsentBytes value={bytesToSend(uploads)}>
      <Shell
        notice={<SecuringNotice state={uploads} />}
        navigation={
          <>
            <Link to={paths.home} className={navLinkClass} activeOptions={{ exact: true }}>
              {say('Practice')}
            </Link>
            <Link to={paths.account} className={navLinkClass}>
              {say('Account')}
            </Link>
          </>
        }
        footer={
          <Link to={paths.before} className={linkClass}>
            {say('What is recorded, who sees it, and where AI is at work')}
          </Link>
        }
      />
    </UnsentBytes>
  )
}

/** For staff, who have an app of their own, and for those who have not chosen a role yet. */
function PersonFrame() {
  const { say } = useWords()
  const me = useMe()
  const isStaff = me.can.includes('sessions.see')
  return (
    <Shell
      navigation={
        isStaff ? (
          <a href="/admin/" className={navLinkClass}>
            {say('Back to the workspace')}
          </a>
        ) : null
      }
    />
  )
}

function Shell(parts: { notice?: ReactNode; navigation?: ReactNode; footer?: ReactNode }) {
  const { say } = useWords()
  const { acting } = useMe()
  const branding = useBranding(acting?.institution.slug)
  useArrivalFocus()
  return (
    <AppShell
      {...parts}
      width="page"
      brand={
        <HomeLink>
          <Brand branding={branding} {...(acting ? { name: acting.institution.name } : {})} />
        </HomeLink>
      }
      userMenu={
        <Suspense fallback={<AccountLink />}>
          <UserMenu />
        </Suspense>
      }
      labels={{
        skipToContent: say('Skip to content'),
        navigation: say('Main'),
        openMenu: say('Open menu'),
        closeMenu: say('Close menu'),
      }}
    >
      <InFrame value>
        <Outlet />
      </InFrame>
      <ToastRegion labels={{ region: say('Messages'), dismiss: say('Close') }} />
    </AppShell>
  )
}

/** Staff begin in their own app, which is another page load. */
function HomeLink({ children }: { children: ReactNode }) {
  const { acting } = useMe()
  const home = acting ? homeOf(acting) : paths.role
  return isStaffPath(home) ? (
    <a href={home} className="min-w-0 rounded-sm">
      {children}
    </a>
  ) : (
    <Link to={home} className="min-w-0 rounded-sm">
      {children}
    </Link>
  )
}

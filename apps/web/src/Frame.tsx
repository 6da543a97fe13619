import { AppShell } from '@app/ui/AppShell'
import { BrandMark } from '@app/ui/BrandMark'
import { navLinkClass } from '@app/ui/styles'
import { ToastRegion } from '@app/ui/ToastRegion'
import { Link, Outlet } from '@tanstack/react-router'
import { useBranding } from './features/institutions/branding.ts'
import { SecuringNotice } from './features/recordings/SecuringNotice.tsx'
import { useUploads } from './features/recordings/uploads.ts'
import { useMe } from './me.ts'
import { paths } from './paths.ts'
import { useWords } from './words.ts'

/** What stands around every page of a candidate. Sending what is stored on this device goes on behind all of them. */
export function Frame() {
  const { say } = useWords()
  const me = useMe()
  const uploads = useUploads(me.person.personId)
  const branding = useBranding(me.acting?.institution.slug)
  return (
    <AppShell
      width="page"
      brand={
        <Link
          to={paths.home}
          className="flex min-w-0 items-center gap-2.5 font-serif text-lg text-ink"
        >
          <BrandMark className="size-7" />
          <span className="truncate">{branding?.name ?? 'JustInterview'}</span>
        </Link>
      }
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
      notice={<SecuringNotice state={uploads} />}
      labels={{
        skipToContent: say('Skip to content'),
        navigation: say('Main'),
        openMenu: say('Open menu'),
        closeMenu: say('Close menu'),
      }}
    >
      <Outlet />
      <ToastRegion labels={{ region: say('Messages'), dismiss: say('Close') }} />
    </AppShell>
  )
}

import { AppShell } from '@app/ui/AppShell'
import { BrandMark } from '@app/ui/BrandMark'
import { navLinkClass } from '@app/ui/styles'
import { ToastRegion } from '@app/ui/ToastRegion'
import { Link, Outlet } from '@tanstack/react-router'
import { useMe } from './me.ts'
import { paths } from './paths.ts'
import { useWords } from './words.ts'

/** What stands around every page of staff. */
export function Frame() {
  const { say } = useWords()
  const me = useMe()
  return (
    <AppShell
      layout="side"
      brand={
        <Link
          to={paths.home}
          className="flex min-w-0 items-center gap-2.5 font-serif text-lg text-ink"
        >
          <BrandMark className="size-7" />
          <span className="truncate">{me.acting?.institution.name ?? 'JustInterview'}</span>
        </Link>
      }
      navigation={
        <Link to={paths.home} className={navLinkClass} activeOptions={{ exact: true }}>
          {say('Sessions')}
        </Link>
      }
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

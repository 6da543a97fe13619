import { AppShell } from '@app/ui/AppShell'
import { ToastRegion } from '@app/ui/ToastRegion'
import { Link, Outlet, useMatches } from '@tanstack/react-router'
import { Brand } from './features/institutions/Brand.tsx'
import { useBranding } from './features/institutions/branding.ts'
import { useCan, useMe } from './me.ts'
import { Navigation } from './Navigation.tsx'
import { NotForThisRole } from './PageProblem.tsx'
import { paths } from './paths.ts'
import { UserMenu } from './UserMenu.tsx'
import { useWords } from './words.ts'

/** What stands around every page of staff. */
export function Frame() {
  const { say } = useWords()
  const { acting } = useMe()
  const can = useCan()
  const needs = useMatches({
    select: (matches) => matches.findLast((match) => match.staticData.needs)?.staticData.needs,
  })
  const isWide = useMatches({
    select: (matches) => matches.some((match) => match.staticData.isWide),
  })
  const branding = useBranding(acting?.institution.slug ?? '')
  return (
    <AppShell
      layout="side"
      width={isWide ? 'full' : 'page'}
      brand={
        <Link to={paths.home} className="flex min-w-0 rounded-md">
          <Brand branding={branding} name={acting?.institution.name ?? 'JustInterview'} />
        </Link>
      }
      navigation={<Navigation />}
      userMenu={<UserMenu />}
      labels={{
        skipToContent: say('Skip to content'),
        navigation: say('Main'),
        openMenu: say('Open menu'),
        closeMenu: say('Close menu'),
      }}
    >
      {needs === undefined || can(needs) ? <Outlet /> : <NotForThisRole />}
      <ToastRegion labels={{ region: say('Messages'), dismiss: say('Close') }} />
    </AppShell>
  )
}

import type { Permission } from '@app/domain/permissions'
import { PageLoading } from '@app/ui/PageLoading'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import { Failure } from './Failure.tsx'
import { prefetchBranding } from './features/institutions/branding.ts'
import { invitationsSearch } from './features/invitations/invitations-search.ts'
import { membersSearch } from './features/members/members-search.ts'
import { wallSearch } from './features/monitoring/wall-search.ts'
import { sessionsSearch } from './features/sessions/sessions-search.ts'
import { Frame } from './Frame.tsx'
import { leaveFor, leaveForSignIn } from './leave.ts'
import { loadMe } from './me.ts'
import { pageSearch } from './page-size.ts'
import { PageProblem } from './PageProblem.tsx'
import { paths, webPaths } from './paths.ts'
import { parseSearch, stringifySearch } from './search-params.ts'

const rootRoute = createRootRoute({
  component: Outlet,
  errorComponent: Failure,
  notFoundComponent: () => <Failure />,
})

/** Pages of staff. Signing in and choosing a role happen in the candidate app, for everybody. */
const staff = createRoute({
  getParentRoute: () => rootRoute,
  id: 'staff',
  beforeLoad: async ({ location }) => {
    const me = await loadMe()
    if (!me) await leaveForSignIn(`/admin${location.href}`)
    if (me?.can.includes('sessions.see') !== true) await leaveFor(webPaths.role)
    if (me?.acting) void prefetchBranding(me.acting.institution.slug)
  },
  component: Frame,
})

const sessions = createRoute({
  getParentRoute: () => staff,
  path: paths.home,
  validateSearch: sessionsSearch,
  component: lazyRouteComponent(
    () => import('./features/sessions/SessionsPage.tsx'),
    'SessionsPage',
  ),
})
const report = createRoute({
  getParentRoute: () => staff,
  path: paths.report,
  staticData: { needs: 'reports.see' },
  component: lazyRouteComponent(() => import('./features/feedback/ReportPage.tsx'), 'ReportPage'),
})
const cohorts = createRoute({
  getParentRoute: () => staff,
  path: paths.cohorts,
  staticData: { needs: 'cohorts.see' },
  component: lazyRouteComponent(() => import('./features/cohorts/CohortsPage.tsx'), 'CohortsPage'),
})
const kits = createRoute({
  getParentRoute: () => staff,
  path: paths.kits,
  staticData: { needs: 'kits.see' },
  component: lazyRouteComponent(() => import('./features/kits/KitsPage.tsx'), 'KitsPage'),
})
const kit = createRoute({
  getParentRoute: () => staff,
  path: paths.kit,
  staticData: { needs: 'kits.see' },
  component: lazyRouteComponent(() => import('./features/kits/KitPage.tsx'), 'KitPage'),
})
const people = createRoute({
  getParentRoute: () => staff,
  path: paths.people,
  staticData: { needs: 'members.see' },
  validateSearch: membersSearch,
  component: lazyRouteComponent(() => import('./features/members/MembersPage.tsx'), 'MembersPage'),
})
const invitations = createRoute({
  getParentRoute: () => staff,
  path: paths.invitations,
  staticData: { needs: 'members.invite' },
  validateSearch: invitationsSearch,
  component: lazyRouteComponent(
    () => import('./features/invitations/InvitationsPage.tsx'),
    'InvitationsPage',
  ),
})
const settings = createRoute({
  getParentRoute: () => staff,
  path: paths.settings,
  staticData: { needs: 'institution.manage' },
  component: lazyRouteComponent(
    () => import('./features/institutions/SettingsPage.tsx'),
    'SettingsPage',
  ),
})
const usage = createRoute({
  getParentRoute: () => staff,
  path: paths.usage,
  staticData: { needs: 'usage.see' },
  component: lazyRouteComponent(() => import('./features/billing/UsagePage.tsx'), 'UsagePage'),
})
const audit = createRoute({
  getParentRoute: () => staff,
  path: paths.audit,
  staticData: { needs: 'audit.see' },
  validateSearch: pageSearch,
  component: lazyRouteComponent(() => import('./features/audit/AuditPage.tsx'), 'AuditPage'),
})

const live = createRoute({
  getParentRoute: () => staff,
  path: paths.live,
  staticData: { needs: 'monitoring.see', isWide: true },
  validateSearch: wallSearch,
  component: lazyRouteComponent(() => import('./features/monitoring/WallPage.tsx'), 'WallPage'),
})

const nowhere = createRoute({
  getParentRoute: () => staff,
  path: '$',
  component: () => <PageProblem />,
})

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    staff.addChildren([
      sessions,
      report,
      cohorts,
      kits,
      kit,
      people,
      invitations,
      settings,
      usage,
      audit,
      live,
      nowhere,
    ]),
  ]),
  basepath: '/admin',
  parseSearch,
  stringifySearch,
  defaultPendingComponent: PageLoading,
  defaultErrorComponent: PageProblem,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
  interface StaticDataRouteOption {
    /** What a role must allow for the page to open; the frame tells the others. */
    needs?: Permission
    /** The page takes the whole width: a wall. */
    isWide?: true
  }
}

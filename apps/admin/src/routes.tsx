import { PageLoading } from '@app/ui/PageLoading'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import { Failure } from './Failure.tsx'
import { Frame } from './Frame.tsx'
import { loadMe } from './me.ts'
import { paths, webPaths } from './paths.ts'

const rootRoute = createRootRoute({
  component: Outlet,
  errorComponent: Failure,
  notFoundComponent: () => <Failure />,
})

/** Leaves for a page of the candidate app; the page that loads decides what comes next. */
const leaveFor = async (address: string): Promise<never> => {
  window.location.assign(address)
  return new Promise(() => undefined)
}

/** Pages of staff. Signing in and choosing a role happen in the candidate app, for everybody. */
const staff = createRoute({
  getParentRoute: () => rootRoute,
  id: 'staff',
  beforeLoad: async ({ location }) => {
    const me = await loadMe()
    if (!me) await leaveFor(`${webPaths.signIn}?to=${encodeURIComponent(`/admin${location.href}`)}`)
    if (me?.can.includes('sessions.see') !== true) await leaveFor(webPaths.role)
  },
  component: Frame,
})
const sessions = createRoute({
  getParentRoute: () => staff,
  path: paths.home,
  component: lazyRouteComponent(
    () => import('./features/sessions/SessionsPage.tsx'),
    'SessionsPage',
  ),
})
const report = createRoute({
  getParentRoute: () => staff,
  path: paths.report,
  component: lazyRouteComponent(() => import('./features/feedback/ReportPage.tsx'), 'ReportPage'),
})

export const router = createRouter({
  routeTree: rootRoute.addChildren([staff.addChildren([sessions, report])]),
  basepath: '/admin',
  defaultPendingComponent: PageLoading,
  defaultErrorComponent: Failure,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

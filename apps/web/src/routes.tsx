import { PageLoading } from '@app/ui/PageLoading'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { Failure } from './Failure.tsx'
import { Frame } from './Frame.tsx'
import { loadMe } from './me.ts'
import { paths } from './paths.ts'

const rootRoute = createRootRoute({
  component: Outlet,
  errorComponent: Failure,
  notFoundComponent: () => <Failure />,
})

/** Pages for anybody. */
const open = createRoute({ getParentRoute: () => rootRoute, id: 'open', component: Outlet })
const signIn = createRoute({
  getParentRoute: () => open,
  path: paths.signIn,
  validateSearch: (search: Record<string, unknown>): { to?: string; i?: string } => ({
    ...(typeof search['to'] === 'string' && search['to'].startsWith('/')
      ? { to: search['to'] }
      : {}),
    ...(typeof search['i'] === 'string' ? { i: search['i'] } : {}),
  }),
  component: lazyRouteComponent(() => import('./features/identity/SignInPage.tsx'), 'SignInPage'),
})
const openPages = [
  createRoute({
    getParentRoute: () => open,
    path: paths.signInLink,
    component: lazyRouteComponent(
      () => import('./features/identity/SignInLinkPage.tsx'),
      'SignInLinkPage',
    ),
  }),
  createRoute({
    getParentRoute: () => open,
    path: paths.forgotPassword,
    component: lazyRouteComponent(
      () => import('./features/identity/ForgotPasswordPage.tsx'),
      'ForgotPasswordPage',
    ),
  }),
  createRoute({
    getParentRoute: () => open,
    path: paths.resetPassword,
    component: lazyRouteComponent(
      () => import('./features/identity/ResetPasswordPage.tsx'),
      'ResetPasswordPage',
    ),
  }),
  createRoute({
    getParentRoute: () => open,
    path: paths.verifyEmail,
    component: lazyRouteComponent(
      () => import('./features/identity/VerifyEmailPage.tsx'),
      'VerifyEmailPage',
    ),
  }),
  createRoute({
    getParentRoute: () => open,
    path: paths.invitation,
    component: lazyRouteComponent(
      () => import('./features/invitations/InvitationPage.tsx'),
      'InvitationPage',
    ),
  }),
]

const needMe = async ({ location }: { location: { href: string } }) => {
  const me = await loadMe()
  if (!me) throw redirect({ to: paths.signIn, search: { to: location.href } })
  return me
}

const role = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.role,
  beforeLoad: async (options) => {
    await needMe(options)
  },
  component: lazyRouteComponent(() => import('./features/identity/RolePage.tsx'), 'RolePage'),
})

/** Pages of a candidate. Staff have an app of their own. */
const candidate = createRoute({
  getParentRoute: () => rootRoute,
  id: 'candidate',
  beforeLoad: async (options) => {
    const me = await needMe(options)
    if (me.acting?.role !== 'candidate') throw redirect({ to: paths.role })
  },
  component: Frame,
})
const home = createRoute({
  getParentRoute: () => candidate,
  path: paths.home,
  component: lazyRouteComponent(() => import('./features/sessions/HomePage.tsx'), 'HomePage'),
})
const account = createRoute({
  getParentRoute: () => candidate,
  path: paths.account,
  component: lazyRouteComponent(() => import('./features/identity/AccountPage.tsx'), 'AccountPage'),
})
const before = createRoute({
  getParentRoute: () => candidate,
  path: paths.before,
  validateSearch: (search: Record<string, unknown>): { to?: string } =>
    typeof search['to'] === 'string' && search['to'].startsWith('/') ? { to: search['to'] } : {},
  component: lazyRouteComponent(() => import('./features/consent/BeforePage.tsx'), 'BeforePage'),
})
const kitLink = createRoute({
  getParentRoute: () => candidate,
  path: paths.kitLink,
  component: lazyRouteComponent(() => import('./features/kits/KitLinkPage.tsx'), 'KitLinkPage'),
})
const session = createRoute({
  getParentRoute: () => candidate,
  path: paths.session,
  component: lazyRouteComponent(() => import('./features/sessions/SessionPage.tsx'), 'SessionPage'),
})
const report = createRoute({
  getParentRoute: () => candidate,
  path: paths.report,
  component: lazyRouteComponent(() => import('./features/feedback/ReportPage.tsx'), 'ReportPage'),
})

const tree = rootRoute.addChildren([
  open.addChildren([signIn, ...openPages]),
  role,
  candidate.addChildren([home, account, before, kitLink, session, report]),
])

export const router = createRouter({
  routeTree: tree,
  defaultPendingComponent: PageLoading,
  defaultErrorComponent: Failure,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

import { PageLoading } from '@app/ui/PageLoading'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { destinationOf, isStaffPath, safePath } from './destinations.ts'
import { Failure } from './Failure.tsx'
import { chosenIn } from './features/sessions/chosen.ts'
import { Frame } from './Frame.tsx'
import { leaveFor } from './go.ts'
import { loadMe } from './me.ts'
import { paths } from './paths.ts'

type Search = Record<string, unknown>

type Wanted = { to?: string | undefined }

/**
 * The page that was wanted, where `?to=` names one of ours. What a check does not return, the router lets through as it
 * stands in the address: each of these names everything that it has looked at, if only to take it away.
 */
const wantedIn = (search: Search): Wanted => ({ to: safePath(search['to']) })

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
  validateSearch: (search: Search): Wanted & { i?: string | undefined } => ({
    ...wantedIn(search),
    i: typeof search['i'] === 'string' ? search['i'] : undefined,
  }),
  beforeLoad: async ({ search }) => {
    const me = await loadMe()
    if (!me) return
    const href = destinationOf(me, search.to)
    if (isStaffPath(href)) await leaveFor(href)
    throw redirect({ href, replace: true })
  },
  component: lazyRouteComponent(() => import('./features/identity/SignInPage.tsx'), 'SignInPage'),
})
const openPages = [
  createRoute({
    getParentRoute: () => open,
    path: paths.secondStep,
    validateSearch: wantedIn,
    component: lazyRouteComponent(
      () => import('./features/identity/SecondStepPage.tsx'),
      'SecondStepPage',
    ),
  }),
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

const join = createRoute({
  getParentRoute: () => open,
  path: paths.join,
  component: lazyRouteComponent(
    () => import('./features/invitations/joins/JoinPage.tsx'),
    'JoinCodePage',
  ),
})
const joinLink = createRoute({
  getParentRoute: () => open,
  path: paths.joinLink,
  component: lazyRouteComponent(
    () => import('./features/invitations/joins/JoinPage.tsx'),
    'JoinPage',
  ),
})

/** Pages of somebody who is signed in, whatever their role. */
const person = createRoute({
  getParentRoute: () => rootRoute,
  id: 'person',
  beforeLoad: async ({ location }) => {
    const me = await loadMe()
    if (me) return { me }
    const to = location.href === paths.home ? {} : { to: location.href }
    throw redirect({ to: paths.signIn, search: to, replace: true })
  },
  component: Frame,
})
const role = createRoute({
  getParentRoute: () => person,
  path: paths.role,
  validateSearch: wantedIn,
  component: lazyRouteComponent(() => import('./features/identity/RolePage.tsx'), 'RolePage'),
})
const account = createRoute({
  getParentRoute: () => person,
  path: paths.account,
  component: lazyRouteComponent(() => import('./features/identity/AccountPage.tsx'), 'AccountPage'),
})

/** Pages of a candidate. Staff have an app of their own. */
const candidate = createRoute({
  getParentRoute: () => person,
  id: 'candidate',
  beforeLoad: ({ context, location }) => {
    if (context.me.acting?.role === 'candidate') return
    const to = location.href === paths.home ? {} : { to: location.href }
    throw redirect({ to: paths.role, search: to, replace: true })
  },
  component: Outlet,
})
const home = createRoute({
  getParentRoute: () => candidate,
  path: paths.home,
  validateSearch: chosenIn,
  component: lazyRouteComponent(() => import('./features/sessions/HomePage.tsx'), 'HomePage'),
})
const before = createRoute({
  getParentRoute: () => candidate,
  path: paths.before,
  validateSearch: (search: Search): Wanted & { step?: number | undefined } => ({
    ...wantedIn(search),
    step: search['step'] === 2 || search['step'] === 3 ? search['step'] : undefined,
  }),
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
  open.addChildren([signIn, join, joinLink, ...openPages]),
  person.addChildren([
    role,
    account,
    candidate.addChildren([home, before, kitLink, session, report]),
  ]),
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

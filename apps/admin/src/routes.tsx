import { PageLoading } from '@app/ui/PageLoading'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import { Failure } from './Failure.tsx'
import { assignmentsSearch } from './features/assignments/assignments-search.ts'
import { progressSearch } from './features/assignments/progress-search.ts'
import { cohortSearch } from './features/cohorts/cohort-search.ts'
import { cohortsSearch } from './features/cohorts/cohorts-search.ts'
import { rosterSearch } from './features/cohorts/rosters/roster-search.ts'
import { prefetchBranding } from './features/institutions/branding.ts'
import { invitationsSearch } from './features/invitations/invitations-search.ts'
import { membersSearch } from './features/members/members-search.ts'
import { questionsSearch } from './features/questions/questions-search.ts'
import { reviewSearch } from './features/review/review-search.ts'
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
  validateSearch: cohortsSearch,
  component: lazyRouteComponent(() => import('./features/cohorts/CohortsPage.tsx'), 'CohortsPage'),
})
const cohort = createRoute({
  getParentRoute: () => staff,
  path: paths.cohort,
  staticData: { needs: 'cohorts.see' },
  validateSearch: cohortSearch,
  component: lazyRouteComponent(() => import('./features/cohorts/CohortPage.tsx'), 'CohortPage'),
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
const roster = createRoute({
  getParentRoute: () => staff,
  path: paths.roster,
  staticData: { needs: 'members.invite' },
  validateSearch: rosterSearch,
  component: lazyRouteComponent(
    () => import('./features/cohorts/rosters/RosterPage.tsx'),
    'RosterPage',
  ),
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
const assignments = createRoute({
  getParentRoute: () => staff,
  path: paths.assignments,
  staticData: { needs: 'assignments.see' },
  validateSearch: assignmentsSearch,
  component: lazyRouteComponent(
    () => import('./features/assignments/AssignmentsPage.tsx'),
    'AssignmentsPage',
  ),
})
const assignment = createRoute({
  getParentRoute: () => staff,
  path: paths.assignment,
  staticData: { needs: 'assignments.see' },
  validateSearch: progressSearch,
  component: lazyRouteComponent(
    () => import('./features/assignments/AssignmentPage.tsx'),
    'AssignmentPage',
  ),
})
const progress = createRoute({
  getParentRoute: () => staff,
  path: paths.progress,
  staticData: { needs: 'assignments.see' },
  validateSearch: progressSearch,
  component: lazyRouteComponent(
    () => import('./features/assignments/ProgressPage.tsx'),
    'ProgressPage',
  ),
})
const person = createRoute({
  getParentRoute: () => staff,
  path: paths.person,
  staticData: { needs: 'members.seeJourney' },
  validateSearch: pageSearch,
  component: lazyRouteComponent(() => import('./features/members/PersonPage.tsx'), 'PersonPage'),
})

const apiKeys = createRoute({
  getParentRoute: () => staff,
  path: paths.apiKeys,
  staticData: { needs: 'integrations.manage' },
  component: lazyRouteComponent(
    () => import('./features/integrations/ApiKeysPage.tsx'),
    'ApiKeysPage',
  ),
})

const questions = createRoute({
  getParentRoute: () => staff,
  path: paths.questions,
  staticData: { needs: 'questions.see' },
  validateSearch: questionsSearch,
  component: lazyRouteComponent(
    () => import('./features/questions/QuestionsPage.tsx'),
    'QuestionsPage',
  ),
})
const newQuestion = createRoute({
  getParentRoute: () => staff,
  path: paths.newQuestion,
  staticData: { needs: 'questions.manage' },
  component: lazyRouteComponent(
    () => import('./features/questions/NewQuestionPage.tsx'),
    'NewQuestionPage',
  ),
})
const importLibrary = createRoute({
  getParentRoute: () => staff,
  path: paths.importLibrary,
  staticData: { needs: 'library.exchange' },
  component: lazyRouteComponent(
    () => import('./features/questions/exchange/ImportPage.tsx'),
    'ImportPage',
  ),
})
const question = createRoute({
  getParentRoute: () => staff,
  path: paths.question,
  staticData: { needs: 'questions.see' },
  component: lazyRouteComponent(
    () => import('./features/questions/QuestionPage.tsx'),
    'QuestionPage',
  ),
})
const kitPreview = createRoute({
  getParentRoute: () => staff,
  path: paths.kitPreview,
  staticData: { needs: 'kits.see' },
  component: lazyRouteComponent(
    () => import('./features/kits/KitPreviewPage.tsx'),
    'KitPreviewPage',
  ),
})

const review = createRoute({
  getParentRoute: () => staff,
  path: paths.review,
  staticData: { needs: 'review.see' },
  validateSearch: reviewSearch,
  component: lazyRouteComponent(() => import('./features/review/ReviewPage.tsx'), 'ReviewPage'),
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
      cohort,
      kits,
      kit,
      people,
      roster,
      invitations,
      settings,
      usage,
      audit,
      apiKeys,
      assignments,
      assignment,
      progress,
      person,
      questions,
      newQuestion,
      importLibrary,
      question,
      kitPreview,
      review,
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
}

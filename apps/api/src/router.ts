import { assignmentsRouter } from './modules/assignments/router.ts'
import { auditRouter } from './modules/audit/router.ts'
import { cohortsRouter } from './modules/cohorts/router.ts'
import { joinsRouter } from './modules/cohorts/joins/router.ts'
import { rostersRouter } from './modules/cohorts/rosters/router.ts'
import { consentRouter } from './modules/consent/router.ts'
import { feedbackRouter } from './modules/feedback/router.ts'
import { agreementRouter } from './modules/feedback/agreement/router.ts'
import { commentsRouter } from './modules/feedback/comments/router.ts'
import { newsRouter } from './modules/feedback/news/router.ts'
import { ratingsRouter } from './modules/feedback/staff-ratings/router.ts'
import { looksRouter } from './modules/review/looks/router.ts'
import { reviewRouter } from './modules/review/router.ts'
import { reportsRouter } from './modules/feedback/reports/router.ts'
import { transcriptsRouter } from './modules/feedback/transcripts/router.ts'
import { usageRouter } from './modules/billing/usage/router.ts'
import { identityRouter } from './modules/identity/router.ts'
import { secondFactorRouter } from './modules/identity/second-factors/router.ts'
import { institutionsRouter } from './modules/institutions/router.ts'
import { integrationsRouter } from './modules/integrations/router.ts'
import { invitationsRouter } from './modules/invitations/router.ts'
import { joiningRouter } from './modules/invitations/joins/router.ts'
import { kitsRouter } from './modules/kits/router.ts'
import { membersRouter } from './modules/members/router.ts'
import { helpRouter } from './modules/monitoring/help/router.ts'
import { monitoringRouter } from './modules/monitoring/router.ts'
import { questionsRouter } from './modules/questions/router.ts'
import { recordingsRouter } from './modules/recordings/router.ts'
import { sessionsRouter } from './modules/sessions/router.ts'
import { router } from './trpc.ts'

/** Every door of the product that speaks tRPC. */
export const appRouter = router({
  assignments: assignmentsRouter,
  audit: auditRouter,
  cohorts: cohortsRouter,
  consent: consentRouter,
  feedback: feedbackRouter,
  help: helpRouter,
  identity: identityRouter,
  institutions: institutionsRouter,
  integrations: integrationsRouter,
  invitations: invitationsRouter,
  joining: joiningRouter,
  joins: joinsRouter,
  kits: kitsRouter,
  members: membersRouter,
  monitoring: monitoringRouter,
  questions: questionsRouter,
  recordings: recordingsRouter,
  reports: reportsRouter,
  secondFactor: secondFactorRouter,
  rosters: rostersRouter,
  sessions: sessionsRouter,
  transcripts: transcriptsRouter,
  usage: usageRouter,
  agreement: agreementRouter,
  comments: commentsRouter,
  looks: looksRouter,
  news: newsRouter,
  ratings: ratingsRouter,
  review: reviewRouter,
})

export type AppRouter = typeof appRouter

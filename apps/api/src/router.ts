import { auditRouter } from './modules/audit/router.ts'
import { cohortsRouter } from './modules/cohorts/router.ts'
import { consentRouter } from './modules/consent/router.ts'
import { feedbackRouter } from './modules/feedback/router.ts'
import { reportsRouter } from './modules/feedback/reports/router.ts'
import { transcriptsRouter } from './modules/feedback/transcripts/router.ts'
import { usageRouter } from './modules/billing/usage/router.ts'
import { identityRouter } from './modules/identity/router.ts'
import { institutionsRouter } from './modules/institutions/router.ts'
import { invitationsRouter } from './modules/invitations/router.ts'
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
  audit: auditRouter,
  cohorts: cohortsRouter,
  consent: consentRouter,
  feedback: feedbackRouter,
  help: helpRouter,
  identity: identityRouter,
  institutions: institutionsRouter,
  invitations: invitationsRouter,
  kits: kitsRouter,
  members: membersRouter,
  monitoring: monitoringRouter,
  questions: questionsRouter,
  recordings: recordingsRouter,
  reports: reportsRouter,
  sessions: sessionsRouter,
  transcripts: transcriptsRouter,
  usage: usageRouter,
})

export type AppRouter = typeof appRouter

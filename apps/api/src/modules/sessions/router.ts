import { deviceFactsOf } from '@app/domain/devices'
import { Id, Instant, pageOf } from '@app/domain/instants'
import { Category } from '@app/domain/questions'
import { ReportState } from '@app/domain/reports'
import { OwnSession, Run, SessionRow } from '@app/domain/runs'
import { SessionState } from '@app/domain/sessions'
import { z } from 'zod'
import { pageRequest } from '../../cursors.ts'
import { door, router } from '../../trpc.ts'
import { startSession } from './actions.ts'
import { ownSessions, sessionPage } from './lists/actions.ts'
import { ownRun, startAnswer, stepOwnQuestion, stopAnswer } from './runs/actions.ts'
import { eraseOwn, stepOwn } from './steps/actions.ts'

const Start = z.union([
  z.strictObject({ kitId: Id }),
  z.strictObject({ linkCode: z.string().min(8).max(64) }),
  z.strictObject({ assignmentId: Id }),
  z.strictObject({
    practice: z.strictObject({
      category: Category.optional(),
      jobRole: z.string().min(2).max(80).optional(),
      count: z.number().int().min(1).max(10),
    }),
  }),
])
const SessionId = z.strictObject({ sessionId: Id })
const Place = { sessionId: Id, position: z.number().int().min(1) }
const Mime = z
  .string()
  .regex(/^(video|audio)\/(webm|mp4|ogg)(;.*)?$/)
  .max(120)

export const sessionsRouter = router({
  start: door('sessions.takeOwn')
    .input(Start)
    .output(SessionId)
    .mutation(({ ctx, input }) =>
      startSession(
        ctx.tenant,
        ctx.ports,
        ctx.actor,
        input,
        deviceFactsOf(ctx.userAgent, ctx.region),
      ),
    ),

  run: door('sessions.takeOwn')
    .input(SessionId)
    .output(Run)
    .query(({ ctx, input }) => ownRun(ctx.tenant, ctx.ports, ctx.actor, input.sessionId)),

  step: door('sessions.takeOwn')
    .input(
      z.strictObject({
        sessionId: Id,
        step: z.enum(['begin', 'pause', 'resume', 'complete', 'abandon']),
      }),
    )
    .output(Run)
    .mutation(({ ctx, input }) => stepOwn(ctx.tenant, ctx.ports, ctx.actor, input)),

  stepQuestion: door('sessions.takeOwn')
    .input(
      z.strictObject({
        ...Place,
        step: z.enum(['ask', 'think', 'interrupt', 'keep', 'retake', 'settle', 'skip']),
      }),
    )
    .output(Run)
    .mutation(({ ctx, input }) => stepOwnQuestion(ctx.tenant, ctx.ports, ctx.actor, input)),

  startAnswer: door('sessions.takeOwn')
    .input(z.strictObject({ ...Place, mime: Mime, hasVideo: z.boolean() }))
    .output(z.object({ answerId: Id, recordingId: Id, run: Run }))
    .mutation(({ ctx, input }) => startAnswer(ctx.tenant, ctx.ports, ctx.actor, input)),

  stopAnswer: door('sessions.takeOwn')
    .input(z.strictObject({ answerId: Id }))
    .output(Run)
    .mutation(({ ctx, input }) => stopAnswer(ctx.tenant, ctx.ports, ctx.actor, input.answerId)),

  mine: door('sessions.seeOwn')
    .input(z.strictObject(pageRequest))
    .output(pageOf(OwnSession))
    .query(({ ctx, input }) => ownSessions(ctx.tenant, ctx.actor, input)),

  erase: door('sessions.takeOwn')
    .input(SessionId)
    .output(z.strictObject({}))
    .mutation(async ({ ctx, input }) => {
      await eraseOwn(ctx.tenant, ctx.ports, ctx.actor, input.sessionId)
      return {}
    }),

  list: door('sessions.see')
    .input(
      z.strictObject({
        ...pageRequest,
        search: z.string().trim().max(120).optional(),
        membershipId: Id.optional(),
        cohortId: Id.optional(),
        kitId: Id.optional(),
        category: Category.optional(),
        state: SessionState.optional(),
        reportState: ReportState.optional(),
        from: Instant.optional(),
        to: Instant.optional(),
      }),
    )
    .output(pageOf(SessionRow))
    .query(({ ctx, input }) => sessionPage(ctx.tenant, ctx.actor, input)),
})

import { Id } from '@app/domain/instants'
import { OwnReport, StaffReport } from '@app/domain/report-views'
import { PersonRating, ReportState, StepProgress } from '@app/domain/reports'
import { z } from 'zod'
import { door, router } from '../../../trpc.ts'
import { redoOwn } from '../pipeline/actions.ts'
import { ownProgress } from '../pipeline/progress/actions.ts'
import { rateSelf } from '../ratings/actions.ts'
import { ownReport, staffReport } from './actions.ts'

const SessionId = z.strictObject({ sessionId: Id })

export const reportsRouter = router({
  mine: door('reports.seeOwn')
    .input(SessionId)
    .output(OwnReport)
    .query(({ ctx, input }) => ownReport(ctx.tenant, ctx.actor, input.sessionId)),

  progress: door('reports.seeOwn')
    .input(SessionId)
    .output(z.object({ reportState: ReportState, steps: z.array(StepProgress) }))
    .query(async ({ ctx, input }) => {
      const { reportState, steps } = await ownProgress(ctx.tenant, ctx.actor, input.sessionId)
      return { reportState, steps }
    }),

  rateSelf: door('reports.seeOwn')
    .input(z.strictObject({ sessionId: Id, rating: PersonRating }))
    .output(OwnReport)
    .mutation(async ({ ctx, input }) => {
      await rateSelf(ctx.tenant, ctx.ports, ctx.actor, input)
      return ownReport(ctx.tenant, ctx.actor, input.sessionId)
    }),

  redo: door('reports.redoOwn')
    .input(SessionId)
    .output(z.strictObject({}))
    .mutation(async ({ ctx, input }) => {
      await redoOwn(ctx.tenant, ctx.ports, ctx.actor, input.sessionId)
      return {}
    }),

  ofCandidate: door('reports.see')
    .input(SessionId)
    .output(StaffReport)
    .query(({ ctx, input }) => staffReport(ctx.tenant, ctx.ports, ctx.actor, input.sessionId)),
})

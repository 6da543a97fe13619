import { Id, Instant } from '@app/domain/instants'
import { z } from 'zod'
import { door, router } from '../../../trpc.ts'
import { decideRequest, joinRequests, joinSettings, renewCode, setJoining } from './actions.ts'

const ofCohort = z.strictObject({ cohortId: Id })
const Nothing = z.strictObject({})

export const joinsRouter = router({
  settings: door('cohorts.admit')
    .input(ofCohort)
    .output(
      z.object({
        isOpen: z.boolean(),
        needsApproval: z.boolean(),
        code: z.string().nullable(),
        linkUrl: z.url().nullable(),
        /** Without mail domains no link can be opened. */
        hasDomains: z.boolean(),
      }),
    )
    .query(({ ctx, input }) => joinSettings(ctx.tenant, ctx.actor, ctx.config, input.cohortId)),

  set: door('cohorts.manage')
    .input(z.strictObject({ cohortId: Id, isOpen: z.boolean(), needsApproval: z.boolean() }))
    .output(Nothing)
    .mutation(async ({ ctx, input }) => {
      await setJoining(ctx.tenant, ctx.actor, input)
      return {}
    }),

  renewCode: door('cohorts.manage')
    .input(ofCohort)
    .output(Nothing)
    .mutation(async ({ ctx, input }) => {
      await renewCode(ctx.tenant, ctx.actor, input.cohortId)
      return {}
    }),

  requests: door('cohorts.admit')
    .input(ofCohort)
    .output(
      z.object({
        items: z.array(
          z.object({ requestId: Id, email: z.string(), name: z.string(), createdAt: Instant }),
        ),
        total: z.number().int(),
      }),
    )
    .query(({ ctx, input }) => joinRequests(ctx.tenant, ctx.actor, input.cohortId)),

  decide: door('cohorts.admit')
    .input(z.strictObject({ requestId: Id, outcome: z.enum(['admitted', 'declined']) }))
    .output(Nothing)
    .mutation(async ({ ctx, input }) => {
      await decideRequest(ctx.tenant, ctx.ports, ctx.actor, input)
      return {}
    }),
})

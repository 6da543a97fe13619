import { Instant } from '@app/domain/instants'
import { PolicyAcceptance } from '@app/domain/policy'
import { z } from 'zod'
import { door, router } from '../../trpc.ts'
import { acceptPolicy, policyFor } from './actions.ts'

const PolicyPage = z.object({
  version: z.string(),
  accepted: PolicyAcceptance.extend({ acceptedAt: Instant }).nullable(),
  institution: z.object({
    name: z.string(),
    retentionDays: z.number().int(),
    aiEnabled: z.boolean(),
    aiProvider: z.string().nullable(),
    transcription: z.boolean(),
  }),
  defaults: z.object({ name: z.string(), jobRole: z.string().nullable() }),
})

export const consentRouter = router({
  policy: door('policy.acceptOwn')
    .output(PolicyPage)
    .query(({ ctx }) => policyFor(ctx.tenant, ctx.ports, ctx.actor)),

  accept: door('policy.acceptOwn')
    .input(PolicyAcceptance)
    .output(z.strictObject({}))
    .mutation(async ({ ctx, input }) => {
      await acceptPolicy(ctx.tenant, ctx.ports, ctx.actor, input)
      return {}
    }),
})

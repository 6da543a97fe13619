import { Id } from '@app/domain/instants'
import { z } from 'zod'
import { door, router } from '../../trpc.ts'
import { cohortsFor, createCohort } from './actions.ts'

const Cohort = z.object({
  cohortId: Id,
  name: z.string(),
  term: z.string(),
  candidateCount: z.number().int(),
  coachCount: z.number().int(),
})

export const cohortsRouter = router({
  list: door('cohorts.see')
    .output(z.array(Cohort))
    .query(({ ctx }) => cohortsFor(ctx.tenant, ctx.actor)),

  create: door('cohorts.manage')
    .input(
      z.strictObject({ name: z.string().trim().min(2).max(120), term: z.string().trim().max(60) }),
    )
    .output(Cohort)
    .mutation(({ ctx, input }) => createCohort(ctx.tenant, ctx.actor, input)),
})

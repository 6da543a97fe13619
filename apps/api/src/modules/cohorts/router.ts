import { CohortDetails } from '@app/domain/cohorts'
import { Id, Instant, pageOf } from '@app/domain/instants'
import { z } from 'zod'
import { pageRequest } from '../../cursors.ts'
import { door, router } from '../../trpc.ts'
import { archiveCohort, changeCohort, cohortsFor, createCohort } from './actions.ts'
import {
  assignCoach,
  cohortMemberPage,
  cohortWithCoaches,
  exportCohort,
  removeFromCohort,
} from './people/actions.ts'

const Cohort = z.object({
  cohortId: Id,
  name: z.string(),
  term: z.string(),
  startsOn: z.iso.date().nullable(),
  endsOn: z.iso.date().nullable(),
  archivedAt: Instant.nullable(),
  candidateCount: z.number().int(),
  coachCount: z.number().int(),
})
const CohortMember = z.object({ membershipId: Id, name: z.string(), email: z.string() })
const ofCohort = z.strictObject({ cohortId: Id })
const memberOfCohort = z.strictObject({ cohortId: Id, membershipId: Id })
const Nothing = z.strictObject({})

export const cohortsRouter = router({
  list: door('cohorts.see')
    .input(z.strictObject({ archived: z.boolean().optional() }).optional())
    .output(z.array(Cohort))
    .query(({ ctx, input }) => cohortsFor(ctx.tenant, ctx.actor, input?.archived)),

  one: door('cohorts.see')
    .input(ofCohort)
    .output(Cohort.extend({ coaches: z.array(CohortMember) }))
    .query(({ ctx, input }) => cohortWithCoaches(ctx.tenant, ctx.actor, input.cohortId)),

  members: door('cohorts.see')
    .input(
      z.strictObject({
        ...pageRequest,
        cohortId: Id,
        search: z.string().trim().max(120).optional(),
      }),
    )
    .output(pageOf(CohortMember))
    .query(({ ctx, input }) => cohortMemberPage(ctx.tenant, ctx.actor, input)),

  create: door('cohorts.manage')
    .input(CohortDetails)
    .output(Cohort)
    .mutation(({ ctx, input }) => createCohort(ctx.tenant, ctx.actor, input)),

  update: door('cohorts.manage')
    .input(CohortDetails.extend({ cohortId: Id }))
    .output(Nothing)
    .mutation(async ({ ctx, input }) => {
      await changeCohort(ctx.tenant, ctx.actor, input)
      return {}
    }),

  archive: door('cohorts.manage')
    .input(ofCohort)
    .output(Nothing)
    .mutation(async ({ ctx, input }) => {
      await archiveCohort(ctx.tenant, ctx.actor, {
        cohortId: input.cohortId,
        archivedAt: ctx.ports.clock.now(),
      })
      return {}
    }),

  bringBack: door('cohorts.manage')
    .input(ofCohort)
    .output(Nothing)
    .mutation(async ({ ctx, input }) => {
      await archiveCohort(ctx.tenant, ctx.actor, { cohortId: input.cohortId, archivedAt: null })
      return {}
    }),

  /** It changes nothing but the trail, which says who took the file away. */
  export: door('cohorts.export')
    .input(ofCohort)
    .output(z.object({ fileName: z.string(), text: z.string() }))
    .mutation(({ ctx, input }) => exportCohort(ctx.tenant, ctx.actor, input.cohortId)),

  assignCoach: door('cohorts.manage')
    .input(memberOfCohort)
    .output(Nothing)
    .mutation(async ({ ctx, input }) => {
      await assignCoach(ctx.tenant, ctx.actor, input)
      return {}
    }),

  removeMember: door('cohorts.manage')
    .input(memberOfCohort)
    .output(Nothing)
    .mutation(async ({ ctx, input }) => {
      await removeFromCohort(ctx.tenant, ctx.actor, input)
      return {}
    }),
})

import { Accommodations } from '@app/domain/accommodations'
import { Id, Instant, pageOf } from '@app/domain/instants'
import { Role, StaffRole } from '@app/domain/permissions'
import { ProgressCell, ProgressColumn } from '@app/domain/assignments'
import { z } from 'zod'
import { pageRequest } from '../../cursors.ts'
import { door, router } from '../../trpc.ts'
import {
  accommodationsForStaff,
  accommodationsOf,
  memberPage,
  setAccommodations,
} from './actions.ts'
import { journeyOf } from './journey/actions.ts'
import { changeRole, endMembership } from './standing/actions.ts'

const Member = z.object({
  membershipId: Id,
  name: z.string(),
  email: z.string(),
  role: Role,
  cohortNames: z.array(z.string()),
  /** What the person who asks may do about this member. */
  can: z.object({ end: z.boolean(), changeRole: z.boolean() }),
})

const Journey = z.object({
  membershipId: Id,
  name: z.string(),
  email: z.string(),
  joinedAt: Instant,
  endedAt: Instant.nullable(),
  timeZone: z.string(),
  cohorts: z.array(z.object({ cohortId: Id, name: z.string(), term: z.string() })),
  assignments: z.array(ProgressColumn.extend(ProgressCell.shape)),
})

export const membersRouter = router({
  list: door('members.see')
    .input(
      z.strictObject({
        ...pageRequest,
        search: z.string().trim().max(120).optional(),
        role: Role.optional(),
        cohortId: Id.optional(),
      }),
    )
    .output(pageOf(Member))
    .query(({ ctx, input }) => memberPage(ctx.tenant, ctx.actor, input)),

  end: door('members.end')
    .input(z.strictObject({ membershipId: Id }))
    .output(z.strictObject({}))
    .mutation(async ({ ctx, input }) => {
      await endMembership(ctx.tenant, ctx.actor, { ...input, now: ctx.ports.clock.now() })
      return {}
    }),

  changeRole: door('members.changeRole')
    .input(z.strictObject({ membershipId: Id, role: StaffRole }))
    .output(z.strictObject({}))
    .mutation(async ({ ctx, input }) => {
      await changeRole(ctx.tenant, ctx.actor, { ...input, now: ctx.ports.clock.now() })
      return {}
    }),

  journey: door('members.seeJourney')
    .input(z.strictObject({ membershipId: Id }))
    .output(Journey)
    .query(({ ctx, input }) => journeyOf(ctx.tenant, ctx.ports, ctx.actor, input.membershipId)),

  accommodations: door('accommodations.setOwn')
    .output(Accommodations)
    .query(({ ctx }) => accommodationsOf(ctx.tenant, ctx.actor.membershipId)),

  setAccommodations: door('accommodations.setOwn')
    .input(Accommodations)
    .output(Accommodations)
    .mutation(({ ctx, input }) =>
      setAccommodations(ctx.tenant, ctx.actor, ctx.actor.membershipId, input),
    ),

  accommodationsFor: door('accommodations.set')
    .input(z.strictObject({ membershipId: Id }))
    .output(Accommodations)
    .query(({ ctx, input }) => accommodationsForStaff(ctx.tenant, input.membershipId)),

  setAccommodationsFor: door('accommodations.set')
    .input(z.strictObject({ membershipId: Id, accommodations: Accommodations }))
    .output(Accommodations)
    .mutation(({ ctx, input }) =>
      setAccommodations(ctx.tenant, ctx.actor, input.membershipId, input.accommodations),
    ),
})

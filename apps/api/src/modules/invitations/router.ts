import {
  Email,
  Invitation,
  InvitationOffer,
  InvitationProblem,
  InvitationState,
  Me,
  Password,
  PersonName,
} from '@app/domain/identity'
import { Id, pageOf } from '@app/domain/instants'
import { longestInvitationList } from '@app/domain/invitations'
import { Role } from '@app/domain/permissions'
import { z } from 'zod'
import { pageRequest } from '../../cursors.ts'
import { anyone, door, router } from '../../trpc.ts'
import { acceptInvitation, offerOf } from './acceptance/actions.ts'
import { invitationPage, invite, resendInvitation, revokeInvitation } from './actions.ts'
import { inviteMany } from './batches/actions.ts'

const Token = z.string().min(20).max(100)

export const invitationsRouter = router({
  // It changes nothing, and is a mutation all the same: a query's token would stand in the address, and in logs.
  offer: anyone('The mailed token shows who invites; its holder has no role yet')
    .input(z.strictObject({ token: Token }))
    .output(InvitationOffer)
    .mutation(({ ctx, input }) => offerOf(ctx, input.token)),

  accept: anyone('The mailed token is the proof; accepting gives the role')
    .input(
      z.strictObject({ token: Token, name: PersonName.optional(), password: Password.optional() }),
    )
    .output(Me)
    .mutation(({ ctx, input }) => acceptInvitation(ctx, input)),

  list: door('members.invite')
    .input(
      z.strictObject({
        ...pageRequest,
        search: z.string().trim().max(120).optional(),
        state: InvitationState.optional(),
      }),
    )
    .output(pageOf(Invitation))
    .query(({ ctx, input }) => invitationPage(ctx.tenant, ctx.ports.clock.now(), input)),

  create: door('members.invite')
    .input(z.strictObject({ email: Email, role: Role, cohortId: Id.nullable() }))
    .output(Invitation)
    .mutation(({ ctx, input }) => invite(ctx.tenant, ctx.ports, ctx.actor, input)),

  createMany: door('members.invite')
    .input(
      z.strictObject({
        emails: z.array(z.string().max(320)).min(1).max(longestInvitationList),
        role: Role,
        cohortId: Id.nullable(),
      }),
    )
    .output(
      z.object({
        sent: z.number().int(),
        problems: z.array(z.object({ email: z.string(), problem: InvitationProblem })),
      }),
    )
    .mutation(({ ctx, input }) => inviteMany(ctx.tenant, ctx.ports, ctx.actor, input)),

  resend: door('members.invite')
    .input(z.strictObject({ invitationId: Id }))
    .output(Invitation)
    .mutation(({ ctx, input }) =>
      resendInvitation(ctx.tenant, ctx.ports, ctx.actor, input.invitationId),
    ),

  revoke: door('members.invite')
    .input(z.strictObject({ invitationId: Id }))
    .output(z.strictObject({}))
    .mutation(async ({ ctx, input }) => {
      await revokeInvitation(ctx.tenant, ctx.actor, input.invitationId, ctx.ports.clock.now())
      return {}
    }),
})

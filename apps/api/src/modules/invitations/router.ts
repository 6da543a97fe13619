import { Email, Invitation, InvitationOffer, Me, Password, PersonName } from '@app/domain/identity'
import { Id } from '@app/domain/instants'
import { Role } from '@app/domain/permissions'
import { z } from 'zod'
import { anyone, door, router } from '../../trpc.ts'
import { acceptInvitation, invite, listInvitations, offerOf, revokeInvitation } from './actions.ts'

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
    .output(z.array(Invitation))
    .query(({ ctx }) => listInvitations(ctx.tenant, ctx.ports.clock.now())),

  create: door('members.invite')
    .input(z.strictObject({ email: Email, role: Role, cohortId: Id.nullable() }))
    .output(Invitation)
    .mutation(({ ctx, input }) => invite(ctx.tenant, ctx.ports, ctx.actor, input)),

  revoke: door('members.invite')
    .input(z.strictObject({ invitationId: Id }))
    .output(z.strictObject({}))
    .mutation(async ({ ctx, input }) => {
      await revokeInvitation(ctx.tenant, ctx.actor, input.invitationId, ctx.ports.clock.now())
      return {}
    }),
})

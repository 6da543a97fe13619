import { Email, Me, PersonName } from '@app/domain/identity'
import { joinOutcomes } from '@app/domain/joins'
import { Refused } from '@app/domain/refusals'
import { z } from 'zod'
import type { Person } from '../../../actor.ts'
import { anyone, router } from '../../../trpc.ts'
import { askToJoin, joinAs, joinOffer, stillWaiting } from './actions.ts'

const Code = z.string().min(1).max(40)

const signedIn = (person: Person | null): Person => {
  if (!person) throw new Refused('signIn.required')
  return person
}

export const joiningRouter = router({
  offer: anyone('The code of a join link shows whose it is; its holder has no role yet')
    .input(z.strictObject({ code: Code }))
    .output(z.object({ institution: z.object({ slug: z.string(), name: z.string() }) }))
    .query(({ ctx, input }) => joinOffer(ctx, input.code)),

  ask: anyone('Whoever asks to join has no role yet; the mail that follows proves the address')
    .input(z.strictObject({ code: Code, email: Email, name: PersonName }))
    .output(z.strictObject({}))
    .mutation(async ({ ctx, input }) => {
      await askToJoin(ctx, input)
      return {}
    }),

  join: anyone('A person joins with their account before having a role there')
    .input(z.strictObject({ code: Code }))
    .output(z.object({ outcome: z.enum(joinOutcomes), me: Me }))
    .mutation(({ ctx, input }) => joinAs(ctx, signedIn(ctx.person), input.code)),

  mine: anyone("One's own requests belong to the person, not to a role")
    .output(z.array(z.object({ institutionName: z.string(), isDeclined: z.boolean() })))
    .query(({ ctx }) => stillWaiting(ctx, signedIn(ctx.person))),
})

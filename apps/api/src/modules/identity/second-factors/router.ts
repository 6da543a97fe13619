import { Me } from '@app/domain/identity'
import { Refused } from '@app/domain/refusals'
import { SecondFactorCode, SecondFactorState } from '@app/domain/second-factor'
import { z } from 'zod'
import { membershipAtHand, type Person } from '../../../actor.ts'
import { anyone, router } from '../../../trpc.ts'
import { meOf } from '../accounts/actions.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  proveSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  secondFactorState,
} from './actions.ts'

const ofThePerson = "One's own second step belongs to the person, not to a role"
const Code = z.strictObject({ code: SecondFactorCode })
const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) })

const signedIn = (person: Person | null): Person => {
  if (!person) throw new Refused('signIn.required')
  return person
}

export const secondFactorRouter = router({
  state: anyone(ofThePerson)
    .output(SecondFactorState)
    .query(({ ctx }) => secondFactorState(ctx.db, signedIn(ctx.person))),

  begin: anyone(ofThePerson)
    .input(z.strictObject({ password: z.string().max(200) }))
    .output(z.object({ uri: z.string(), key: z.string() }))
    .mutation(({ ctx, input }) => beginSecondFactor(ctx, signedIn(ctx.person), input.password)),

  confirm: anyone(ofThePerson)
    .input(Code)
    .output(RecoveryCodes)
    .mutation(async ({ ctx, input }) => ({
      recoveryCodes: await confirmSecondFactor(ctx, signedIn(ctx.person), input.code),
    })),

  prove: anyone('The second step of signing in comes before being signed in')
    .input(Code)
    .output(Me)
    .mutation(({ ctx, input }) => proveSecondFactor(ctx, input.code)),

  renewCodes: anyone(ofThePerson)
    .input(Code)
    .output(RecoveryCodes)
    .mutation(async ({ ctx, input }) => ({
      recoveryCodes: await renewRecoveryCodes(ctx, signedIn(ctx.person), input.code),
    })),

  remove: anyone(ofThePerson)
    .input(Code)
    .output(Me)
    .mutation(async ({ ctx, input }) => {
      const person = signedIn(ctx.person)
      await removeSecondFactor(ctx, person, input.code)
      return meOf(ctx.db, person.personId, membershipAtHand(ctx))
    }),
})

import { Email, Me, Password, PersonName, SignIn } from '@app/domain/identity'
import { Id } from '@app/domain/instants'
import { Refused } from '@app/domain/refusals'
import { z } from 'zod'
import { membershipAtHand, type Person } from '../../actor.ts'
import { anyone, router } from '../../trpc.ts'
import { meOf, updateAccount } from './accounts/actions.ts'
import {
  changePassword,
  resetPassword,
  signInByLink,
  signInByPassword,
  switchTo,
  verifyEmail,
} from './actions.ts'
import { requestLink } from './links/actions.ts'
import { revokeSignIn, signInsOf, signOut } from './sign-ins/actions.ts'

const Nothing = z.strictObject({})
const Token = z.string().min(20).max(100)

const signedIn = (person: Person | null): Person => {
  if (!person) throw new Refused('signIn.required')
  return person
}

export const identityRouter = router({
  me: anyone('Tells a visitor whether they are signed in')
    .output(Me.nullable())
    .query(({ ctx }) =>
      ctx.person ? meOf(ctx.db, ctx.person.personId, membershipAtHand(ctx)) : null,
    ),

  signIn: anyone('Signing in comes before having a role')
    .input(z.strictObject({ email: Email, password: z.string().max(200) }))
    .output(Me)
    .mutation(({ ctx, input }) => signInByPassword(ctx, input)),

  signOut: anyone('Signing out must work whatever role one has')
    .output(Nothing)
    .mutation(async ({ ctx }) => {
      if (ctx.person) await signOut(ctx.db, ctx.person)
      ctx.setCookie(null)
      return {}
    }),

  requestSignInLink: anyone('Signing in comes before having a role')
    .input(z.strictObject({ email: Email }))
    .output(Nothing)
    .mutation(async ({ ctx, input }) => {
      await requestLink(ctx.db, ctx.ports, { email: input.email, purpose: 'signIn' })
      return {}
    }),

  signInByLink: anyone('Signing in comes before having a role')
    .input(z.strictObject({ token: Token }))
    .output(Me)
    .mutation(({ ctx, input }) => signInByLink(ctx, input.token)),

  requestPasswordReset: anyone('Who forgot the password cannot sign in')
    .input(z.strictObject({ email: Email }))
    .output(Nothing)
    .mutation(async ({ ctx, input }) => {
      await requestLink(ctx.db, ctx.ports, { email: input.email, purpose: 'resetPassword' })
      return {}
    }),

  resetPassword: anyone('Who forgot the password cannot sign in')
    .input(z.strictObject({ token: Token, password: Password }))
    .output(Me)
    .mutation(({ ctx, input }) => resetPassword(ctx, input)),

  requestEmailVerification: anyone('A person without a role may prove their address')
    .output(Nothing)
    .mutation(async ({ ctx }) => {
      await requestLink(ctx.db, ctx.ports, {
        email: signedIn(ctx.person).email,
        purpose: 'verifyEmail',
      })
      return {}
    }),

  verifyEmail: anyone('The mailed token is the proof')
    .input(z.strictObject({ token: Token }))
    .output(Nothing)
    .mutation(async ({ ctx, input }) => {
      await verifyEmail(ctx, input.token)
      return {}
    }),

  switchTo: anyone('A person chooses the role to act in before having one')
    .input(z.strictObject({ membershipId: Id }))
    .output(Me)
    .mutation(({ ctx, input }) => switchTo(ctx.db, signedIn(ctx.person), input.membershipId)),

  signIns: anyone("One's own sign-ins belong to the person, not to a role")
    .output(z.array(SignIn))
    .query(({ ctx }) => signInsOf(ctx.db, signedIn(ctx.person), ctx.ports.clock.now())),

  revokeSignIn: anyone("One's own sign-ins belong to the person, not to a role")
    .input(z.strictObject({ signInId: Id }))
    .output(Nothing)
    .mutation(async ({ ctx, input }) => {
      await revokeSignIn(ctx.db, signedIn(ctx.person).personId, input.signInId)
      return {}
    }),

  updateAccount: anyone("One's own account belongs to the person, not to a role")
    .input(z.strictObject({ name: PersonName, marketingAccepted: z.boolean() }))
    .output(Me)
    .mutation(async ({ ctx, input }) => {
      const person = signedIn(ctx.person)
      await updateAccount(ctx.db, person.personId, input, ctx.ports.clock.now())
      return meOf(ctx.db, person.personId, membershipAtHand(ctx))
    }),

  changePassword: anyone("One's own account belongs to the person, not to a role")
    .input(z.strictObject({ current: z.string().max(200), next: Password }))
    .output(Nothing)
    .mutation(async ({ ctx, input }) => {
      await changePassword(ctx, signedIn(ctx.person), input)
      return {}
    }),
})

import type { Database } from '@app/db'
import type { Me } from '@app/domain/identity'
import { Refused } from '@app/domain/refusals'
import type { Person } from '../../actor.ts'
import type { Context } from '../../trpc.ts'
import {
  accountWith,
  institutionOfMembership,
  markVerified,
  meOf,
  refuseWeak,
  setPassword,
} from './accounts/actions.ts'
import {
  accountLimit,
  addressLimit,
  countAttempt,
  guess,
  refuseLocked,
} from './attempts/actions.ts'
import { emailBehindLink, requestLink, useLink } from './links/actions.ts'
import { actIn, revokeOthers, signIn } from './sign-ins/actions.ts'

/**
 * Signs a known person in: with one role they act in it at once, with several they choose.
 * @throws Refused('signIn.secondFactorNeeded') when the person has a second step: the cookie waits for it then
 */
export const enter = async (
  ctx: Context,
  personId: string,
  method: 'password' | 'emailLink' | 'invitation',
  membershipId?: string,
): Promise<Me> => {
  const me = await meOf(ctx.db, personId, null)
  const only = me.memberships.length === 1 ? me.memberships[0]?.membershipId : undefined
  const chosen = membershipId ?? only ?? null
  const institutionId = chosen ? await institutionOfMembership(ctx.db, personId, chosen) : null
  const acting = chosen && institutionId ? { membershipId: chosen, institutionId } : null
  const awaitsSecondFactor = me.secondFactor.isSet
  const { userAgent } = ctx
  ctx.setCookie(await signIn(ctx.db, { personId, method, userAgent, acting, awaitsSecondFactor }))
  if (awaitsSecondFactor) throw new Refused('signIn.secondFactorNeeded')
  return meOf(ctx.db, personId, chosen)
}

/** @throws Refused signIn.wrong, signIn.locked, signIn.emailUnverified (then a new link is on its way) */
export const signInByPassword = async (
  ctx: Context,
  input: { email: string; password: string },
): Promise<Me> => {
  const now = ctx.ports.clock.now()
  const byAccount = { about: `password:${input.email}`, limit: accountLimit }
  const byAddress = { about: `password:${ctx.address}`, limit: addressLimit }
  await refuseLocked(ctx.db, now, [byAddress])
  const account = await guess(ctx.db, now, byAccount, () =>
    accountWith(ctx.db, input.email, input.password),
  )
  if (!account) {
    await countAttempt(ctx.db, now, [byAddress])
    throw new Refused('signIn.wrong')
  }
  if (!account.emailVerifiedAt) {
    await requestLink(ctx.db, ctx.ports, { email: account.email, purpose: 'verifyEmail' })
    throw new Refused('signIn.emailUnverified')
  }
  return enter(ctx, account.id, 'password')
}

/** A mailed link proves the address as well. */
export const signInByLink = async (ctx: Context, token: string): Promise<Me> => {
  const personId = await useLink(ctx.db, ctx.ports, {
    token,
    purpose: 'signIn',
    address: ctx.address,
  })
  await markVerified(ctx.db, personId, ctx.ports.clock.now())
  return enter(ctx, personId, 'emailLink')
}

/** Sets the password, signs every place out, and signs in here. */
export const resetPassword = async (
  ctx: Context,
  input: { token: string; password: string },
): Promise<Me> => {
  // Before the link is used up: a weak password must not cost the person their link.
  const link = { token: input.token, purpose: 'resetPassword' } as const
  refuseWeak(input.password, (await emailBehindLink(ctx.db, ctx.ports, link)) ?? '')
  const personId = await useLink(ctx.db, ctx.ports, { ...link, address: ctx.address })
  await setPassword(ctx.db, personId, input.password)
  await markVerified(ctx.db, personId, ctx.ports.clock.now())
  await revokeOthers(ctx.db, personId, null)
  return enter(ctx, personId, 'emailLink')
}

export const verifyEmail = async (ctx: Context, token: string): Promise<void> => {
  const personId = await useLink(ctx.db, ctx.ports, {
    token,
    purpose: 'verifyEmail',
    address: ctx.address,
  })
  await markVerified(ctx.db, personId, ctx.ports.clock.now())
}

/** @throws Refused('signIn.wrong') when the current password is not right */
export const changePassword = async (
  ctx: Context,
  person: Person,
  input: { current: string; next: string },
): Promise<void> => {
  const now = ctx.ports.clock.now()
  const key = { about: `password:${person.email}`, limit: accountLimit }
  const right = await guess(ctx.db, now, key, () =>
    accountWith(ctx.db, person.email, input.current),
  )
  if (!right) throw new Refused('signIn.wrong')
  await setPassword(ctx.db, person.personId, input.next)
  await revokeOthers(ctx.db, person.personId, person.signInId)
}

/** @throws Refused('membership.notFound') for a role that is not the person's own */
export const switchTo = async (db: Database, person: Person, membershipId: string): Promise<Me> => {
  const institutionId = await institutionOfMembership(db, person.personId, membershipId)
  await actIn(db, person, { membershipId, institutionId })
  return meOf(db, person.personId, membershipId)
}

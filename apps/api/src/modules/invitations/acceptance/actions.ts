import { inIdentity, inInstitution } from '@app/db'
import { withLock } from '@app/db/locks'
import type { InvitationOffer, Me } from '@app/domain/identity'
import { Refused } from '@app/domain/refusals'
import { hashOf } from '../../../ids.ts'
import type { Context } from '../../../trpc.ts'
import { joinCohort } from '../../cohorts/actions.ts'
import { admit } from '../../cohorts/joins/actions.ts'
import {
  accountByEmail,
  accountById,
  accountWith,
  createAccount,
  hashPassword,
  markVerified,
} from '../../identity/accounts/actions.ts'
import { enter } from '../../identity/actions.ts'
import {
  accountLimit,
  countAttempt,
  guess,
  refuseLocked,
  tokenLimit,
} from '../../identity/attempts/actions.ts'
import { institutionOf } from '../../institutions/actions.ts'
import { addMember, membershipOf } from '../../members/actions.ts'
import { stateOf } from '../actions.ts'
import * as store from '../store.ts'

/** @throws Refused('invitation.invalid') when the token is unknown, used, revoked or expired; one sentence for all */
const openInvitation = async (ctx: Context, token: string) => {
  const now = ctx.ports.clock.now()
  const keys = [{ about: `token:${ctx.address}`, limit: tokenLimit }]
  await refuseLocked(ctx.db, now, keys)
  const tokenHash = hashOf(token)
  const institutionId = await store.institutionOfToken(ctx.db, tokenHash)
  const found = institutionId
    ? await inInstitution(ctx.db, institutionId, async (tenant) => {
        const row = await store.byToken(tenant, tokenHash)
        const { slug, name } = await institutionOf(tenant, institutionId)
        return row && stateOf(row, now) === 'open'
          ? { row, institutionId, institution: { slug, name } }
          : null
      })
    : null
  if (found) return found
  await countAttempt(ctx.db, now, keys)
  throw new Refused('invitation.invalid')
}

export const offerOf = async (ctx: Context, token: string): Promise<InvitationOffer> => {
  const { row, institution } = await openInvitation(ctx, token)
  const account = await accountByEmail(ctx.db, row.email)
  const { email, role, name, selfJoined } = row
  return { email, role, name, selfJoined, institution, hasAccount: account !== undefined }
}

/** The account that accepts: the one signed in, the one whose password is given, or a new one. */
const acceptingPerson = async (
  ctx: Context,
  email: string,
  input: { name?: string | undefined; password?: string | undefined },
): Promise<{ personId: string } | { name: string; passwordHash: string }> => {
  const account = await accountByEmail(ctx.db, email)
  if (account && ctx.person?.personId === account.id) return { personId: account.id }
  if (ctx.person && !account) throw new Refused('invitation.otherPerson')
  if (!input.password)
    throw new Refused(account ? 'signIn.required' : 'request.invalid', { field: 'password' })
  if (account) {
    const { password } = input
    const key = { about: `password:${email}`, limit: accountLimit }
    const right = await guess(ctx.db, ctx.ports.clock.now(), key, () =>
      accountWith(ctx.db, email, password),
    )
    if (!right) throw new Refused('signIn.wrong')
    return { personId: right.id }
  }
  if (!input.name) throw new Refused('request.invalid', { field: 'name' })
  return { name: input.name, passwordHash: await hashPassword(input.password, email) }
}

/**
 * Accepts an invitation once: the account (made here if need be), the membership and the cohort, then signs in. A second
 * click at the same moment is told what it would be told a moment later.
 */
export const acceptInvitation = async (
  ctx: Context,
  input: { token: string; name?: string | undefined; password?: string | undefined },
): Promise<Me> => {
  const entered = await withLock(ctx.db, `accept ${hashOf(input.token)}`, () => accept(ctx, input))
  if (entered === 'busy') throw new Refused('invitation.invalid')
  return entered
}

const accept = async (
  ctx: Context,
  input: { token: string; name?: string | undefined; password?: string | undefined },
): Promise<Me> => {
  const { row, institutionId } = await openInvitation(ctx, input.token)
  const now = ctx.ports.clock.now()
  const who = await acceptingPerson(ctx, row.email, input)
  const personId =
    'personId' in who
      ? who.personId
      : await inIdentity(ctx.db, null, (identity) =>
          createAccount(identity, { email: row.email, ...who, verifiedAt: now }),
        )
  await markVerified(ctx.db, personId, now)
  const account = await accountById(ctx.db, personId)
  if (!account) throw new Refused('signIn.required')
  const membershipId = await inInstitution(ctx.db, institutionId, async (tenant) => {
    const again = await store.byToken(tenant, hashOf(input.token))
    if (!again || stateOf(again, now) !== 'open') throw new Refused('invitation.invalid')
    if (again.selfJoined && again.cohortId) {
      await store.accept(tenant, again, now)
      const request = {
        person: { personId, email: account.email, name: account.name },
        cohortId: again.cohortId,
        now,
      }
      return (await admit(tenant, request)).membershipId ?? undefined
    }
    if (await membershipOf(tenant, personId, row.role))
      throw new Refused('invitation.alreadyMember')
    const [cohortId = null, ...others] = await store.accept(tenant, again, now)
    const id = await addMember(tenant, null, { personId, role: row.role, cohortId })
    for (const other of others)
      if (other) await joinCohort(tenant, { cohortId: other, membershipId: id, part: 'candidate' })
    return id
  })
  return enter(ctx, personId, 'invitation', membershipId)
}

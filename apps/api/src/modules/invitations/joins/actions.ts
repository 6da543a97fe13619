import { inInstitution } from '@app/db'
import { joinCodeIn, type JoinOutcome } from '@app/domain/joins'
import type { Me } from '@app/domain/identity'
import { isWithinDomains } from '@app/domain/mail-domains'
import { Refused } from '@app/domain/refusals'
import type { Person } from '../../../actor.ts'
import type { Context } from '../../../trpc.ts'
import { admit, cohortOfCode, ownRequests } from '../../cohorts/joins/actions.ts'
import { meOf } from '../../identity/accounts/actions.ts'
import { switchTo } from '../../identity/actions.ts'
import {
  addressLimit,
  countAttempt,
  mailLimit,
  refuseLocked,
  tokenLimit,
} from '../../identity/attempts/actions.ts'
import { institutionOf } from '../../institutions/actions.ts'
import { inviteSelf } from '../actions.ts'

/** @throws Refused join.invalid for a code that opens nothing; signIn.locked when one address tries many */
const openDoor = async (ctx: Context, code: string) => {
  const now = ctx.ports.clock.now()
  const keys = [{ about: `joinCode:${ctx.address}`, limit: addressLimit }]
  await refuseLocked(ctx.db, now, keys)
  const whole = joinCodeIn(code)
  const found = whole ? await cohortOfCode(ctx.db, whole) : null
  if (found) return found
  await countAttempt(ctx.db, now, keys)
  throw new Refused('join.invalid')
}

/** Whose link it is: what the institution's sign-in page tells anybody, and nothing else of it or of the cohort. */
export const joinOffer = async (ctx: Context, code: string) => {
  const { institutionId } = await openDoor(ctx, code)
  const { slug, name } = await inInstitution(ctx.db, institutionId, (tenant) =>
    institutionOf(tenant, institutionId),
  )
  return { institution: { slug, name } }
}

/**
 * Somebody without an account asks to join. If the address is one of the institution's, a mail with a link goes to it,
 * which proves the address; whether it is, the answer does not tell.
 * @throws Refused join.invalid, signIn.locked
 */
export const askToJoin = async (
  ctx: Context,
  request: { code: string; email: string; name: string },
): Promise<void> => {
  const { institutionId, cohortId } = await openDoor(ctx, request.code)
  const now = ctx.ports.clock.now()
  const email = request.email.toLowerCase()
  const keys = [
    { about: `mail:join:${email}`, limit: mailLimit },
    { about: `joinAsk:${ctx.address}`, limit: tokenLimit },
  ]
  await refuseLocked(ctx.db, now, keys)
  await countAttempt(ctx.db, now, keys)
  await inInstitution(ctx.db, institutionId, async (tenant) => {
    const { mailDomains } = await institutionOf(tenant, institutionId)
    if (mailDomains.length === 0 || !isWithinDomains(email, mailDomains)) return
    await inviteSelf(tenant, ctx.ports, { institutionId, cohortId, email, name: request.name })
  })
}

/**
 * Somebody who is signed in joins with the account at hand, whose address was proven before.
 * @throws Refused join.invalid, join.otherAddress
 */
export const joinAs = async (
  ctx: Context,
  person: Person,
  code: string,
): Promise<{ outcome: JoinOutcome; me: Me }> => {
  const { institutionId, cohortId } = await openDoor(ctx, code)
  const { outcome, membershipId } = await inInstitution(ctx.db, institutionId, async (tenant) => {
    const { mailDomains } = await institutionOf(tenant, institutionId)
    if (mailDomains.length === 0 || !isWithinDomains(person.email, mailDomains))
      throw new Refused('join.otherAddress')
    const { personId, email, name } = person
    return admit(tenant, {
      person: { personId, email, name },
      cohortId,
      now: ctx.ports.clock.now(),
    })
  })
  const me =
    outcome === 'joined' && membershipId
      ? await switchTo(ctx.db, person, membershipId)
      : await meOf(ctx.db, person.personId, ctx.actor?.membershipId ?? null)
  return { outcome, me }
}

/** The person's own requests that have not let them in. */
export const stillWaiting = (ctx: Context, person: Person) => ownRequests(ctx.db, person.personId)

import { inIdentity, inInstitution, type Database, type TenantDb } from '@app/db'
import { withLock } from '@app/db/locks'
import type { Invitation, InvitationOffer, Me } from '@app/domain/identity'
import { may, type Role } from '@app/domain/permissions'
import { Refused } from '@app/domain/refusals'
import type { Actor } from '../../actor.ts'
import type { Config } from '../../config.ts'
import { readPage, type PageRequest } from '../../cursors.ts'
import { hashOf, newId, newSecret } from '../../ids.ts'
import type { Ports } from '../../ports.ts'
import type { Context } from '../../trpc.ts'
import { record } from '../audit/actions.ts'
import { joinCohort, requireOpenCohort } from '../cohorts/actions.ts'
import { invitationDays } from '../cohorts/rosters/actions.ts'
import {
  accountByEmail,
  accountWith,
  createAccount,
  hashPassword,
  markVerified,
} from '../identity/accounts/actions.ts'
import { enter } from '../identity/actions.ts'
import {
  accountLimit,
  countAttempt,
  guess,
  refuseLocked,
  tokenLimit,
} from '../identity/attempts/actions.ts'
import { institutionOf } from '../institutions/actions.ts'
import { addMember, membershipOf } from '../members/actions.ts'
import * as store from './store.ts'

type Row = NonNullable<Awaited<ReturnType<typeof store.byId>>>

const stateOf = (row: Row, now: Date): Invitation['state'] => {
  if (row.acceptedAt) return 'accepted'
  if (row.revokedAt) return 'revoked'
  return Date.parse(row.expiresAt) <= now.getTime() ? 'expired' : 'open'
}

const shown = (row: Row, now: Date): Invitation => ({
  invitationId: row.id,
  email: row.email,
  role: row.role,
  cohortName: row.cohortName,
  createdAt: row.createdAt,
  expiresAt: row.expiresAt,
  state: stateOf(row, now),
})

/** The institution's invitations, newest first. */
export const invitationPage = async (
  db: TenantDb,
  now: Date,
  request: PageRequest & store.Filter,
) => {
  const { cursor, limit, ...filter } = request
  const page = await readPage(
    { cursor, limit },
    {
      type: 'timestamptz',
      usual: 25,
      read: (reading) => store.page(db, filter, now, reading),
      count: (place) => store.count(db, filter, now, place),
      placeOf: (row) => ({ key: row.placeKey, id: row.id }),
    },
  )
  return { ...page, items: page.items.map((row) => shown(row, now)) }
}

/** @throws Refused permission.missing (only an owner makes owners), cohort.notFound */
export const requireMayInvite = async (
  db: TenantDb,
  actor: Actor,
  input: { role: Role; cohortId: string | null },
): Promise<void> => {
  if (input.role === 'owner' && !may(actor.role, 'members.inviteOwners'))
    throw new Refused('permission.missing')
  if (input.cohortId) await requireOpenCohort(db, input.cohortId)
}

/** The mail with the link follows by a job, which makes the link's token itself. */
export const invite = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  input: { email: string; role: Role; cohortId: string | null },
): Promise<Invitation> => {
  await requireMayInvite(db, actor, input)
  const now = ports.clock.now()
  const id = newId()
  const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000)
  await store.insert(db, {
    id,
    ...input,
    tokenHash: hashOf(newSecret()),
    invitedBy: actor.membershipId,
    expiresAt,
  })
  await ports.jobs.send(db, 'invitations.mail', {
    institutionId: actor.institutionId,
    invitationId: id,
  })
  await record(db, actor, 'invitation.created', `invitation:${id}`, { role: input.role })
  const row = await store.byId(db, id)
  if (!row) throw new Error('An invitation that was just made is not there')
  return shown(row, now)
}

/**
 * Sends an invitation again: a new link for the same person, and the earlier one no longer works.
 * @throws Refused('invitation.invalid') when it was accepted already or is not there
 */
export const resendInvitation = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  id: string,
): Promise<Invitation> => {
  const row = await store.byId(db, id)
  if (!row) throw new Refused('invitation.invalid')
  if (stateOf(row, ports.clock.now()) === 'open')
    await revokeInvitation(db, actor, id, ports.clock.now())
  else if (row.acceptedAt) throw new Refused('invitation.invalid')
  const { email, role, cohortId } = row
  return invite(db, ports, actor, { email, role, cohortId })
}

/** @throws Refused('invitation.invalid') when it was accepted already or is not there */
export const revokeInvitation = async (
  db: TenantDb,
  actor: Actor,
  id: string,
  now: Date,
): Promise<void> => {
  if (!(await store.revoke(db, id, now))) throw new Refused('invitation.invalid')
  await record(db, actor, 'invitation.revoked', `invitation:${id}`)
}

const keptDays = 90

/** An invitation says nothing any more 90 days after it ended; the address in it is forgotten. */
export const sweepInvitations = (
  db: Database,
  ports: Ports,
  institutionId: string,
): Promise<void> =>
  inInstitution(db, institutionId, (tenant) =>
    store.removeExpiredBefore(
      tenant,
      new Date(ports.clock.now().getTime() - keptDays * 86_400_000),
    ),
  )

/** Makes a fresh token for an open invitation, stores its hash, and mails the link. */
export const mailInvitation = async (
  db: Database,
  ports: Ports,
  config: Config,
  ids: { institutionId: string; invitationId: string },
): Promise<void> => {
  const token = newSecret()
  const mail = await inInstitution(db, ids.institutionId, async (tenant) => {
    const row = await store.byId(tenant, ids.invitationId)
    if (!row || stateOf(row, ports.clock.now()) !== 'open') return null
    await store.setToken(tenant, row.id, hashOf(token))
    const institution = await institutionOf(tenant, ids.institutionId)
    return { to: row.email, role: row.role, name: institution.name }
  })
  if (!mail) return
  await ports.mail.send({
    to: mail.to,
    subject: `Invitation to ${mail.name} on JustInterview`,
    text: `Hello,\n\n${mail.name} invites you to JustInterview as ${mail.role}. Accept here:\n\n${config.PUBLIC_URL}/invitation#token=${token}\n\nThe link works once, within ${invitationDays} days. If you did not expect it, you need not do anything.\n`,
  })
}

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
  const { email, role, name } = row
  return { email, role, name, institution, hasAccount: account !== undefined }
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
  const membershipId = await inInstitution(ctx.db, institutionId, async (tenant) => {
    const again = await store.byToken(tenant, hashOf(input.token))
    if (!again || stateOf(again, now) !== 'open') throw new Refused('invitation.invalid')
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

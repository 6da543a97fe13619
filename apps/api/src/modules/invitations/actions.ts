import { inInstitution, type Database, type TenantDb } from '@app/db'
import type { Invitation } from '@app/domain/identity'
import { may, type Role } from '@app/domain/permissions'
import { Refused } from '@app/domain/refusals'
import type { Actor } from '../../actor.ts'
import type { Config } from '../../config.ts'
import { readPage, type PageRequest } from '../../cursors.ts'
import { hashOf, newId, newSecret } from '../../ids.ts'
import type { Ports } from '../../ports.ts'
import { record } from '../audit/actions.ts'
import { requireOpenCohort } from '../cohorts/actions.ts'
import { invitationDays } from '../cohorts/rosters/actions.ts'
import { institutionOf } from '../institutions/actions.ts'
import * as store from './store.ts'

type Row = NonNullable<Awaited<ReturnType<typeof store.byId>>>

/** Where an invitation stands at a moment. */
export const stateOf = (row: Row, now: Date): Invitation['state'] => {
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
 * Somebody asked for an invitation themselves, by a join link. Asked again while it is open, the same one is mailed anew.
 */
export const inviteSelf = async (
  db: TenantDb,
  ports: Ports,
  request: { institutionId: string; cohortId: string; email: string; name: string },
): Promise<void> => {
  const { institutionId, cohortId, email, name } = request
  const now = ports.clock.now()
  const open = await store.selfJoinedFor(db, { email, cohortId }, now)
  const id = open ?? newId()
  if (!open) {
    await store.insert(db, {
      id,
      email,
      name,
      cohortId,
      role: 'candidate',
      selfJoined: true,
      tokenHash: hashOf(newSecret()),
      invitedBy: null,
      expiresAt: new Date(now.getTime() + invitationDays * 86_400_000),
    })
    await record(db, null, 'invitation.askedFor', `invitation:${id}`)
  }
  await ports.jobs.send(db, 'invitations.mail', { institutionId, invitationId: id })
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
    return { to: row.email, role: row.role, selfJoined: row.selfJoined, name: institution.name }
  })
  if (!mail) return
  const [subject, words] = mail.selfJoined
    ? [
        `Join ${mail.name} on JustInterview`,
        `somebody, you we hope, asked to join ${mail.name} on JustInterview with this address. Go on here:`,
      ]
    : [
        `Invitation to ${mail.name} on JustInterview`,
        `${mail.name} invites you to JustInterview as ${mail.role}. Accept here:`,
      ]
  await ports.mail.send({
    to: mail.to,
    subject,
    text: `Hello,\n\n${words}\n\n${config.PUBLIC_URL}/invitation#token=${token}\n\nThe link works once, within ${invitationDays} days. If you did not expect it, you need not do anything.\n`,
  })
}

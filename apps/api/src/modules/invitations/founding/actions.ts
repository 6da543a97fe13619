import { inInstitution, type Database } from '@app/db'
import { hashOf, newId, newSecret } from '../../../ids.ts'
import type { Ports } from '../../../ports.ts'
import { record } from '../../audit/actions.ts'
import { accountByEmail } from '../../identity/accounts/actions.ts'
import { membershipOf } from '../../members/actions.ts'
import * as store from '../store.ts'

const validDays = 14

/** What came of it: an invitation is on its way, once more if there was one that is still open; or there is no need. */
export type OwnerInvited = 'invited' | 'invitedAgain' | 'isOwner'

/** The operator invites an owner, whom nobody inside can invite yet. The link goes by mail, as every other. */
export const inviteOwner = async (
  db: Database,
  ports: Ports,
  institutionId: string,
  email: string,
): Promise<OwnerInvited> => {
  const account = await accountByEmail(db, email)
  return inInstitution(db, institutionId, async (tenant) => {
    if (account && (await membershipOf(tenant, account.id, 'owner'))) return 'isOwner'
    const now = ports.clock.now()
    const open = await store.openFor(tenant, email, 'owner', now)
    const invitationId = open ?? newId()
    if (!open) {
      await store.insert(tenant, {
        id: invitationId,
        email,
        role: 'owner',
        cohortId: null,
        tokenHash: hashOf(newSecret()),
        invitedBy: null,
        expiresAt: new Date(now.getTime() + validDays * 86_400_000),
      })
      await record(tenant, null, 'invitation.created', `invitation:${invitationId}`, {
        role: 'owner',
      })
    }
    await ports.jobs.send(tenant, 'invitations.mail', { institutionId, invitationId })
    return open ? 'invitedAgain' : 'invited'
  })
}

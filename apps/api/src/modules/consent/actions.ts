import type { TenantDb } from '@app/db'
import { policyVersion, type PolicyAcceptance } from '@app/domain/policy'
import { Refused } from '@app/domain/refusals'
import type { Actor } from '../../actor.ts'
import { newId } from '../../ids.ts'
import type { Ports } from '../../ports.ts'
import { record } from '../audit/actions.ts'
import { institutionOf } from '../institutions/actions.ts'
import { renameSelf } from '../members/actions.ts'
import * as store from './store.ts'

type Referral = PolicyAcceptance['referralSource']

/** What the page before the first interview shows, and what was accepted, if this version was. */
export const policyFor = async (db: TenantDb, ports: Ports, actor: Actor) => {
  const institution = await institutionOf(db, actor.institutionId)
  const last = await store.latest(db, actor.membershipId)
  const accepted =
    last?.policyVersion === policyVersion
      ? {
          policyVersion,
          name: actor.name,
          jobRole: last.jobRole,
          referralSource: last.referralSource as Referral,
          aiCoaching: last.aiCoaching,
          acceptedAt: last.acceptedAt,
        }
      : null
  return {
    version: policyVersion,
    accepted,
    institution: {
      name: institution.name,
      retentionDays: institution.retentionDays,
      aiEnabled: institution.aiEnabled,
      aiProvider: ports.model?.provider ?? null,
      transcription: ports.transcriber !== null,
    },
    defaults: { name: actor.name, jobRole: last?.jobRole ?? null },
  }
}

/** @throws Refused('policy.outdated') when the page that was read is not the one in force */
export const acceptPolicy = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  acceptance: PolicyAcceptance,
): Promise<void> => {
  if (acceptance.policyVersion !== policyVersion) throw new Refused('policy.outdated')
  if (acceptance.name !== actor.name) await renameSelf(db, actor, acceptance.name)
  const { jobRole, referralSource, aiCoaching } = acceptance
  const acceptedAt = ports.clock.now()
  await store.insert(db, {
    id: newId(),
    membershipId: actor.membershipId,
    policyVersion,
    jobRole,
    referralSource,
    aiCoaching,
    acceptedAt,
  })
  await record(db, actor, 'policy.accepted', `membership:${actor.membershipId}`, {
    policyVersion,
    aiCoaching,
  })
}

/** What the candidate accepted, for a session that begins now. @throws Refused('policy.notAccepted') */
export const acceptedPolicy = async (db: TenantDb, membershipId: string) => {
  const last = await store.latest(db, membershipId)
  if (last?.policyVersion !== policyVersion) throw new Refused('policy.notAccepted')
  return last
}

/**
 * May AI work on a session now? Only where it was on when the session began, and neither the institution nor the
 * candidate has switched it off since (P62).
 */
export const aiAllowed = async (
  db: TenantDb,
  session: { institutionId: string; membershipId: string; aiCoaching: boolean },
): Promise<boolean> => {
  if (!session.aiCoaching) return false
  const { aiEnabled } = await institutionOf(db, session.institutionId)
  return aiEnabled && ((await store.latest(db, session.membershipId))?.aiCoaching ?? false)
}

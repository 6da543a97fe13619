import { inInstitution, type Database, type TenantDb } from '@app/db'
import { joinCodeLength, joinCodeLetters, joinCodeShown, type JoinOutcome } from '@app/domain/joins'
import { Refused } from '@app/domain/refusals'
import { randomInt } from 'node:crypto'
import type { Actor } from '../../../actor.ts'
import type { Config } from '../../../config.ts'
import { newId } from '../../../ids.ts'
import type { Ports } from '../../../ports.ts'
import { record } from '../../audit/actions.ts'
import { addMember } from '../../members/actions.ts'
import { joinCohort, reachedCohort, requireOpenCohort } from '../actions.ts'
import * as store from './store.ts'

const newCode = (): string =>
  Array.from(
    { length: joinCodeLength },
    () => joinCodeLetters[randomInt(joinCodeLetters.length)],
  ).join('')

/** How people join by themselves, for staff who reach the cohort. @throws Refused('cohort.notFound') */
export const joinSettings = async (
  db: TenantDb,
  actor: Actor,
  config: Config,
  cohortId: string,
) => {
  await reachedCohort(db, actor, cohortId)
  const { joinCode, joinOpen, joinNeedsApproval } = await store.settings(db, cohortId)
  return {
    isOpen: joinOpen,
    needsApproval: joinNeedsApproval,
    code: joinCode ? joinCodeShown(joinCode) : null,
    linkUrl: joinCode ? `${config.PUBLIC_URL}/join/${joinCode}` : null,
    hasDomains: await store.hasDomains(db, actor.institutionId),
  }
}

/** @throws Refused cohort.notFound, cohort.archived, join.noDomains: a link without them would be open to the world */
export const setJoining = async (
  db: TenantDb,
  actor: Actor,
  request: { cohortId: string; isOpen: boolean; needsApproval: boolean },
): Promise<void> => {
  const { cohortId, isOpen, needsApproval } = request
  await requireOpenCohort(db, cohortId)
  if (isOpen && !(await store.hasDomains(db, actor.institutionId)))
    throw new Refused('join.noDomains')
  const { joinCode } = await store.settings(db, cohortId)
  await store.change(db, cohortId, {
    joinOpen: isOpen,
    joinNeedsApproval: needsApproval,
    ...(joinCode ? {} : { joinCode: newCode() }),
  })
  const details = { isOpen, needsApproval }
  await record(db, actor, 'cohort.joiningSet', `cohort:${cohortId}`, details)
}

/** A new code; the earlier one, wherever it was passed on to, opens nothing any more. @throws as `setJoining` */
export const renewCode = async (db: TenantDb, actor: Actor, cohortId: string): Promise<void> => {
  await requireOpenCohort(db, cohortId)
  await store.change(db, cohortId, { joinCode: newCode() })
  await record(db, actor, 'cohort.joinCodeRenewed', `cohort:${cohortId}`)
}

/** Requests that are shown at once; the next ones move up as these are answered. */
const mostShown = 100

/** @throws Refused('cohort.notFound') */
export const joinRequests = async (db: TenantDb, actor: Actor, cohortId: string) => {
  await reachedCohort(db, actor, cohortId)
  return {
    items: await store.waiting(db, cohortId, mostShown),
    total: await store.countWaiting(db, cohortId),
  }
}

/**
 * Lets somebody in, or declines. Either is told them by a mail.
 * @throws Refused join.requestNotFound: answered already, or of a cohort that is out of reach
 */
export const decideRequest = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  decision: { requestId: string; outcome: 'admitted' | 'declined' },
): Promise<void> => {
  const { requestId, outcome } = decision
  const request = await store.unanswered(db, requestId)
  if (!request) throw new Refused('join.requestNotFound')
  const { cohortId, personId } = request
  try {
    await reachedCohort(db, actor, cohortId)
  } catch (error) {
    // What is out of reach is told like what is not there.
    if (error instanceof Refused) throw new Refused('join.requestNotFound')
    throw error
  }
  if (outcome === 'admitted') await addMember(db, actor, { personId, role: 'candidate', cohortId })
  const decidedAt = ports.clock.now()
  await store.decide(db, requestId, { outcome, decidedBy: actor.membershipId, decidedAt })
  const { institutionId } = actor
  await ports.jobs.send(db, 'cohorts.mailDecision', { institutionId, requestId })
  await record(db, actor, `joinRequest.${outcome}`, `cohort:${cohortId}`, { requestId })
}

/** The cohort behind a code, and its institution; null where the code opens nothing. */
export const cohortOfCode = async (db: Database, code: string) => {
  const institutionId = await store.institutionOfCode(db, code)
  if (!institutionId) return null
  const cohort = await inInstitution(db, institutionId, (tenant) => store.byCode(tenant, code))
  return cohort ? { institutionId, cohortId: cohort.cohortId } : null
}

type Person = { personId: string; email: string; name: string }

/**
 * Somebody whose address is proven comes by a join link. Who was cut off once never comes back in by themselves: staff
 * decide, whatever the link says.
 */
export const admit = async (
  db: TenantDb,
  request: { person: Person; cohortId: string; now: Date },
): Promise<{ outcome: JoinOutcome; membershipId: string | null }> => {
  const { person, cohortId, now } = request
  const { personId } = person
  const candidacy = await store.candidacy(db, personId)
  const active = candidacy && candidacy.endedAt === null ? candidacy.id : null
  if (active && (await store.takesPart(db, { cohortId, membershipId: active })))
    return { outcome: 'joined', membershipId: active }
  const wasCutOff = candidacy !== undefined && active === null
  if (wasCutOff || (await store.needsApproval(db, cohortId))) {
    const asked = await store.ask(db, { ...person, cohortId, id: newId(), createdAt: now })
    return { outcome: asked.outcome === 'declined' ? 'declined' : 'waiting', membershipId: active }
  }
  if (active) {
    await joinCohort(db, { cohortId, membershipId: active, part: 'candidate' })
    return { outcome: 'joined', membershipId: active }
  }
  const membershipId = await addMember(db, null, { personId, role: 'candidate', cohortId })
  return { outcome: 'joined', membershipId }
}

/** What became of the person's own requests, as far as nobody has let them in. */
export const ownRequests = async (db: Database, personId: string) =>
  (await store.ofPerson(db, personId)).map(({ institutionName, outcome }) => ({
    institutionName,
    isDeclined: outcome === 'declined',
  }))

/** Tells somebody that staff have answered. */
export const mailDecision = async (
  db: Database,
  ports: Ports,
  config: Config,
  ids: { institutionId: string; requestId: string },
): Promise<void> => {
  const answer = await inInstitution(db, ids.institutionId, (tenant) =>
    store.answered(tenant, ids.requestId),
  )
  if (!answer?.outcome) return
  const { email, outcome, cohortName } = answer
  const words =
    outcome === 'admitted'
      ? `you are in: "${cohortName}" is open to you. Begin here:\n\n${config.PUBLIC_URL}/`
      : `staff have not let you into "${cohortName}". If you think that this is a mistake, please talk to them.`
  await ports.mail.send({
    to: email,
    subject: outcome === 'admitted' ? 'You can begin on JustInterview' : 'Your request to join',
    text: `Hello,\n\n${words}\n`,
  })
}

const keptDays = 90

/** A request says nothing any more 90 days after it was answered, or after it was made. */
export const sweepRequests = (db: Database, ports: Ports, institutionId: string): Promise<void> =>
  inInstitution(db, institutionId, (tenant) =>
    store.removeBefore(tenant, new Date(ports.clock.now().getTime() - keptDays * 86_400_000)),
  )

import { inInstitution, type Database, type TenantDb } from '@app/db'
import { startRefusalOf, stageOf, type OwnAssignment } from '@app/domain/assignments'
import { Refused } from '@app/domain/refusals'
import type { Actor } from '../../../actor.ts'
import { newId } from '../../../ids.ts'
import type { Ports } from '../../../ports.ts'
import { institutionOf } from '../../institutions/actions.ts'
import { ownKitCardsOf } from '../../kits/actions.ts'
import * as store from './store.ts'

/** Everybody who has begun an assignment: what they began must stay what it was. */
export const begunBy = (db: TenantDb, assignmentId: string): Promise<string[]> =>
  store.begunBy(db, assignmentId)

/**
 * What a candidate is about to begin for an assignment: the kit, or the session that is open already. The caller holds
 * the member, so that two presses do not make two attempts.
 * @throws Refused assignment.notFound (not for them), assignment.notOpen, .over, .closed, .noAttemptsLeft
 */
export const assignmentToStart = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  assignmentId: string,
): Promise<{ kitId: string; openSessionId: string | null }> => {
  const assignment = await store.given(db, assignmentId, actor.membershipId)
  if (!assignment) throw new Refused('assignment.notFound')
  const open = await store.openSessions(db, actor.membershipId)
  const openSessionId = open.find((one) => one.assignmentId === assignmentId)?.id ?? null
  const begun = await store.countBegun(db, assignmentId, actor.membershipId)
  const stage = stageOf(assignment, ports.clock.now())
  const refusal = startRefusalOf(stage, assignment.attemptsAllowed - begun)
  if (refusal && openSessionId === null) throw new Refused(refusal)
  return { kitId: assignment.kitId, openSessionId }
}

/** Notes that a session is an attempt; it counts once it is begun. */
export const attemptChosen = (
  db: TenantDb,
  attempt: { assignmentId: string; membershipId: string; sessionId: string },
): Promise<void> => store.insert(db, { id: newId(), ...attempt })

type OfAssignment = { id: string; assignmentId: string | null; membershipId: string }

/** A session begins: what was chosen while the assignment was open is not begun after it. @throws Refused as starting */
export const attemptBegun = async (
  db: TenantDb,
  ports: Ports,
  session: OfAssignment,
): Promise<void> => {
  if (session.assignmentId === null) return
  const assignment = await store.startColumnsOf(db, session.assignmentId)
  if (!assignment) return
  const now = ports.clock.now()
  const begun = await store.countBegun(db, session.assignmentId, session.membershipId)
  const refusal = startRefusalOf(stageOf(assignment, now), assignment.attemptsAllowed - begun)
  if (refusal) throw new Refused(refusal)
  await store.setBegun(db, session.id, now)
}

/** A session is completed, also one that was begun in time and is completed late: that is told, never refused. */
export const attemptHandedIn = async (
  db: TenantDb,
  ports: Ports,
  session: OfAssignment,
): Promise<void> => {
  if (session.assignmentId !== null) await store.setHandedIn(db, session.id, ports.clock.now())
}

/** Shown so long after they were due. */
const shownDays = 30
const mostShown = 50
const dayMs = 86_400_000

/** What is asked of a candidate: as it is due, and where they stand with it. */
export const ownAssignments = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
): Promise<OwnAssignment[]> => {
  const now = ports.clock.now()
  const since = new Date(now.getTime() - shownDays * dayMs)
  const rows = await store.givenSince(db, actor.membershipId, { since, most: mostShown })
  if (rows.length === 0) return []
  const { timeZone } = await institutionOf(db, actor.institutionId)
  const cards = await ownKitCardsOf(db, actor, [...new Set(rows.map((row) => row.kitId))])
  const card = new Map(cards.map((one) => [one.kitId, one]))
  const ids = rows.map((row) => row.id)
  const counting = await store.countingOf(db, actor.membershipId, ids)
  const counts = new Map(counting.map((one) => [one.assignmentId, one]))
  const open = await store.openSessions(db, actor.membershipId)
  return rows.flatMap((row) => {
    const kit = card.get(row.kitId)
    if (!kit) return []
    const found = counts.get(row.id)
    const stage = stageOf(row, now)
    const attemptsLeft = Math.max(0, row.attemptsAllowed - (found?.used ?? 0))
    const openSessionId = open.find((one) => one.assignmentId === row.id)?.id ?? null
    const isHandedIn = found !== undefined && found.handedInAt !== null
    return [
      {
        assignmentId: row.id,
        title: row.title,
        note: row.note,
        category: kit.category,
        questionCount: kit.questionCount,
        minutes: kit.minutes,
        opensAt: row.opensAt,
        dueAt: row.dueAt,
        timeZone,
        stage,
        isLateAllowed: row.isLateAllowed,
        attemptsAllowed: row.attemptsAllowed,
        attemptsLeft,
        counts: row.counts,
        standing: found?.standing ?? 'notBegun',
        isLate: found?.isLate ?? false,
        handedInAt: found?.handedInAt ?? null,
        openSessionId,
        doneSessionId: isHandedIn ? found.sessionId : null,
        cannotStart: openSessionId === null ? startRefusalOf(stage, attemptsLeft) : null,
      },
    ]
  })
}

/**
 * That something was handed in is kept as long as interviews are, counted from when it was due: then nothing says any
 * more what a person did (P21).
 */
export const sweepAttempts = (db: Database, ports: Ports, institutionId: string): Promise<void> =>
  inInstitution(db, institutionId, async (tenant) => {
    const { retentionDays } = await institutionOf(tenant, institutionId)
    const moment = new Date(ports.clock.now().getTime() - retentionDays * dayMs)
    await store.removeBefore(tenant, moment)
  })

import type { TenantDb } from '@app/db'
import {
  stageOf,
  startRefusalOf,
  type Assignment,
  type AssignmentDraft,
} from '@app/domain/assignments'
import { may } from '@app/domain/permissions'
import { Refused } from '@app/domain/refusals'
import { instantAt } from '@app/domain/time-zones'
import type { Actor } from '../../actor.ts'
import { readPage, type PageRequest } from '../../cursors.ts'
import { newId } from '../../ids.ts'
import type { Ports } from '../../ports.ts'
import { record } from '../audit/actions.ts'
import { cohortReach, requireCohort } from '../cohorts/actions.ts'
import { institutionOf } from '../institutions/actions.ts'
import { requireKit } from '../kits/actions.ts'
import { begunBy } from './attempts/actions.ts'
import * as store from './store.ts'

export type AssignmentRow = store.AssignmentRow

/** Whose assignments somebody sees: their own (made or handed over), or everybody's, said as null. */
const seenOf = (actor: Actor): string | null =>
  may(actor.role, 'assignments.seeAll') ? null : actor.membershipId

const isSeen = (actor: Actor, row: AssignmentRow): boolean => {
  const owner = seenOf(actor)
  return owner === null || row.ownerMembershipId === owner
}

/** @throws Refused('assignment.notFound') for another's, unless one sees all */
export const assignmentFor = async (
  db: TenantDb,
  actor: Actor,
  assignmentId: string,
): Promise<AssignmentRow> => {
  const row = await store.byId(db, assignmentId)
  if (!row || !isSeen(actor, row)) throw new Refused('assignment.notFound')
  return row
}

/** Any assignment of the institution: for the system's own work. */
export const givenAssignment = (db: TenantDb, assignmentId: string) => store.byId(db, assignmentId)

const assignmentForUpdate = async (
  db: TenantDb,
  actor: Actor,
  assignmentId: string,
): Promise<AssignmentRow> => {
  const row = await store.byIdForUpdate(db, assignmentId)
  if (!row || !isSeen(actor, row)) throw new Refused('assignment.notFound')
  return row
}

/** The assignments of a cohort that somebody sees and that are not archived, as they are due. */
export const assignmentsOfCohort = (db: TenantDb, actor: Actor, cohortId: string, most: number) =>
  store.ofCohort(db, { ownerId: seenOf(actor), cohortId, most })

/** The assignments of one person that somebody sees and that are not archived, those due last first. */
export const assignmentsOfPerson = (
  db: TenantDb,
  actor: Actor,
  membershipId: string,
  most: number,
) => store.ofPerson(db, { ownerId: seenOf(actor), membershipId, most })

const shown = async (
  db: TenantDb,
  now: Date,
  actor: Actor,
  rows: readonly AssignmentRow[],
): Promise<Assignment[]> => {
  const counts = await store.peopleCounts(
    db,
    rows.map((row) => row.id),
  )
  const byId = new Map(counts.map((row) => [row.id, row]))
  return rows.map(({ id, ownerMembershipId, closedAt, archivedAt, ...row }) => ({
    ...row,
    assignmentId: id,
    isOwn: ownerMembershipId === actor.membershipId,
    stage: stageOf({ ...row, closedAt, archivedAt }, now),
    peopleCount: byId.get(id)?.peopleCount ?? 0,
    handedInCount: byId.get(id)?.handedInCount ?? 0,
  }))
}

/** The assignments that somebody sees, the latest due time first. */
export const assignmentPage = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  request: PageRequest & { cohortId?: string | undefined; isArchived?: boolean | undefined },
) => {
  const { cursor, limit, cohortId, isArchived = false } = request
  const filter = { ownerId: seenOf(actor), cohortId, isArchived }
  const page = await readPage(
    { cursor, limit },
    {
      type: 'timestamptz',
      usual: 25,
      read: (reading) => store.page(db, filter, reading),
      count: (place) => store.count(db, filter, place),
      placeOf: (row) => ({ key: row.placeKey, id: row.id }),
    },
  )
  return { ...page, items: await shown(db, ports.clock.now(), actor, page.items) }
}

/** One assignment, with the people it was given to one by one. @throws Refused('assignment.notFound') */
export const assignmentOf = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  assignmentId: string,
) => {
  const row = await assignmentFor(db, actor, assignmentId)
  const [assignment] = await shown(db, ports.clock.now(), actor, [row])
  if (!assignment) throw new Refused('assignment.notFound')
  const { timeZone } = await institutionOf(db, actor.institutionId)
  const people = row.cohortId === null ? await store.members(db, assignmentId) : []
  const hasBegun = (await begunBy(db, assignmentId)).length > 0
  const canRemind = startRefusalOf(assignment.stage, 1) === null
  return { ...assignment, timeZone, people, hasBegun, canRemind }
}

type Audience = { cohortId: string | null; membershipIds: string[] }

/** @throws Refused cohort.notFound, assignment.peopleUnknown: nobody gives to people beyond their reach */
const audienceWithin = async (
  db: TenantDb,
  actor: Actor,
  wanted: AssignmentDraft['for'],
): Promise<Audience> => {
  const reach = await cohortReach(db, actor)
  if ('cohortId' in wanted) {
    const { cohortId } = wanted
    if (reach !== 'all' && !reach.includes(cohortId)) throw new Refused('cohort.notFound')
    await requireCohort(db, cohortId)
    return { cohortId, membershipIds: [] }
  }
  const membershipIds = [...new Set(wanted.membershipIds)]
  if ((await store.countCandidates(db, reach, membershipIds)) < membershipIds.length)
    throw new Refused('assignment.peopleUnknown')
  return { cohortId: null, membershipIds }
}

/** @throws Refused('assignment.dueBeforeOpening') */
const writing = async (
  db: TenantDb,
  actor: Actor,
  draft: AssignmentDraft,
  cohortId: string | null,
): Promise<store.Writing> => {
  const { timeZone } = await institutionOf(db, actor.institutionId)
  const { for: _, opens, due, ...rest } = draft
  const [opensAt, dueAt] = [instantAt(opens, timeZone), instantAt(due, timeZone)]
  if (dueAt <= opensAt) throw new Refused('assignment.dueBeforeOpening')
  return { ...rest, cohortId, opensAt, dueAt }
}

/**
 * Gives a kit to a cohort or to chosen people. Whoever gives it owns it.
 * @throws Refused kit.notFound, cohort.notFound, assignment.peopleUnknown, assignment.dueBeforeOpening
 */
export const createAssignment = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  draft: AssignmentDraft,
): Promise<{ assignmentId: string }> => {
  const { cohortId, membershipIds } = await audienceWithin(db, actor, draft.for)
  await requireKit(db, draft.kitId)
  const id = newId()
  const row = await writing(db, actor, draft, cohortId)
  const createdAt = ports.clock.now()
  await store.insert(db, { ...row, id, ownerMembershipId: actor.membershipId, createdAt })
  await store.setMembers(db, id, membershipIds)
  await record(db, actor, 'assignment.created', `assignment:${id}`, { title: draft.title })
  return { assignmentId: id }
}

/**
 * Changes an assignment. Once somebody has begun it, the kit and whom it is for stay; people may still be added.
 * @throws Refused as createAssignment, and assignment.notFound, assignment.begun
 */
export const updateAssignment = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  assignmentId: string,
  draft: AssignmentDraft,
) => {
  const row = await assignmentForUpdate(db, actor, assignmentId)
  const begun = await begunBy(db, assignmentId)
  if (draft.kitId !== row.kitId) {
    if (begun.length > 0) throw new Refused('assignment.begun')
    await requireKit(db, draft.kitId)
  }
  const audience = await changedAudience(db, actor, row, { wanted: draft.for, begun })
  const change = await writing(db, actor, draft, audience.cohortId)
  const isRemindedAnew =
    change.dueAt !== row.dueAt || change.remindDaysBefore !== row.remindDaysBefore
  await store.update(db, assignmentId, {
    ...change,
    ...(isRemindedAnew ? { remindedAt: null } : {}),
  })
  await store.setMembers(db, assignmentId, audience.membershipIds)
  await record(db, actor, 'assignment.changed', `assignment:${assignmentId}`)
  return assignmentOf(db, ports, actor, assignmentId)
}

const changedAudience = async (
  db: TenantDb,
  actor: Actor,
  row: AssignmentRow,
  { wanted, begun }: { wanted: AssignmentDraft['for']; begun: string[] },
): Promise<Audience> => {
  if ('cohortId' in wanted) {
    if (wanted.cohortId === row.cohortId) return { cohortId: row.cohortId, membershipIds: [] }
    if (begun.length > 0) throw new Refused('assignment.begun')
    return audienceWithin(db, actor, wanted)
  }
  const audience = await audienceWithin(db, actor, wanted)
  const isLeftOut = begun.some((id) => !audience.membershipIds.includes(id))
  if (begun.length > 0 && (row.cohortId !== null || isLeftOut))
    throw new Refused('assignment.begun')
  return audience
}

export const assignmentSteps = ['close', 'reopen', 'archive', 'bringBack'] as const
export type AssignmentStep = (typeof assignmentSteps)[number]

/** Closes it to further attempts, puts it away, and back. @throws Refused('assignment.notFound') */
export const stepAssignment = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  { assignmentId, step }: { assignmentId: string; step: AssignmentStep },
) => {
  await assignmentForUpdate(db, actor, assignmentId)
  const now = ports.clock.now()
  const changes = {
    close: { closedAt: now },
    reopen: { closedAt: null },
    archive: { archivedAt: now },
    bringBack: { archivedAt: null },
  }
  await store.setTimes(db, assignmentId, changes[step])
  await record(db, actor, 'assignment.stepped', `assignment:${assignmentId}`, { step })
  return assignmentOf(db, ports, actor, assignmentId)
}

/** Members of staff to whom an assignment can be handed over. @throws Refused('assignment.notFound') */
export const recipientsOf = async (db: TenantDb, actor: Actor, assignmentId: string) =>
  store.recipients(db, await assignmentFor(db, actor, assignmentId))

/**
 * Makes another member of staff its owner. Who gave it away, and does not see all, sees it no longer.
 * @throws Refused assignment.notFound, assignment.notForThem
 */
export const handOver = async (
  db: TenantDb,
  actor: Actor,
  { assignmentId, to }: { assignmentId: string; to: string },
): Promise<void> => {
  const row = await assignmentForUpdate(db, actor, assignmentId)
  const able = await store.recipients(db, row)
  if (!able.some((one) => one.membershipId === to)) throw new Refused('assignment.notForThem')
  await store.setOwner(db, assignmentId, to)
  await record(db, actor, 'assignment.handedOver', `assignment:${assignmentId}`, { to })
}

/** So many people are offered at a time; more words find the others. */
const mostOffered = 20

/** Candidates to choose from, within reach. */
export const candidatesToChoose = async (db: TenantDb, actor: Actor, search: string) =>
  store.findCandidates(db, await cohortReach(db, actor), { search, most: mostOffered })

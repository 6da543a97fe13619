import type { TenantDb } from '@app/db'
import {
  stageOf,
  type ProgressCell,
  type ProgressColumn,
  type ProgressRequest,
} from '@app/domain/assignments'
import { Refused } from '@app/domain/refusals'
import type { Actor } from '../../../actor.ts'
import type { Ports } from '../../../ports.ts'
import { cohortReach, requireCohort } from '../../cohorts/actions.ts'
import { institutionOf } from '../../institutions/actions.ts'
import { assignmentFor, assignmentsOfCohort, type AssignmentRow } from '../actions.ts'
import * as store from './store.ts'

/** More columns than these nobody reads. */
const mostColumns = 30
const dayMs = 86_400_000

/**
 * Whom an assignment is for, as far as its owner reaches: a coach who no longer looks after a cohort sees nobody of it.
 * Null: nobody.
 */
export const audienceOf = async (
  db: TenantDb,
  actor: Actor,
  assignment: AssignmentRow,
): Promise<store.Audience | null> => {
  const reach = await cohortReach(db, actor)
  if (assignment.cohortId === null) return { assignmentId: assignment.id, reach }
  const isReached = reach === 'all' || reach.includes(assignment.cohortId)
  return isReached ? { cohortId: assignment.cohortId } : null
}

/** @throws Refused cohort.notFound beyond a coach's reach, assignment.notFound */
const subjectOf = async (
  db: TenantDb,
  actor: Actor,
  of: ProgressRequest['of'],
): Promise<{ audience: store.Audience | null; assignments: AssignmentRow[] }> => {
  if ('assignmentId' in of) {
    const assignment = await assignmentFor(db, actor, of.assignmentId)
    return { audience: await audienceOf(db, actor, assignment), assignments: [assignment] }
  }
  const reach = await cohortReach(db, actor)
  if (reach !== 'all' && !reach.includes(of.cohortId)) throw new Refused('cohort.notFound')
  await requireCohort(db, of.cohortId)
  const assignments = await assignmentsOfCohort(db, actor, of.cohortId, mostColumns)
  return { audience: of, assignments }
}

type Found = Awaited<ReturnType<typeof store.cells>>[number]

/** What a cell says. An assignment whose interviews have been deleted by now no longer says who did not begin. */
const cellOf = (
  assignment: AssignmentRow,
  found: Found | undefined,
  { now, retentionDays }: { now: Date; retentionDays: number },
): ProgressCell => {
  if (found)
    return {
      standing: found.standing,
      isLate: found.isLate || (found.handedInAt === null && now.toISOString() > assignment.dueAt),
      attempts: found.used,
      sessionId: found.sessionId,
    }
  const { dueAt, closedAt } = assignment
  const ended = Math.max(Date.parse(dueAt), closedAt ? Date.parse(closedAt) : 0)
  const isForgotten = now.getTime() > ended + retentionDays * dayMs
  return {
    standing: isForgotten ? 'forgotten' : 'notBegun',
    isLate: !isForgotten && now.toISOString() > dueAt,
    attempts: 0,
    sessionId: null,
  }
}

/** An assignment as the head of a column. */
export const columnOf = (assignment: AssignmentRow, now: Date): ProgressColumn => ({
  assignmentId: assignment.id,
  title: assignment.title,
  dueAt: assignment.dueAt,
  stage: stageOf(assignment, now),
})

/**
 * A stretch of the grid of people and assignments. People are in the order of their names, or of how far they are with one
 * assignment: never of a score. @throws Refused assignment.notFound, cohort.notFound
 */
export const progressOf = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  request: ProgressRequest,
) => {
  const { audience, assignments } = await subjectOf(db, actor, request.of)
  const now = ports.clock.now()
  const columns = assignments.map((one) => columnOf(one, now))
  const { sortedBy, search, standing, isDescending = false, offset, limit } = request
  const isKnown = (id: string) => assignments.some((one) => one.id === id)
  if (sortedBy && !isKnown(sortedBy)) throw new Refused('assignment.notFound')
  if (!audience) return { total: 0, columns, rows: [] }
  const about =
    sortedBy ?? (standing && 'assignmentId' in request.of ? request.of.assignmentId : null)
  const wanted = { audience, search, standing: about ? standing : undefined, about }
  const isSortedByStanding = sortedBy !== undefined
  const how = { isSortedByStanding, isDescending, offset, limit }
  const people = await store.people(db, wanted, how)
  const total = await store.count(db, { ...wanted, about: wanted.standing ? about : null })
  const { retentionDays } = await institutionOf(db, actor.institutionId)
  const ids = people.map((person) => person.membershipId)
  const found = await store.cells(
    db,
    ids,
    assignments.map((one) => one.id),
  )
  const cells = new Map(found.map((cell) => [`${cell.membershipId} ${cell.assignmentId}`, cell]))
  const rows = people.map((person) => ({
    ...person,
    cells: assignments.map((one) =>
      cellOf(one, cells.get(`${person.membershipId} ${one.id}`), { now, retentionDays }),
    ),
  }))
  return { total, columns, rows }
}

const isUndone = (standing: string): boolean =>
  ['notBegun', 'inProgress', 'brokenOff'].includes(standing)

/** How many people stand where with one assignment. @throws Refused('assignment.notFound') */
export const summaryOf = async (db: TenantDb, ports: Ports, actor: Actor, assignmentId: string) => {
  const assignment = await assignmentFor(db, actor, assignmentId)
  const audience = await audienceOf(db, actor, assignment)
  const rows = audience ? await store.summary(db, audience, assignmentId) : []
  const isDue = ports.clock.now().toISOString() > assignment.dueAt
  return {
    counts: rows.map(({ standing, people }) => ({ standing, people })),
    late: rows.reduce(
      (sum, row) => sum + (isDue && isUndone(row.standing) ? row.people : row.late),
      0,
    ),
  }
}

/** One person's cells for these assignments, as the grid shows them. */
export const cellsOfPerson = async (
  db: TenantDb,
  ports: Ports,
  institutionId: string,
  { membershipId, assignments }: { membershipId: string; assignments: readonly AssignmentRow[] },
): Promise<ProgressCell[]> => {
  const { retentionDays } = await institutionOf(db, institutionId)
  const now = ports.clock.now()
  const ids = assignments.map((one) => one.id)
  const found = await store.cells(db, [membershipId], ids)
  const cells = new Map(found.map((cell) => [cell.assignmentId, cell]))
  return assignments.map((one) => cellOf(one, cells.get(one.id), { now, retentionDays }))
}

/** Who of an audience has not handed in, or not even begun. */
export const undoneOf = (
  db: TenantDb,
  audience: store.Audience,
  assignmentId: string,
  which: { isNotBegun: boolean; among: readonly string[] | null },
): Promise<string[]> => store.undone(db, { audience, about: assignmentId }, which)

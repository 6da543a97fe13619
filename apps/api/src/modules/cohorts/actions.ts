import type { TenantDb } from '@app/db'
import { areDaysReversed, type CohortDetails } from '@app/domain/cohorts'
import { Refused } from '@app/domain/refusals'
import type { Actor } from '../../actor.ts'
import { newId } from '../../ids.ts'
import { record } from '../audit/actions.ts'
import * as store from './store.ts'

/** The cohorts that this member of staff may see: a coach the assigned ones, others all. */
export const cohortsFor = async (db: TenantDb, actor: Actor, isArchived = false) => {
  const all = await store.list(db, isArchived)
  const reach = await cohortReach(db, actor)
  return reach === 'all' ? all : all.filter((cohort) => reach.includes(cohort.cohortId))
}

/** Every cohort that is not archived, for who is not bound to some: the institution's own programs. */
export const allCohorts = (db: TenantDb) => store.list(db, false)

/** Which cohorts' candidates a member of staff reaches. Every list and record of candidates asks here. */
export const cohortReach = async (db: TenantDb, actor: Actor): Promise<'all' | string[]> =>
  actor.role === 'coach' ? store.ofCoach(db, actor.membershipId) : 'all'

/** A cohort that this member of staff reaches. @throws Refused('cohort.notFound') */
export const reachedCohort = async (db: TenantDb, actor: Actor, cohortId: string) => {
  const reach = await cohortReach(db, actor)
  const cohort = await store.byId(db, cohortId)
  if (!cohort || (reach !== 'all' && !reach.includes(cohortId)))
    throw new Refused('cohort.notFound')
  return cohort
}

/** @throws Refused cohort.datesReversed; cohort.exists for a name that is taken in the same term */
export const createCohort = async (db: TenantDb, actor: Actor | null, details: CohortDetails) => {
  if (areDaysReversed(details)) throw new Refused('cohort.datesReversed')
  const id = newId()
  if (!(await store.insert(db, { id, ...details }))) throw new Refused('cohort.exists')
  await record(db, actor, 'cohort.created', `cohort:${id}`, { name: details.name })
  return { cohortId: id, ...details, archivedAt: null, candidateCount: 0, coachCount: 0 }
}

/** @throws Refused cohort.notFound, cohort.datesReversed, cohort.exists */
export const changeCohort = async (
  db: TenantDb,
  actor: Actor,
  { cohortId, ...details }: CohortDetails & { cohortId: string },
): Promise<void> => {
  if (areDaysReversed(details)) throw new Refused('cohort.datesReversed')
  await requireCohort(db, cohortId)
  if (await store.isTaken(db, { cohortId, ...details })) throw new Refused('cohort.exists')
  await store.update(db, cohortId, details)
  await record(db, actor, 'cohort.changed', `cohort:${cohortId}`, details)
}

/** Nobody comes into an archived cohort any more; what was done in it stays. @throws Refused('cohort.notFound') */
export const archiveCohort = async (
  db: TenantDb,
  actor: Actor,
  request: { cohortId: string; archivedAt: Date | null },
): Promise<void> => {
  const { cohortId, archivedAt } = request
  await requireCohort(db, cohortId)
  await store.setArchived(db, cohortId, archivedAt)
  await record(
    db,
    actor,
    archivedAt ? 'cohort.archived' : 'cohort.broughtBack',
    `cohort:${cohortId}`,
  )
}

/** @throws Refused('cohort.notFound') */
export const joinCohort = async (
  db: TenantDb,
  member: { cohortId: string; membershipId: string; part: 'candidate' | 'coach' },
): Promise<void> => {
  await requireCohort(db, member.cohortId)
  await store.addMember(db, member)
}

/** @throws Refused('cohort.notFound') */
export const requireCohort = async (db: TenantDb, cohortId: string): Promise<void> => {
  if ((await store.archivedAt(db, cohortId)) === undefined) throw new Refused('cohort.notFound')
}

/** A cohort that people still come into. @throws Refused cohort.notFound, cohort.archived */
export const requireOpenCohort = async (db: TenantDb, cohortId: string): Promise<void> => {
  await requireCohort(db, cohortId)
  if (await store.archivedAt(db, cohortId)) throw new Refused('cohort.archived')
}

/** For a coach whose role ends. */
export const unassignEverywhere = (db: TenantDb, membershipId: string): Promise<void> =>
  store.unassignAll(db, membershipId)

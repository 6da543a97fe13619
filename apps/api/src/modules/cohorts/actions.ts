import type { TenantDb } from '@app/db'
import { Refused } from '@app/domain/refusals'
import type { Actor } from '../../actor.ts'
import { newId } from '../../ids.ts'
import { record } from '../audit/actions.ts'
import * as store from './store.ts'

/** The cohorts that this member of staff may see: a coach the assigned ones, others all. */
export const cohortsFor = async (db: TenantDb, actor: Actor) => {
  const all = await store.list(db)
  const reach = await cohortReach(db, actor)
  return reach === 'all' ? all : all.filter((cohort) => reach.includes(cohort.cohortId))
}

/** Every cohort, for who is not bound to some: the institution's own programs. */
export const allCohorts = (db: TenantDb) => store.list(db)

/** Which cohorts' candidates a member of staff reaches. Every list and record of candidates asks here. */
export const cohortReach = async (db: TenantDb, actor: Actor): Promise<'all' | string[]> =>
  actor.role === 'coach' ? store.ofCoach(db, actor.membershipId) : 'all'

/** @throws Refused('cohort.exists') for a name that is taken in the same term */
export const createCohort = async (
  db: TenantDb,
  actor: Actor | null,
  cohort: { name: string; term: string },
) => {
  const id = newId()
  if (!(await store.insert(db, { id, ...cohort }))) throw new Refused('cohort.exists')
  await record(db, actor, 'cohort.created', `cohort:${id}`, { name: cohort.name })
  return { cohortId: id, ...cohort, candidateCount: 0, coachCount: 0 }
}

/** @throws Refused('cohort.notFound') */
export const joinCohort = async (
  db: TenantDb,
  member: { cohortId: string; membershipId: string; part: 'candidate' | 'coach' },
): Promise<void> => {
  if (!(await store.exists(db, member.cohortId))) throw new Refused('cohort.notFound')
  await store.addMember(db, member)
}

/** @throws Refused('cohort.notFound') */
export const requireCohort = async (db: TenantDb, cohortId: string): Promise<void> => {
  if (!(await store.exists(db, cohortId))) throw new Refused('cohort.notFound')
}

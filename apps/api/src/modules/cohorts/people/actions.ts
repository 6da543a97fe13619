import type { TenantDb } from '@app/db'
import { csvOf } from '@app/domain/csv'
import { Refused } from '@app/domain/refusals'
import type { Actor } from '../../../actor.ts'
import { readPage, type PageRequest } from '../../../cursors.ts'
import { record } from '../../audit/actions.ts'
import { joinCohort, reachedCohort, requireOpenCohort } from '../actions.ts'
import * as store from './store.ts'

/** A cohort with its coaches, for staff who reach it. @throws Refused('cohort.notFound') */
export const cohortWithCoaches = async (db: TenantDb, actor: Actor, cohortId: string) => ({
  ...(await reachedCohort(db, actor, cohortId)),
  coaches: await store.coaches(db, cohortId),
})

/** The candidates of a cohort by name. @throws Refused('cohort.notFound') */
export const cohortMemberPage = async (
  db: TenantDb,
  actor: Actor,
  request: PageRequest & store.Filter,
) => {
  const { cursor, limit, ...filter } = request
  await reachedCohort(db, actor, filter.cohortId)
  return readPage(
    { cursor, limit },
    {
      type: 'name',
      usual: 25,
      read: (reading) => store.page(db, filter, reading),
      count: (place) => store.count(db, filter, place),
      placeOf: (row) => ({ key: row.placeKey, id: row.membershipId }),
    },
  )
}

type Member = { cohortId: string; membershipId: string }

/** @throws Refused cohort.notFound, cohort.archived, membership.notFound for anybody but a coach */
export const assignCoach = async (db: TenantDb, actor: Actor, member: Member): Promise<void> => {
  await requireOpenCohort(db, member.cohortId)
  if (!(await store.isCoach(db, member.membershipId))) throw new Refused('membership.notFound')
  await joinCohort(db, { ...member, part: 'coach' })
  await record(db, actor, 'cohort.coachAssigned', `cohort:${member.cohortId}`, {
    membershipId: member.membershipId,
  })
}

/**
 * Takes somebody out of a cohort; they stay a member of the institution. A coach's live connections end with it.
 * @throws Refused membership.notFound, also where the cohort is not
 */
export const removeFromCohort = async (
  db: TenantDb,
  actor: Actor,
  member: Member,
): Promise<void> => {
  if (!(await store.remove(db, member))) throw new Refused('membership.notFound')
  await record(db, actor, 'cohort.memberRemoved', `cohort:${member.cohortId}`, {
    membershipId: member.membershipId,
  })
}

/**
 * Everybody of a cohort as a CSV file that no spreadsheet runs a formula from. Taken away, it is in the trail.
 * @throws Refused('cohort.notFound')
 */
export const exportCohort = async (
  db: TenantDb,
  actor: Actor,
  cohortId: string,
): Promise<{ fileName: string; text: string }> => {
  const { name, term } = await reachedCohort(db, actor, cohortId)
  const people = await store.everybody(db, cohortId)
  const header = ['Name', 'E-mail', 'Part', 'Member since']
  const rows = people.map((row) => [row.name, row.email, row.part, row.createdAt.slice(0, 10)])
  await record(db, actor, 'cohort.exported', `cohort:${cohortId}`, { count: rows.length })
  const plain = `${name} ${term}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  return {
    fileName: `${plain.replaceAll(/^-|-$/g, '') || 'cohort'}.csv`,
    text: csvOf([header, ...rows]),
  }
}

import type { TenantDb } from '@app/db'
import { Refused } from '@app/domain/refusals'
import type { Actor } from '../../../actor.ts'
import type { Ports } from '../../../ports.ts'
import { journeyAssignments } from '../../assignments/journeys/actions.ts'
import { cohortReach } from '../../cohorts/actions.ts'
import { institutionOf } from '../../institutions/actions.ts'
import * as store from './store.ts'

/**
 * A candidate's way so far: their cohorts, and what was given to them as far as whoever looks sees it. Their interviews are
 * read page by page from the list of sessions. @throws Refused('membership.notFound') outside a coach's cohorts
 */
export const journeyOf = async (db: TenantDb, ports: Ports, actor: Actor, membershipId: string) => {
  const person = await store.candidate(db, membershipId)
  if (!person) throw new Refused('membership.notFound')
  const cohorts = await store.cohortsOf(db, membershipId)
  const reach = await cohortReach(db, actor)
  if (reach !== 'all' && !cohorts.some((cohort) => reach.includes(cohort.cohortId)))
    throw new Refused('membership.notFound')
  const { timeZone } = await institutionOf(db, actor.institutionId)
  return {
    ...person,
    timeZone,
    // A coach is told of own cohorts alone.
    cohorts: reach === 'all' ? cohorts : cohorts.filter(({ cohortId }) => reach.includes(cohortId)),
    assignments: await journeyAssignments(db, ports, actor, membershipId),
  }
}

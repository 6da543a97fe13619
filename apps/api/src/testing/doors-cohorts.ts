import type { RefusalCode } from '@app/domain/refusals'
import { newId } from '../ids.ts'
import type { Scene } from './people.ts'

type CohortRow = {
  reach: 'everyone' | 'anyPerson' | { cohort: RefusalCode } | { institution: RefusalCode }
  input?: (scene: Scene) => unknown
  told?: RefusalCode
}

const someone = () => `${newId()}@example.org`

/** A cohort of one row's own. */
const aCohort = async ({ world, callers }: Scene) => {
  const { cohortId } = await world.as(callers.owner).cohorts.create({ name: newId(), term: '' })
  return { cohortId }
}

const aRoster = ({ world, callers, cohortId }: Scene) =>
  world.as(callers.owner).rosters.begin({ cohortId, rowCount: 1 })
const rosterRow = { from: 1, rows: [{ email: someone(), name: 'Ada', cohort: '' }] }
const aFilledRoster = async (scene: Scene) => {
  const roster = await aRoster(scene)
  await scene.world.as(scene.callers.owner).rosters.add({ ...roster, ...rosterRow })
  return roster
}

const aCoach = async ({ world, institutionId }: Scene) => {
  const { membershipId } = await world.member(institutionId, 'coach')
  return { membershipId }
}

/** Somebody who asked to join the candidate's cohort and waits. */
const aRequest = async ({ world, institutionId, cohortId }: Scene): Promise<string> => {
  const { personId, email, name } = await world.member(institutionId, 'recruiter')
  const requestId = newId()
  await world.inside(institutionId, (db) =>
    db
      .insertInto('joinRequests')
      .values({ id: requestId, cohortId, personId, email, name })
      .execute(),
  )
  return requestId
}

/** The rows of cohorts, of who is in them, and of how people come into them. */
export const cohortRows: Record<string, CohortRow> = {
  'cohorts.one': {
    reach: { cohort: 'cohort.notFound' },
    input: ({ cohortId }) => ({ cohortId }),
  },
  'cohorts.members': {
    reach: { cohort: 'cohort.notFound' },
    input: ({ cohortId }) => ({ cohortId }),
  },
  'cohorts.update': {
    reach: { institution: 'cohort.notFound' },
    input: ({ cohortId }) => ({ cohortId, name: newId(), term: '2026' }),
  },
  'cohorts.archive': {
    reach: { institution: 'cohort.notFound' },
    input: async (scene) => aCohort(scene),
  },
  'cohorts.bringBack': {
    reach: { institution: 'cohort.notFound' },
    input: ({ cohortId }) => ({ cohortId }),
  },
  'cohorts.assignCoach': {
    reach: { institution: 'cohort.notFound' },
    input: ({ cohortId, callers }) => ({
      cohortId,
      membershipId: callers.coach.actor?.membershipId,
    }),
  },
  'cohorts.export': {
    reach: { cohort: 'cohort.notFound' },
    input: ({ cohortId }) => ({ cohortId }),
  },
  'cohorts.removeMember': {
    reach: { institution: 'membership.notFound' },
    input: async (scene) => {
      const { cohortId } = await aCohort(scene)
      const { membershipId } = await scene.world.member(scene.institutionId, 'candidate', {
        cohortId,
      })
      return { cohortId, membershipId }
    },
  },
  'members.end': { reach: { institution: 'membership.notFound' }, input: aCoach },
  'members.changeRole': {
    reach: { institution: 'membership.notFound' },
    input: async (scene) => ({ ...(await aCoach(scene)), role: 'admin' }),
  },
  'rosters.begin': {
    reach: { institution: 'cohort.notFound' },
    input: ({ cohortId }) => ({ cohortId, rowCount: 1 }),
  },
  'rosters.add': {
    reach: { institution: 'roster.notFound' },
    input: async (scene) => ({ ...(await aRoster(scene)), ...rosterRow }),
  },
  'rosters.check': { reach: { institution: 'roster.notFound' }, input: aFilledRoster },
  'rosters.run': { reach: { institution: 'roster.notFound' }, input: aFilledRoster },
  'joining.offer': {
    reach: 'everyone',
    input: () => ({ code: 'abcde-fghjk' }),
    told: 'join.invalid',
  },
  'joining.ask': {
    reach: 'everyone',
    input: () => ({ code: 'abcde-fghjk', email: someone(), name: 'Ada' }),
    told: 'join.invalid',
  },
  'joining.join': {
    reach: 'anyPerson',
    input: () => ({ code: 'abcde-fghjk' }),
    told: 'join.invalid',
  },
  'joining.mine': { reach: 'anyPerson' },
  'joins.settings': {
    reach: { cohort: 'cohort.notFound' },
    input: ({ cohortId }) => ({ cohortId }),
  },
  'joins.set': {
    reach: { institution: 'cohort.notFound' },
    input: ({ cohortId }) => ({ cohortId, isOpen: false, needsApproval: true }),
  },
  'joins.renewCode': {
    reach: { institution: 'cohort.notFound' },
    input: ({ cohortId }) => ({ cohortId }),
  },
  'joins.requests': {
    reach: { cohort: 'cohort.notFound' },
    input: ({ cohortId }) => ({ cohortId }),
  },
  'joins.decide': {
    reach: { cohort: 'join.requestNotFound' },
    input: async (scene) => ({ requestId: await aRequest(scene), outcome: 'declined' }),
  },
}

import type { Scene } from './people.ts'
import type { Reach, Row } from './reach.ts'

const assignmentDraft = ({ kitId, cohortId }: Scene) => ({
  title: 'First interview',
  note: '',
  kitId,
  for: { cohortId },
  opens: '2026-01-01T08:00',
  due: '2099-12-31T23:59',
  attemptsAllowed: 2,
  counts: 'latest' as const,
  isLateAllowed: true,
  remindDaysBefore: null,
})
/** An assignment of the coach's own, to the candidate's cohort. */
const coachsAssignment = (scene: Scene) =>
  scene.world.as(scene.callers.coach).assignments.create(assignmentDraft(scene))
const assignment: Reach = { cohort: 'assignment.notFound' }

/** The doors of assignments. */
export const assignmentRows: Record<string, Row> = {
  'assignments.list': { reach: 'everyone', input: () => ({}) },
  'assignments.one': { reach: assignment, input: coachsAssignment },
  'assignments.create': { reach: { cohort: 'cohort.notFound' }, input: assignmentDraft },
  'assignments.update': {
    reach: assignment,
    input: async (scene) => ({
      ...(await coachsAssignment(scene)),
      draft: assignmentDraft(scene),
    }),
  },
  'assignments.step': {
    reach: assignment,
    input: async (scene) => ({ ...(await coachsAssignment(scene)), step: 'close' }),
  },
  'assignments.recipients': { reach: assignment, input: coachsAssignment },
  'assignments.handOver': {
    reach: assignment,
    input: async (scene) => ({
      ...(await coachsAssignment(scene)),
      to: scene.callers.admin.actor?.membershipId,
    }),
  },
  'assignments.candidates': { reach: 'everyone', input: () => ({ search: '' }) },
  'assignments.progress': {
    reach: { cohort: 'cohort.notFound' },
    input: ({ cohortId }) => ({ of: { cohortId }, offset: 0, limit: 50 }),
  },
  'assignments.summary': { reach: assignment, input: coachsAssignment },
  'assignments.remind': {
    reach: assignment,
    input: async (scene) => ({ ...(await coachsAssignment(scene)), to: 'notBegun' }),
  },
  'assignments.mine': { reach: 'everyone' },
}

import {
  Assignment,
  AssignmentDraft,
  OwnAssignment,
  ProgressRequest,
  ProgressStretch,
  ProgressSummary,
  RemindRequest,
} from '@app/domain/assignments'
import { Id, pageOf } from '@app/domain/instants'
import { Role } from '@app/domain/permissions'
import { z } from 'zod'
import { pageRequest } from '../../cursors.ts'
import { door, router } from '../../trpc.ts'
import {
  assignmentOf,
  assignmentPage,
  assignmentSteps,
  candidatesToChoose,
  createAssignment,
  handOver,
  recipientsOf,
  stepAssignment,
  updateAssignment,
} from './actions.ts'
import { ownAssignments } from './attempts/actions.ts'
import { progressOf, summaryOf } from './progress/actions.ts'
import { remind } from './reminders/actions.ts'

const AssignmentId = z.strictObject({ assignmentId: Id })
const Person = z.object({ membershipId: Id, name: z.string(), email: z.string() })
const OneAssignment = Assignment.extend({
  timeZone: z.string(),
  /** The people it was given to one by one; none where it is for a cohort. */
  people: z.array(Person),
  /** Somebody has begun it: the kit and whom it is for stay. */
  hasBegun: z.boolean(),
  /** Reminders are sent while it can be handed in. */
  canRemind: z.boolean(),
})

export const assignmentsRouter = router({
  list: door('assignments.see')
    .input(
      z.strictObject({
        ...pageRequest,
        cohortId: Id.optional(),
        isArchived: z.boolean().optional(),
      }),
    )
    .output(pageOf(Assignment))
    .query(({ ctx, input }) => assignmentPage(ctx.tenant, ctx.ports, ctx.actor, input)),

  one: door('assignments.see')
    .input(AssignmentId)
    .output(OneAssignment)
    .query(({ ctx, input }) => assignmentOf(ctx.tenant, ctx.ports, ctx.actor, input.assignmentId)),

  create: door('assignments.give')
    .input(AssignmentDraft)
    .output(AssignmentId)
    .mutation(({ ctx, input }) => createAssignment(ctx.tenant, ctx.ports, ctx.actor, input)),

  update: door('assignments.give')
    .input(z.strictObject({ assignmentId: Id, draft: AssignmentDraft }))
    .output(OneAssignment)
    .mutation(({ ctx, input }) =>
      updateAssignment(ctx.tenant, ctx.ports, ctx.actor, input.assignmentId, input.draft),
    ),

  step: door('assignments.give')
    .input(z.strictObject({ assignmentId: Id, step: z.enum(assignmentSteps) }))
    .output(OneAssignment)
    .mutation(({ ctx, input }) => stepAssignment(ctx.tenant, ctx.ports, ctx.actor, input)),

  recipients: door('assignments.give')
    .input(AssignmentId)
    .output(z.array(z.object({ membershipId: Id, name: z.string(), role: Role })))
    .query(({ ctx, input }) => recipientsOf(ctx.tenant, ctx.actor, input.assignmentId)),

  handOver: door('assignments.give')
    .input(z.strictObject({ assignmentId: Id, to: Id }))
    .output(z.strictObject({}))
    .mutation(async ({ ctx, input }) => {
      await handOver(ctx.tenant, ctx.actor, input)
      return {}
    }),

  candidates: door('assignments.give')
    .input(z.strictObject({ search: z.string().trim().max(120) }))
    .output(z.array(Person))
    .query(({ ctx, input }) => candidatesToChoose(ctx.tenant, ctx.actor, input.search)),

  progress: door('assignments.see')
    .input(ProgressRequest)
    .output(ProgressStretch)
    .query(({ ctx, input }) => progressOf(ctx.tenant, ctx.ports, ctx.actor, input)),

  summary: door('assignments.see')
    .input(AssignmentId)
    .output(ProgressSummary)
    .query(({ ctx, input }) => summaryOf(ctx.tenant, ctx.ports, ctx.actor, input.assignmentId)),

  remind: door('assignments.give')
    .input(RemindRequest)
    .output(z.object({ reminded: z.number().int(), already: z.number().int() }))
    .mutation(({ ctx, input }) => remind(ctx.tenant, ctx.ports, ctx.actor, input)),

  mine: door('assignments.seeOwn')
    .output(z.array(OwnAssignment))
    .query(({ ctx }) => ownAssignments(ctx.tenant, ctx.ports, ctx.actor)),
})

import { Id } from '@app/domain/instants'
import {
  longestRoster,
  longestRosterCell,
  longestRosterPiece,
  rosterProblems,
} from '@app/domain/rosters'
import { z } from 'zod'
import { door, router } from '../../../trpc.ts'
import { addToRoster, beginRoster, checkRoster, importRoster } from './actions.ts'

const Cell = z.string().max(longestRosterCell)
const Position = z.number().int().min(1).max(longestRoster)
const Count = z.number().int()
const counts = { invited: Count, joined: Count, alreadyThere: Count }
const ofRoster = z.strictObject({ rosterId: Id })

export const rostersRouter = router({
  begin: door('members.invite')
    .input(z.strictObject({ cohortId: Id.nullable(), rowCount: Position }))
    .output(ofRoster)
    .mutation(({ ctx, input }) => beginRoster(ctx.tenant, ctx.actor, input)),

  add: door('members.invite')
    .input(
      z.strictObject({
        rosterId: Id,
        from: Position,
        rows: z
          .array(z.strictObject({ email: Cell, name: Cell, cohort: Cell }))
          .min(1)
          .max(longestRosterPiece),
      }),
    )
    .output(z.strictObject({}))
    .mutation(async ({ ctx, input }) => {
      await addToRoster(ctx.tenant, input)
      return {}
    }),

  check: door('members.invite')
    .input(ofRoster)
    .output(
      z.object({
        ...counts,
        problems: z.array(z.object({ position: Position, problem: z.enum(rosterProblems) })),
      }),
    )
    .query(({ ctx, input }) => checkRoster(ctx.tenant, ctx.ports, input.rosterId)),

  run: door('members.invite')
    .input(ofRoster)
    .output(z.object({ ...counts, refused: Count }))
    .mutation(({ ctx, input }) => importRoster(ctx.tenant, ctx.ports, ctx.actor, input.rosterId)),
})

import { longestLookReason, longestRatingNote } from '@app/domain/feedback'
import { Id } from '@app/domain/instants'
import { Competency, Level } from '@app/domain/rubrics'
import { z } from 'zod'
import { door, router } from '../../../trpc.ts'
import { answerLook, askForLook } from './answering/actions.ts'

const Done = z.strictObject({})

export const looksRouter = router({
  ask: door('looks.askOwn')
    .input(
      z.strictObject({
        sessionId: Id,
        competency: Competency,
        reason: z.string().trim().max(longestLookReason),
      }),
    )
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await askForLook(ctx.tenant, ctx.ports, ctx.actor, input)
      return {}
    }),

  answer: door('looks.answer')
    .input(
      z.strictObject({
        sessionId: Id,
        competency: Competency,
        /** Null: the score stays as it is. */
        level: Level.nullable(),
        reason: z.string().trim().min(1).max(longestRatingNote),
      }),
    )
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await answerLook(ctx.tenant, ctx.ports, ctx.actor, input)
      return {}
    }),
})

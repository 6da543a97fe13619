import { Id } from '@app/domain/instants'
import { ReviewRow, ReviewState } from '@app/domain/review'
import { z } from 'zod'
import { pageRequest } from '../../cursors.ts'
import { door, router } from '../../trpc.ts'
import { finishReview, giveBackReview, reviewPage, takeReview } from './actions.ts'

const OfSession = z.strictObject({ sessionId: Id })
const Done = z.strictObject({})

export const reviewRouter = router({
  list: door('review.see')
    .input(
      z.strictObject({
        ...pageRequest,
        /** Left out: everything that is not reviewed yet. */
        state: ReviewState.optional(),
        isMine: z.boolean().optional(),
        cohortId: Id.optional(),
      }),
    )
    .output(
      z.object({
        items: z.array(ReviewRow),
        total: z.number().int(),
        skipped: z.number().int(),
        nextCursor: z.string().nullable(),
        previousCursor: z.string().nullable(),
      }),
    )
    .query(({ ctx, input }) => reviewPage(ctx.tenant, ctx.actor, input)),

  take: door('review.take')
    .input(OfSession)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await takeReview(ctx.tenant, ctx.ports, ctx.actor, input.sessionId)
      return {}
    }),

  giveBack: door('review.take')
    .input(OfSession)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await giveBackReview(ctx.tenant, ctx.actor, input.sessionId)
      return {}
    }),

  finish: door('review.take')
    .input(OfSession)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await finishReview(ctx.tenant, ctx.ports, ctx.actor, input.sessionId)
      return {}
    }),
})

import { Id } from '@app/domain/instants'
import { RatingDraft, WholeRating } from '@app/domain/ratings'
import { z } from 'zod'
import { door, router } from '../../../trpc.ts'
import { handIn, keepRating, openReading } from './handing-in/actions.ts'

const Done = z.strictObject({})

export const ratingsRouter = router({
  keep: door('ratings.give')
    .input(z.strictObject({ sessionId: Id, rating: RatingDraft }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await keepRating(ctx.tenant, ctx.ports, ctx.actor, input)
      return {}
    }),

  handIn: door('ratings.give')
    .input(z.strictObject({ sessionId: Id, rating: WholeRating }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await handIn(ctx.tenant, ctx.ports, ctx.actor, input)
      return {}
    }),

  readFirst: door('ratings.give')
    .input(z.strictObject({ sessionId: Id }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await openReading(ctx.tenant, ctx.ports, ctx.actor, input.sessionId)
      return {}
    }),
})

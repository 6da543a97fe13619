import { NewComment } from '@app/domain/comments'
import { z } from 'zod'
import { door, router } from '../../../trpc.ts'
import { giveComment } from './actions.ts'

export const commentsRouter = router({
  give: door('feedback.give')
    .input(NewComment)
    .output(z.strictObject({}))
    .mutation(async ({ ctx, input }) => {
      await giveComment(ctx.tenant, ctx.ports, ctx.actor, input)
      return {}
    }),
})

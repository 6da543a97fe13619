import { Id } from '@app/domain/instants'
import { News } from '@app/domain/review'
import { z } from 'zod'
import { door, router } from '../../../trpc.ts'
import { ownNews, readNews } from './actions.ts'

export const newsRouter = router({
  mine: door('reports.seeOwn')
    .output(z.array(News))
    .query(({ ctx }) => ownNews(ctx.tenant, ctx.actor)),

  read: door('reports.seeOwn')
    .input(z.strictObject({ sessionId: Id }))
    .output(z.strictObject({}))
    .mutation(async ({ ctx, input }) => {
      await readNews(ctx.tenant, ctx.ports, ctx.actor, input.sessionId)
      return {}
    }),
})

import { Id } from '@app/domain/instants'
import { mostCards, WallCard } from '@app/domain/monitoring'
import { z } from 'zod'
import { door, router } from '../../trpc.ts'
import { wallCards } from './actions.ts'

export const monitoringRouter = router({
  cards: door('monitoring.see')
    .input(z.strictObject({ sessionIds: z.array(Id).min(1).max(mostCards) }))
    .output(z.array(WallCard))
    .query(({ ctx, input }) => wallCards(ctx.tenant, ctx.actor, input.sessionIds)),
})

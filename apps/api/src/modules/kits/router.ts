import { noAccommodations } from '@app/domain/accommodations'
import { Id } from '@app/domain/instants'
import { KitCard } from '@app/domain/runs'
import { z } from 'zod'
import { door, router } from '../../trpc.ts'
import { kitsForStaff, ownKitByLink, ownKitCards, shareKit } from './actions.ts'

export const kitsRouter = router({
  cards: door('kits.practise')
    .output(z.array(KitCard))
    .query(({ ctx }) => ownKitCards(ctx.tenant, ctx.actor)),

  byLink: door('kits.practise')
    .input(z.strictObject({ code: z.string().min(8).max(64) }))
    .output(KitCard)
    .query(({ ctx, input }) => ownKitByLink(ctx.tenant, ctx.actor, input.code)),

  list: door('kits.see')
    .output(z.array(KitCard.extend({ linkUrl: z.url().nullable() })))
    .query(({ ctx }) => kitsForStaff(ctx.tenant, ctx.config, noAccommodations)),

  share: door('kits.share')
    .input(z.strictObject({ kitId: Id }))
    .output(z.object({ linkUrl: z.url() }))
    .mutation(({ ctx, input }) => shareKit(ctx.tenant, ctx.config, ctx.actor, input.kitId)),
})

import { ReviewSettings } from '@app/domain/review'
import { door, router } from '../../../trpc.ts'
import { reviewSettings, updateReviewSettings } from './actions.ts'

export const agreementRouter = router({
  settings: door('review.see')
    .output(ReviewSettings)
    .query(({ ctx }) => reviewSettings(ctx.tenant)),

  updateSettings: door('institution.manage')
    .input(ReviewSettings)
    .output(ReviewSettings)
    .mutation(async ({ ctx, input }) => {
      await updateReviewSettings(ctx.tenant, ctx.actor, input)
      return input
    }),
})

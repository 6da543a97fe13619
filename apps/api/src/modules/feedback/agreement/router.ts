import { AgreementFigures, ReviewSettings } from '@app/domain/review'
import { door, router } from '../../../trpc.ts'
import { agreementFigures, reviewSettings, updateReviewSettings } from './actions.ts'

export const agreementRouter = router({
  settings: door('review.see')
    .output(ReviewSettings)
    .query(({ ctx }) => reviewSettings(ctx.tenant)),

  figures: door('review.see')
    .output(AgreementFigures)
    .query(({ ctx }) => agreementFigures(ctx.tenant)),

  updateSettings: door('institution.manage')
    .input(ReviewSettings)
    .output(ReviewSettings)
    .mutation(async ({ ctx, input }) => {
      await updateReviewSettings(ctx.tenant, ctx.actor, input)
      return input
    }),
})

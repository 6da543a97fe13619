import { longestNote } from '@app/domain/feedback'
import { Id } from '@app/domain/instants'
import { FeedbackNote } from '@app/domain/report-views'
import { z } from 'zod'
import { door, router } from '../../trpc.ts'
import { giveFeedback } from './actions.ts'

export const feedbackRouter = router({
  give: door('feedback.give')
    .input(z.strictObject({ sessionId: Id, text: z.string().trim().min(1).max(longestNote) }))
    .output(FeedbackNote)
    .mutation(({ ctx, input }) => giveFeedback(ctx.tenant, ctx.ports, ctx.actor, input)),
})

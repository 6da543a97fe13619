import { Id } from '@app/domain/instants'
import { Transcript } from '@app/domain/transcripts'
import { z } from 'zod'
import { door, router } from '../../../trpc.ts'
import { versionsOf, writeTranscript } from './actions.ts'

export const transcriptsRouter = router({
  write: door('transcripts.correctOwn')
    .input(
      z.strictObject({
        answerId: Id,
        origin: z.enum(['typed', 'captions', 'correction']),
        /** Left out: the language of the earlier version, else of the question. */
        language: z.string().min(2).max(20).optional(),
        text: z.string().trim().min(1).max(40_000),
      }),
    )
    .output(Transcript)
    .mutation(({ ctx, input }) => writeTranscript(ctx.tenant, ctx.ports, ctx.actor, input)),

  ofAnswer: door('transcripts.correctOwn')
    .input(z.strictObject({ answerId: Id }))
    .output(z.object({ versions: z.array(Transcript) }))
    .query(async ({ ctx, input }) => ({
      versions: await versionsOf(ctx.tenant, ctx.actor, input.answerId),
    })),
})

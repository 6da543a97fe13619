import { z } from 'zod'
import { door, router } from '../../../trpc.ts'
import { usageByMonth } from './actions.ts'

const Month = z.object({
  month: z.string(),
  kind: z.enum(['transcription', 'evaluation']),
  provider: z.string(),
  model: z.string(),
  inputTokens: z.number(),
  outputTokens: z.number(),
  audioSeconds: z.number(),
  calls: z.number().int(),
})

export const usageRouter = router({
  summary: door('usage.see')
    .output(z.array(Month))
    .query(({ ctx }) => usageByMonth(ctx.tenant)),
})

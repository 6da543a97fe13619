import { Id, Instant, pageOf } from '@app/domain/instants'
import { z } from 'zod'
import { pageRequest } from '../../cursors.ts'
import { door, router } from '../../trpc.ts'
import { auditPage } from './actions.ts'

const Entry = z.object({
  id: Id,
  at: Instant,
  personName: z.string().nullable(),
  role: z.string().nullable(),
  action: z.string(),
  subject: z.string().nullable(),
  /** Who or what it was done to, while that is still there. */
  subjectName: z.string().nullable(),
})

export const auditRouter = router({
  list: door('audit.see')
    .input(z.strictObject(pageRequest))
    .output(pageOf(Entry))
    .query(({ ctx, input }) => auditPage(ctx.tenant, input)),
})

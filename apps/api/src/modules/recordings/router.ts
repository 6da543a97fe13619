import { Id } from '@app/domain/instants'
import { Refused } from '@app/domain/refusals'
import { may } from '@app/domain/permissions'
import { z } from 'zod'
import { anyone, router } from '../../trpc.ts'
import { confirm } from './uploads/confirming/actions.ts'

export const recordingsRouter = router({
  confirm: anyone(
    'Checks its own permission: reading the bytes back must not happen inside one transaction',
  )
    .input(
      z.strictObject({
        recordingId: Id,
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        byteCount: z.number().int().min(1),
      }),
    )
    .output(z.object({ state: z.literal('received') }))
    .mutation(async ({ ctx, input }) => {
      if (!ctx.actor) throw new Refused('signIn.required')
      if (!may(ctx.actor.role, 'recordings.recordOwn')) throw new Refused('permission.missing')
      await confirm(ctx.db, ctx.ports, ctx.actor, input)
      return { state: 'received' as const }
    }),
})

import { Id } from '@app/domain/instants'
import { ApiKey, NewApiKey } from '@app/domain/integrations'
import { z } from 'zod'
import { door, router } from '../../trpc.ts'
import { apiKeys, makeApiKey, revokeApiKey } from './actions.ts'

export const integrationsRouter = router({
  apiKeys: door('integrations.manage')
    .output(z.array(ApiKey))
    .query(({ ctx }) => apiKeys(ctx.tenant, ctx.ports.clock.now())),

  makeApiKey: door('integrations.manage')
    .input(NewApiKey)
    .output(z.object({ apiKeyId: Id, key: z.string() }))
    .mutation(({ ctx, input }) => makeApiKey(ctx.tenant, ctx.ports, ctx.actor, input)),

  revokeApiKey: door('integrations.manage')
    .input(z.strictObject({ apiKeyId: Id }))
    .output(z.strictObject({}))
    .mutation(async ({ ctx, input }) => {
      await revokeApiKey(ctx.tenant, ctx.ports, ctx.actor, input.apiKeyId)
      return {}
    }),
})

import { HelpDesk, HelpText, HelpThread, TimeGift } from '@app/domain/help'
import { Id } from '@app/domain/instants'
import { z } from 'zod'
import { door, router } from '../../../trpc.ts'
import { askForHelp, ownThread, resolveOwn } from './actions.ts'
import { attend, desk, helpCandidate } from './desk/actions.ts'

const SessionId = z.strictObject({ sessionId: Id })
const Act = z.discriminatedUnion('act', [
  z.strictObject({ sessionId: Id, act: z.literal('write'), text: HelpText }),
  z.strictObject({ sessionId: Id, act: z.literal('giveTime'), seconds: TimeGift }),
  z.strictObject({ sessionId: Id, act: z.literal('giveRetake') }),
  z.strictObject({ sessionId: Id, act: z.literal('resolve') }),
])

export const helpRouter = router({
  own: door('help.askOwn')
    .input(SessionId)
    .output(HelpThread)
    .query(({ ctx, input }) => ownThread(ctx.tenant, ctx.ports, ctx.actor, input.sessionId)),

  ask: door('help.askOwn')
    .input(z.strictObject({ sessionId: Id, text: HelpText.nullable() }))
    .output(HelpThread)
    .mutation(({ ctx, input }) => askForHelp(ctx.tenant, ctx.ports, ctx.actor, input)),

  resolveOwn: door('help.askOwn')
    .input(SessionId)
    .output(HelpThread)
    .mutation(({ ctx, input }) => resolveOwn(ctx.tenant, ctx.ports, ctx.actor, input.sessionId)),

  desk: door('help.give')
    .input(SessionId)
    .output(HelpDesk)
    .query(({ ctx, input }) => desk(ctx.tenant, ctx.ports, ctx.actor, input.sessionId)),

  act: door('help.give')
    .input(Act)
    .output(HelpDesk)
    .mutation(({ ctx, input }) => helpCandidate(ctx.tenant, ctx.ports, ctx.actor, input)),

  attend: door('help.give')
    .input(z.strictObject({ sessionId: Id, isHere: z.boolean() }))
    .output(z.strictObject({}))
    .mutation(async ({ ctx, input }) => {
      await attend(ctx.tenant, ctx.ports, ctx.actor, input)
      return {}
    }),
})

import { noAccommodations } from '@app/domain/accommodations'
import { Id } from '@app/domain/instants'
import { Category, Difficulty, QuestionCompetency } from '@app/domain/questions'
import { KitCard } from '@app/domain/runs'
import { z } from 'zod'
import { door, router } from '../../trpc.ts'
import {
  kitQuestionsForStaff,
  kitsForStaff,
  ownKitByLink,
  ownKitCards,
  shareKit,
} from './actions.ts'

const KitQuestion = z.object({
  position: z.number().int().min(1),
  text: z.string(),
  category: Category,
  competency: QuestionCompetency,
  difficulty: Difficulty,
  thinkSeconds: z.number().int(),
  answerSeconds: z.number().int(),
  retakes: z.number().int(),
})

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

  questions: door('kits.see')
    .input(z.strictObject({ kitId: Id }))
    .output(z.array(KitQuestion))
    .query(({ ctx, input }) => kitQuestionsForStaff(ctx.tenant, input.kitId)),

  share: door('kits.share')
    .input(z.strictObject({ kitId: Id }))
    .output(z.object({ linkUrl: z.url() }))
    .mutation(({ ctx, input }) => shareKit(ctx.tenant, ctx.config, ctx.actor, input.kitId)),
})

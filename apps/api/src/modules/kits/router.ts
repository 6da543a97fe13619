import { noAccommodations } from '@app/domain/accommodations'
import { Id } from '@app/domain/instants'
import { Category, Difficulty, QuestionCompetency } from '@app/domain/questions'
import { KitContent, KitDetail, KitSharing, KitTiming, longestKit } from '@app/domain/kit-views'
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
import { archiveKit, changeKit, createKit, duplicateKit, kitDetail } from './making/actions.ts'

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

const StaffKit = KitCard.extend({
  linkUrl: z.url().nullable(),
  forEverybody: z.boolean(),
  cohortNames: z.array(z.string()),
})

const OneKit = z.strictObject({ kitId: Id })

export const kitsRouter = router({
  cards: door('kits.practise')
    .output(z.array(KitCard))
    .query(({ ctx }) => ownKitCards(ctx.tenant, ctx.actor)),

  byLink: door('kits.practise')
    .input(z.strictObject({ code: z.string().min(8).max(64) }))
    .output(KitCard)
    .query(({ ctx, input }) => ownKitByLink(ctx.tenant, ctx.actor, input.code)),

  list: door('kits.see')
    .input(z.strictObject({ shelf: z.enum(['inUse', 'archived']).optional() }).optional())
    .output(z.array(StaffKit))
    .query(({ ctx, input }) =>
      kitsForStaff(ctx.tenant, ctx.config, {
        accommodations: noAccommodations,
        shelf: input?.shelf ?? 'inUse',
      }),
    ),

  detail: door('kits.see')
    .input(OneKit)
    .output(KitDetail)
    .query(({ ctx, input }) => kitDetail(ctx.tenant, ctx.config, input.kitId)),

  create: door('kits.manage')
    .input(z.strictObject(KitContent.shape))
    .output(OneKit)
    .mutation(({ ctx, input }) => createKit(ctx.tenant, ctx.actor, input)),

  change: door('kits.manage')
    .input(
      OneKit.extend({
        /** The revision that whoever changes it had before them. */
        basedOn: z.number().int().min(1),
        content: z.strictObject(KitContent.shape),
        sharing: KitSharing,
        questions: z.array(z.strictObject(KitTiming.shape)).max(longestKit),
      }),
    )
    .output(KitDetail)
    .mutation(({ ctx, input }) => changeKit(ctx.tenant, ctx.config, ctx.actor, input)),

  duplicate: door('kits.manage')
    .input(OneKit.extend({ name: KitContent.shape.name }))
    .output(OneKit)
    .mutation(({ ctx, input }) => duplicateKit(ctx.tenant, ctx.config, ctx.actor, input)),

  archive: door('kits.manage')
    .input(OneKit.extend({ isArchived: z.boolean() }))
    .output(KitDetail)
    .mutation(({ ctx, input }) => archiveKit(ctx.tenant, ctx, ctx.actor, input)),

  questions: door('kits.see')
    .input(z.strictObject({ kitId: Id }))
    .output(z.array(KitQuestion))
    .query(({ ctx, input }) => kitQuestionsForStaff(ctx.tenant, input.kitId)),

  share: door('kits.share')
    .input(z.strictObject({ kitId: Id }))
    .output(z.object({ linkUrl: z.url() }))
    .mutation(({ ctx, input }) => shareKit(ctx.tenant, ctx.config, ctx.actor, input.kitId)),
})

import { longestCaptions } from '@app/domain/captions'
import { Id, pageOf } from '@app/domain/instants'
import {
  QuestionDetail,
  QuestionFilter,
  QuestionRow,
  QuestionVersion,
} from '@app/domain/question-views'
import { QuestionContent } from '@app/domain/questions'
import { PracticeChoices } from '@app/domain/runs'
import { z } from 'zod'
import { pageRequest } from '../../cursors.ts'
import { door, router } from '../../trpc.ts'
import { practiceChoices } from './actions.ts'
import { removeMedia, setCaptions } from './media/actions.ts'
import {
  archiveQuestion,
  changeQuestion,
  createQuestion,
  questionDetail,
  questionPage,
  questionsInUse,
  questionVersions,
} from './shelf/actions.ts'

const OneQuestion = z.strictObject({ questionId: Id })

export const questionsRouter = router({
  choices: door('questions.practise')
    .output(PracticeChoices)
    .query(({ ctx }) => practiceChoices(ctx.tenant)),

  list: door('questions.see')
    .input(z.strictObject({ ...pageRequest, ...QuestionFilter.shape }))
    .output(pageOf(QuestionRow))
    .query(({ ctx, input }) => questionPage(ctx.tenant, input)),

  inUse: door('questions.see')
    .output(z.object({ languages: z.array(z.string()), jobRoles: z.array(z.string()) }))
    .query(({ ctx }) => questionsInUse(ctx.tenant)),

  detail: door('questions.see')
    .input(OneQuestion)
    .output(QuestionDetail)
    .query(({ ctx, input }) => questionDetail(ctx.tenant, input.questionId)),

  versions: door('questions.see')
    .input(OneQuestion)
    .output(z.array(QuestionVersion))
    .query(({ ctx, input }) => questionVersions(ctx.tenant, input.questionId)),

  create: door('questions.manage')
    .input(z.strictObject(QuestionContent.shape))
    .output(z.object({ questionId: Id }))
    .mutation(({ ctx, input }) => createQuestion(ctx.tenant, ctx.actor, input)),

  change: door('questions.manage')
    .input(
      OneQuestion.extend({
        /** The version that whoever writes had before them. */
        basedOn: z.number().int().min(1),
        keepsRecording: z.boolean(),
        content: z.strictObject(QuestionContent.shape),
      }),
    )
    .output(QuestionDetail)
    .mutation(({ ctx, input }) => changeQuestion(ctx.tenant, ctx.ports, ctx.actor, input)),

  archive: door('questions.manage')
    .input(OneQuestion.extend({ isArchived: z.boolean() }))
    .output(QuestionDetail)
    .mutation(({ ctx, input }) => archiveQuestion(ctx.tenant, ctx.ports, ctx.actor, input)),

  setCaptions: door('questions.manage')
    .input(OneQuestion.extend({ captions: z.string().max(longestCaptions).nullable() }))
    .output(QuestionDetail)
    .mutation(({ ctx, input }) => setCaptions(ctx.tenant, ctx.ports, ctx.actor, input)),

  removeMedia: door('questions.manage')
    .input(OneQuestion)
    .output(QuestionDetail)
    .mutation(({ ctx, input }) => removeMedia(ctx.tenant, ctx.ports, ctx.actor, input.questionId)),
})

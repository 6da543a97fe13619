import { PracticeChoices } from '@app/domain/runs'
import { door, router } from '../../trpc.ts'
import { practiceChoices } from './actions.ts'

export const questionsRouter = router({
  choices: door('questions.practise')
    .output(PracticeChoices)
    .query(({ ctx }) => practiceChoices(ctx.tenant)),
})

import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Form, FormActions } from '@app/ui/FieldLayout'
import { PageHeader } from '@app/ui/PageHeader'
import { linkClass } from '@app/ui/styles'
import { showToast } from '@app/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'
import { LeaveQuestion } from '../institutions/LeaveQuestion.tsx'
import { emptyDraft, isSameDraft, readDraft } from './question-form.ts'
import { QuestionFields } from './QuestionFields.tsx'

const none: ReadonlySet<never> = new Set()

/** A question of the institution's own. What it plays is recorded once it is there. */
export function NewQuestionPage() {
  const { say, sorry } = useWords()
  const navigate = useNavigate()
  const [draft, setDraft] = useState(emptyDraft)
  const [isAsked, setAsked] = useState(false)
  const creating = useMutation(
    api.questions.create.mutationOptions({
      onSuccess: async ({ questionId }) => {
        await queryClient.invalidateQueries(api.questions.pathFilter())
        showToast({
          tone: 'positive',
          text: say('The question is in the library. Now you can record it.'),
        })
        await navigate({ to: paths.question, params: { questionId } })
      },
    }),
  )
  const read = readDraft(draft)
  const create = () => {
    setAsked(true)
    if ('content' in read && !creating.isPending) creating.mutate(read.content)
  }
  return (
    <>
      <PageHeader
        eyebrow={
          <Link to={paths.questions} className={linkClass}>
            {say('Questions')}
          </Link>
        }
        title={say('Write a question')}
        description={say('Candidates read it, and hear or see it once you have recorded it.')}
      />
      <Form onSubmit={create} label={say('Write a question')} className="max-w-3xl">
        <QuestionFields
          draft={draft}
          onChange={(change) => setDraft({ ...draft, ...change })}
          faults={isAsked && 'faults' in read ? read.faults : none}
        />
        {creating.error ? (
          <Banner tone="negative" announce="assertive">
            {sorry(creating.error)}
          </Banner>
        ) : null}
        <FormActions>
          <Button
            type="submit"
            variant="primary"
            isPending={creating.isPending}
            pendingLabel={say('Saving …')}
          >
            {say('Put it into the library')}
          </Button>
        </FormActions>
        <LeaveQuestion
          isUnsaved={!isSameDraft(draft, emptyDraft) && !creating.isPending && !creating.isSuccess}
        />
      </Form>
    </>
  )
}

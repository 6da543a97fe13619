import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Checkbox } from '@app/ui/Checkbox'
import { Form, FormActions } from '@app/ui/FieldLayout'
import { showToast } from '@app/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Answers } from '../../api.ts'
import { useWords } from '../../words.ts'
import { LeaveQuestion } from '../institutions/LeaveQuestion.tsx'
import { draftOf, isSameDraft, readDraft } from './question-form.ts'
import { QuestionFields } from './QuestionFields.tsx'
import { takeOver } from './take-over.ts'

type Question = Answers['questions']['detail']

const none: ReadonlySet<never> = new Set()

/** A question being changed. What was typed stays until it is saved as a new version, or taken back. */
export function QuestionForm({ question }: { question: Question }) {
  const { say, sorry } = useWords()
  const saved = draftOf(question)
  const [draft, setDraft] = useState(saved)
  const [keepsRecording, setKeeps] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const saving = useMutation(
    api.questions.change.mutationOptions({
      onSuccess: async (now) => {
        setDraft(draftOf(now))
        setAsked(false)
        setKeeps(false)
        await takeOver(now)
        showToast({
          tone: 'positive',
          text: say('Saved as version {version}.', { version: now.version }),
        })
      },
    }),
  )
  const read = readDraft(draft)
  const isChanged = !isSameDraft(draft, saved)
  const save = () => {
    setAsked(true)
    if (!isChanged || !('content' in read) || saving.isPending) return
    const { questionId, version } = question
    saving.mutate({ questionId, basedOn: version, keepsRecording, content: read.content })
  }
  const isReworded = draft.text.trim() !== question.text
  return (
    <Form onSubmit={save} label={say('The question')}>
      <QuestionFields
        draft={draft}
        onChange={(change) => setDraft({ ...draft, ...change })}
        faults={isAsked && 'faults' in read ? read.faults : none}
      />
      {isReworded && question.media ? (
        <NewWords
          origin={question.media.origin}
          keepsRecording={keepsRecording}
          onKeeps={setKeeps}
        />
      ) : null}
      {saving.error ? (
        <Banner tone="negative" announce="assertive">
          {sorry(saving.error)}
        </Banner>
      ) : null}
      <FormActions>
        <Button
          type="submit"
          variant="primary"
          isPending={saving.isPending}
          pendingLabel={say('Saving …')}
          disabledReason={isChanged ? undefined : say('Nothing has been changed yet.')}
        >
          {say('Save as a new version')}
        </Button>
        {isChanged ? (
          <Button variant="quiet" onPress={() => setDraft(saved)}>
            {say('Take the changes back')}
          </Button>
        ) : null}
      </FormActions>
      <LeaveQuestion isUnsaved={isChanged && !saving.isPending} />
    </Form>
  )
}

/** What becomes of the recording when the words change. */
function NewWords({
  origin,
  keepsRecording,
  onKeeps,
}: {
  origin: 'starter' | 'own'
  keepsRecording: boolean
  onKeeps: (keeps: boolean) => void
}) {
  const { say } = useWords()
  if (origin === 'starter')
    return (
      <Banner tone="caution" title={say('The starter voice says the old words')}>
        {say(
          'Once this is saved, candidates read the question and hear nothing, until you record it yourselves.',
        )}
      </Banner>
    )
  return (
    <Banner tone="caution" title={say('Your recording says the old words')}>
      <Checkbox isSelected={keepsRecording} onChange={onKeeps}>
        {say('It still fits the new words: keep it. Otherwise this version has words alone.')}
      </Checkbox>
    </Banner>
  )
}

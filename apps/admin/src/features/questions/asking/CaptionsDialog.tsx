import { draftCaptions } from '@app/domain/captions'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Dialog } from '@app/ui/Dialog'
import { TextField } from '@app/ui/TextField'
import { showToast } from '@app/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { api, type Answers } from '../../../api.ts'
import { useWords } from '../../../words.ts'
import { takeOver } from '../take-over.ts'
import { captionsProblem } from './captions-words.ts'
import { QuestionPlayer } from './QuestionPlayer.tsx'

/** Captions of an own recording: typed, drafted from the words of the question, or from a file. */
export function CaptionsDialog({
  question,
  onClose,
}: {
  question: Answers['questions']['detail']
  onClose: () => void
}) {
  const { say, sorry } = useWords()
  const { questionId, media } = question
  const [text, setText] = useState(question.captions ?? '')
  const [isAsked, setAsked] = useState(false)
  const saving = useMutation(
    api.questions.setCaptions.mutationOptions({
      onSuccess: async (now) => {
        await takeOver(now)
        showToast({
          tone: 'positive',
          text:
            now.captions === null
              ? say('The captions are gone.')
              : say('The captions are in place.'),
        })
        onClose()
      },
    }),
  )
  const problem = captionsProblem(text, say)
  const save = () => {
    setAsked(true)
    if (!problem && !saving.isPending) saving.mutate({ questionId, captions: text })
  }
  return (
    <Dialog
      title={say('Captions')}
      closeLabel={say('Close')}
      size="large"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      footer={
        <>
          {question.captions === null ? null : (
            <Button variant="quiet" onPress={() => saving.mutate({ questionId, captions: null })}>
              {say('Take them away')}
            </Button>
          )}
          <Button onPress={onClose}>{say('Cancel')}</Button>
          <Button
            variant="primary"
            isPending={saving.isPending}
            pendingLabel={say('Saving …')}
            onPress={save}
          >
            {say('Save the captions')}
          </Button>
        </>
      }
    >
      <div className="grid gap-5 pt-1 md:grid-cols-2">
        <div className="flex flex-col gap-4">
          {media ? <QuestionPlayer media={media} language={question.language} /> : null}
          <p className="text-muted">
            {say(
              'WebVTT: the word WEBVTT, then for each caption its times and, below them, what is said.',
            )}
          </p>
          <Sources
            onDraft={() => setText(draftCaptions(question.text, media?.durationMs ?? 10_000))}
            onFile={setText}
          />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <TextField
            label={say('Captions')}
            rows={12}
            className="font-mono"
            value={text}
            onChange={setText}
            error={isAsked ? problem : undefined}
            spellCheck="false"
          />
          {saving.error ? (
            <Banner tone="negative" announce="assertive">
              {sorry(saving.error)}
            </Banner>
          ) : null}
        </div>
      </div>
    </Dialog>
  )
}

function Sources({ onDraft, onFile }: { onDraft: () => void; onFile: (text: string) => void }) {
  const { say } = useWords()
  return (
    <div className="flex flex-wrap gap-3">
      <Button size="small" onPress={onDraft}>
        {say('Draft them from the question')}
      </Button>
      <FileTrigger
        acceptedFileTypes={['.vtt', 'text/vtt']}
        onSelect={(files) => void files?.[0]?.text().then(onFile)}
      >
        <Button size="small">{say('Choose a file')}</Button>
      </FileTrigger>
    </div>
  )
}

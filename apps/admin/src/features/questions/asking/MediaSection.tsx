import { Button } from '@app/ui/Button'
import { CameraIcon, MicrophoneIcon } from '@app/ui/icons'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import type { Answers } from '../../../api.ts'
import { useWords } from '../../../words.ts'
import { CaptionsPart } from './CaptionsPart.tsx'
import { mediaInWords } from './asking-words.ts'
import { QuestionPlayer } from './QuestionPlayer.tsx'
import { RecordDialog } from './RecordDialog.tsx'
import { RemoveMediaButton } from './RemoveMediaButton.tsx'
import { SendingState } from './SendingState.tsx'
import { useSending } from './use-sending.ts'

type Question = Answers['questions']['detail']

/** What plays when the question is asked, and the ways to bring in something else. */
export function MediaSection({ question, isOpen }: { question: Question; isOpen: boolean }) {
  const { say } = useWords()
  const { media } = question
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-3">
        <p className="text-sm font-medium text-ink">{mediaInWords(media, say)}</p>
        {media ? (
          <QuestionPlayer media={media} language={question.language} />
        ) : (
          <p className="text-sm text-muted">
            {say('Candidates read the question. Record it, so that it feels like an interview.')}
          </p>
        )}
      </div>
      {isOpen ? <BringIn question={question} /> : null}
      {media?.origin === 'own' ? <CaptionsPart question={question} isOpen={isOpen} /> : null}
    </div>
  )
}

const accepted = ['video/webm', 'video/mp4', 'audio/webm', 'audio/mp4', 'audio/ogg', 'video/ogg']

function BringIn({ question }: { question: Question }) {
  const { say } = useWords()
  const [recording, setRecording] = useState<'video' | 'audio'>()
  const state = useSending(question.questionId)
  const { sending } = state
  const choose = (files: FileList | null) => {
    const file = files?.[0]
    if (file && !sending.isPending) sending.mutate(file)
  }
  const busy = sending.isPending ? say('A recording is on its way.') : undefined
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-3">
        <Button
          icon={<CameraIcon className="size-4" />}
          disabledReason={busy}
          onPress={() => setRecording('video')}
        >
          {say('Record a video')}
        </Button>
        <Button
          icon={<MicrophoneIcon className="size-4" />}
          disabledReason={busy}
          onPress={() => setRecording('audio')}
        >
          {say('Record sound')}
        </Button>
        <FileTrigger acceptedFileTypes={accepted} onSelect={choose}>
          <Button isPending={sending.isPending} pendingLabel={say('Sending …')}>
            {say('Choose a file')}
          </Button>
        </FileTrigger>
        {question.media ? <RemoveMediaButton question={question} /> : null}
      </div>
      <SendingState {...state} />
      <p className="max-w-prose text-sm text-muted">
        {say(
          'WebM, MP4 or Ogg of up to three minutes and 64 MB. This is teaching material and no interview: everybody in your institution can play it, it stays in the library with the versions that used it, and exports of the library contain it.',
        )}
      </p>
      {recording ? (
        <RecordDialog
          question={question}
          hasVideo={recording === 'video'}
          onClose={() => setRecording(undefined)}
        />
      ) : null}
    </div>
  )
}

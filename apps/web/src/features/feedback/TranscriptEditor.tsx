import type { OwnReport } from '@app/domain/report-views'
import { runningText } from '@app/ui/report/word-times'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useMe } from '../../me.ts'
import { useWords } from '../../words.ts'
import { understoodIn } from '../sessions/run/pending-words.ts'
import { dropDraft, readDraft } from './drafts.ts'
import { askAgain } from './following.ts'
import type { Playback } from './playback.ts'
import { WordsForm } from './WordsForm.tsx'

interface TranscriptEditorProps {
  found: OwnReport
  answer: OwnReport['answers'][number]
  playback: Playback | null
  /** Left out where there are no words yet: then there is nothing to go back to. */
  onDone?: () => void
}

/** Corrects the words of an answer where they stand, or writes down the first ones. The original is kept. */
export function TranscriptEditor({ found, answer, playback, onDone }: TranscriptEditorProps) {
  const { say, sorry } = useWords()
  const { person } = useMe()
  const { answerId, position, transcript } = answer
  const draft = { personId: person.personId, of: `words:${answerId}` } as const
  const captions = { personId: person.personId, of: `captions:${answerId}` } as const
  // Understood by this device during the answer, and never sent.
  const understood = transcript ? '' : (understoodIn(readDraft(captions))?.text ?? '')
  const write = useMutation(
    api.transcripts.write.mutationOptions({
      onSuccess: async () => {
        dropDraft(draft)
        dropDraft(captions)
        await askAgain(found.sessionId)
        onDone?.()
      },
    }),
  )
  if (answerId === null) return null
  return (
    <div className="flex flex-col gap-2 print:hidden">
      <WordsForm
        label={
          transcript
            ? say('Words of answer {position}, to be corrected', { position })
            : say('What you said in answer {position}', { position })
        }
        draft={draft}
        initial={transcript ? runningText(transcript.words) : understood}
        playback={playback}
        saveLabel={transcript ? say('Save and make the report again') : say('Hand in these words')}
        onSave={(text) =>
          write.mutate({ answerId, origin: transcript ? 'correction' : 'typed', text })
        }
        isPending={write.isPending}
        error={write.error ? sorry(write.error) : undefined}
        {...(onDone ? { onCancel: onDone, hasFocus: true } : {})}
      />
      {understood !== '' ? (
        <p className="text-xs text-muted">
          {say(
            'This is what your device understood while you spoke. Correct it where it is wrong.',
          )}
        </p>
      ) : null}
      {transcript ? (
        <p className="text-xs text-muted">
          {say('What was recognised or written first is kept beside your correction.')}
        </p>
      ) : null}
    </div>
  )
}

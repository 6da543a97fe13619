import type { OwnReport } from '@app/domain/report-views'
import { Button } from '@app/ui/Button'
import { Card } from '@app/ui/Card'
import { StatusBadge } from '@app/ui/StatusBadge'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useMe } from '../../me.ts'
import { useWords } from '../../words.ts'
import { AnswerPlayer } from './AnswerPlayer.tsx'
import { dropDraft, readDraft } from './drafts.ts'
import { askAgain } from './following.ts'
import { usePlayback } from './playback.ts'
import { WordsForm } from './WordsForm.tsx'

interface WordsOfAnswerProps {
  found: OwnReport
  answer: OwnReport['answers'][number]
  isOpen: boolean
  /** The field takes the focus when it opens: somebody moved on to it. */
  hasFocus: boolean
  onOpen: () => void
  onSaved: () => void
}

/** One answer that waits for its words, or has them: its recording, and a place to write. */
export function WordsOfAnswer(props: WordsOfAnswerProps) {
  const { found, answer, isOpen, hasFocus, onOpen, onSaved } = props
  const { say, sorry } = useWords()
  const { person } = useMe()
  const playback = usePlayback()
  const { answerId, position, transcript } = answer
  const draft = { personId: person.personId, of: `words:${answerId}` } as const
  const recording = found.playback.find((one) => one.position === position)
  const write = useMutation(
    api.transcripts.write.mutationOptions({
      onSuccess: async () => {
        dropDraft(draft)
        onSaved()
        await askAgain(found.sessionId)
      },
    }),
  )
  const isDone = transcript !== null
  const hasDraft = !isDone && !isOpen && readDraft(draft) !== ''
  return (
    <li>
      <Card
        level={3}
        padding={isOpen && !isDone ? 'normal' : 'none'}
        title={say('Answer {position}', { position })}
        description={answer.questionText}
        action={
          isDone ? (
            <StatusBadge status="done">{say('Words handed in')}</StatusBadge>
          ) : isOpen ? undefined : (
            <Button size="small" onPress={onOpen}>
              {hasDraft ? say('Go on with your draft') : say('Write down the words')}
            </Button>
          )
        }
      >
        {isOpen && !isDone && recording && answerId ? (
          <div className="grid gap-6 md:grid-cols-[18rem_minmax(0,1fr)]">
            <div className="md:sticky md:top-24 md:self-start">
              <AnswerPlayer recording={recording} playback={playback} />
            </div>
            <WordsForm
              label={say('What you said in answer {position}', { position })}
              draft={draft}
              initial=""
              playback={playback}
              hasFocus={hasFocus}
              saveLabel={say('Hand in these words')}
              onSave={(text) => write.mutate({ answerId, origin: 'typed', text })}
              isPending={write.isPending}
              error={write.error ? sorry(write.error) : undefined}
            />
          </div>
        ) : null}
      </Card>
    </li>
  )
}

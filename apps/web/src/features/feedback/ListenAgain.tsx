import type { OwnReport } from '@app/domain/report-views'
import { runningText } from '@app/ui/report/word-times'
import { useWords } from '../../words.ts'
import { AnswerPlayer } from './AnswerPlayer.tsx'
import { usePlayback } from './playback.ts'

/** Every answer with its recording and its words, and nothing that anybody thinks of them. */
export function ListenAgain({ found }: { found: OwnReport }) {
  return (
    <ol className="flex flex-col gap-6">
      {found.answers.map((answer) => (
        <Heard key={answer.position} found={found} answer={answer} />
      ))}
    </ol>
  )
}

function Heard({ found, answer }: { found: OwnReport; answer: OwnReport['answers'][number] }) {
  const { say } = useWords()
  const playback = usePlayback()
  const recording = found.playback.find(({ position }) => position === answer.position)
  return (
    <li className="grid gap-x-8 gap-y-3 border-t border-line pt-4 md:grid-cols-[18rem_minmax(0,1fr)]">
      <div className="flex flex-col gap-3">
        <h3 className="text-sm font-medium text-ink">
          {answer.position}. {answer.questionText}
        </h3>
        {recording ? <AnswerPlayer recording={recording} playback={playback} /> : null}
      </div>
      <p className="font-serif text-base text-ink">
        {answer.transcript
          ? runningText(answer.transcript.words)
          : say('There are no words for this answer.')}
      </p>
    </li>
  )
}

import type { Run, RunQuestion } from '@app/domain/runs'
import { Button } from '@app/ui/Button'
import { useCallback, type ReactNode } from 'react'
import { useWords } from '../../../words.ts'
import { AskingPanel } from './AskingPanel.tsx'
import { useCell } from './cell.ts'
import { InterruptedPanel } from './InterruptedPanel.tsx'
import { Mirror } from './Mirror.tsx'
import type { Phase } from './phase.ts'
import type { PhaseWords } from './phase-words.ts'
import { QuestionCard } from './QuestionCard.tsx'
import { ReadyPanel } from './ReadyPanel.tsx'
import { RecordingPanel } from './RecordingPanel.tsx'
import { ReviewPanel } from './ReviewPanel.tsx'
import type { Runner } from './runner.ts'
import { RecordingMark, StatusLine } from './StatusLine.tsx'
import { ThinkingPanel } from './ThinkingPanel.tsx'
import { useQuestionMedia, type QuestionMedia } from './use-question-media.ts'
import { YourSide } from './YourSide.tsx'

type Props = {
  runner: Runner
  run: Run
  question: RunQuestion
  phase: Phase
  words: PhaseWords
  /** When recording starts by itself, by the server's clock. */
  startsAt: number | null
  /** What is to be said about the line. */
  notice: ReactNode
}

/** A question and its answer: the question on one side, the person on the other. */
export function Stage(props: Props) {
  const { runner, run, question, phase, notice } = props
  const { say } = useWords()
  const { position } = question
  const isRecording = phase === 'recording' || phase === 'stopping' || phase === 'starting'
  const isOver = phase === 'review' || phase === 'interrupted'
  // On a phone the question has the room while it is heard.
  const isHearing = phase === 'asking' || phase === 'opening'
  const hasCaptions = useCell(runner.hasCaptions)
  const think = useCallback(
    () => runner.store.take({ kind: 'question', position, step: 'think' }),
    [runner, position],
  )
  const media = useQuestionMedia({
    url: question.mediaUrl,
    playsByItself: phase === 'asking',
    isSilenced: isRecording,
    onHeard: () => {
      if (phase === 'asking') think()
    },
  })
  return (
    <div className="grid items-stretch gap-4 sm:gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:gap-6">
      <QuestionCard
        question={question}
        media={media}
        isQuiet={isRecording}
        captions={{
          isOn: hasCaptions || run.accommodations.captionsAlwaysOn,
          isFixed: run.accommodations.captionsAlwaysOn,
          onChange: runner.hasCaptions.set,
        }}
      >
        {phase === 'review' && question.asked?.hints ? <Hints text={question.asked.hints} /> : null}
      </QuestionCard>
      <YourSide label={say('Your answer')} isFirst={isOver}>
        {isOver ? null : (
          <div className={isHearing ? 'max-sm:hidden' : ''}>
            <You runner={runner} isRecording={phase === 'recording'} />
          </div>
        )}
        {notice}
        <Panel {...props} media={media} onThink={think} />
      </YourSide>
    </div>
  )
}

function Panel({
  runner,
  run,
  question,
  phase,
  words,
  startsAt,
  media,
  onThink,
}: Omit<Props, 'notice'> & { media: QuestionMedia; onThink: () => void }) {
  const take = useCell(runner.takes.state)
  const ending = useCell(runner.takes.ending)
  const { stream } = useCell(runner.devices.state)
  const heard = useCell(runner.words.heard)
  const start = useCallback(() => void runner.takes.start(), [runner])
  switch (phase) {
    case 'asking':
      return (
        <AskingPanel
          words={words}
          media={media}
          hasTimeToThink={question.thinkSeconds !== 0}
          onThink={onThink}
          onStart={start}
        />
      )
    case 'thinking':
      return (
        <ThinkingPanel
          words={words}
          startsAt={startsAt}
          secondsTotal={question.thinkSeconds ?? 0}
          clock={runner.store.serverNow}
          onStart={start}
        />
      )
    case 'ready':
    case 'starting':
      return <ReadyPanel words={words} isStarting={phase === 'starting'} onStart={start} />
    case 'recording':
    case 'stopping':
      if (take.phase !== 'recording' && take.phase !== 'stopping') return null
      return (
        <RecordingPanel
          words={words}
          take={take}
          stream={stream}
          heard={heard}
          onDone={() => void runner.takes.stop()}
        />
      )
    case 'review':
      return (
        <ReviewPanel runner={runner} run={run} question={question} words={words} ending={ending} />
      )
    case 'interrupted':
      return <InterruptedPanel runner={runner} question={question} words={words} ending={ending} />
    default:
      return <StatusLine words={words} />
  }
}

function You({ runner, isRecording }: { runner: Runner; isRecording: boolean }) {
  const { say } = useWords()
  const { stream, hasVideo } = useCell(runner.devices.state)
  const isHidden = useCell(runner.hidesPicture)
  return (
    <Mirror stream={stream} hasVideo={hasVideo} isHidden={isHidden} isRecording={isRecording}>
      {isRecording ? <RecordingMark>{say('Recording')}</RecordingMark> : null}
      <span className="absolute end-3 bottom-3">
        {hasVideo ? (
          <Button size="small" onPress={() => runner.hidesPicture.set(!isHidden)}>
            {isHidden ? say('Show my picture') : say('Hide my picture')}
          </Button>
        ) : (
          <span className="text-sm text-muted">{say('Sound only')}</span>
        )}
      </span>
    </Mirror>
  )
}

/** What a strong answer shows. Only after answering, so that nobody recites it. */
function Hints({ text }: { text: string }) {
  const { say } = useWords()
  return (
    <aside className="flex flex-col gap-1 rounded-lg border-s-3 border-mark-strong bg-mark/45 px-4 py-3">
      <h2 className="text-sm font-semibold text-ink">{say('What a strong answer shows')}</h2>
      <p className="text-sm text-ink">{text}</p>
    </aside>
  )
}

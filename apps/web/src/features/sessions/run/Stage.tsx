import type { Run, RunQuestion } from '@app/domain/runs'
import { Switch } from '@app/ui/Switch'
import { useCallback, useMemo, useState } from 'react'
import { useWords } from '../../../words.ts'
import { AskingPanel } from './AskingPanel.tsx'
import { useCell } from './cell.ts'
import { InterruptedPanel } from './InterruptedPanel.tsx'
import { Mirror } from './Mirror.tsx'
import type { Phase } from './phase.ts'
import { phaseWords } from './phase-words.ts'
import { QuestionCard } from './QuestionCard.tsx'
import { ReadyPanel } from './ReadyPanel.tsx'
import { RecordingPanel } from './RecordingPanel.tsx'
import { ReviewPanel } from './ReviewPanel.tsx'
import type { Runner } from './runner.ts'
import { startsAt } from './server-clock.ts'
import { RecordingMark, StatusLine } from './StatusLine.tsx'
import { ThinkingPanel } from './ThinkingPanel.tsx'
import { useQuestionMedia } from './use-question-media.ts'
import { YourSide } from './YourSide.tsx'

type Props = { runner: Runner; run: Run; question: RunQuestion; phase: Phase }

/** When recording starts by itself, as seen from the moment that this page shows the thinking. */
const useStartsAt = ({ runner, question, phase }: Props): number | null => {
  const { offsetMs } = useCell(runner.store.view)
  const isThinking = phase === 'thinking'
  const { stateSince, thinkSeconds } = question
  // What was seen first counts: the server's own answer arrives a moment later, and moves the end by that moment.
  const seenSince = useMemo(
    () => (isThinking ? Date.now() + runner.store.view.get().offsetMs : 0),
    [isThinking, runner],
  )
  return useMemo(
    () => (isThinking ? startsAt({ stateSince, thinkSeconds }, seenSince) : null),
    // oxlint-disable-next-line react/exhaustive-deps
    [isThinking, stateSince, thinkSeconds, seenSince, offsetMs === 0],
  )
}

/** A question and its answer: the question on one side, the person on the other. */
export function Stage(props: Props) {
  const { runner, run, question, phase } = props
  const { say } = useWords()
  const { position } = question
  const isRecording = phase === 'recording' || phase === 'stopping' || phase === 'starting'
  const [hasCaptions, setCaptions] = useState(run.accommodations.captionsAlwaysOn)
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
  const byItself = useStartsAt(props)
  const words = phaseWords(phase, { run, question, startsByItself: byItself !== null }, say)
  return (
    <div className="grid items-stretch gap-5 lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)] lg:gap-6">
      <QuestionCard
        question={question}
        media={media}
        isQuiet={isRecording}
        captions={{
          isOn: hasCaptions || run.accommodations.captionsAlwaysOn,
          isFixed: run.accommodations.captionsAlwaysOn,
          onChange: setCaptions,
        }}
      >
        {phase === 'review' && question.asked?.hints ? <Hints text={question.asked.hints} /> : null}
      </QuestionCard>
      <YourSide label={say('Your answer')}>
        {phase === 'review' || phase === 'interrupted' ? null : (
          <You runner={runner} isRecording={phase === 'recording'} />
        )}
        <Panel {...props} words={words} media={media} byItself={byItself} onThink={think} />
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
  media,
  byItself,
  onThink,
}: Props & {
  words: ReturnType<typeof phaseWords>
  media: ReturnType<typeof useQuestionMedia>
  byItself: number | null
  onThink: () => void
}) {
  const { offsetMs } = useCell(runner.store.view)
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
          startsAt={byItself}
          secondsTotal={question.thinkSeconds ?? 0}
          offsetMs={offsetMs}
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
    case 'opening':
    case 'elsewhere':
    case 'paused':
    case 'check':
    case 'finishing':
    case 'abandoned':
      return <StatusLine words={words} />
  }
}

function You({ runner, isRecording }: { runner: Runner; isRecording: boolean }) {
  const { say } = useWords()
  const { stream, hasVideo } = useCell(runner.devices.state)
  const [isHidden, setHidden] = useState(false)
  return (
    <div className="flex flex-col gap-2">
      <Mirror stream={stream} hasVideo={hasVideo} isHidden={isHidden}>
        {isRecording ? <RecordingMark>{say('Recording')}</RecordingMark> : null}
      </Mirror>
      {hasVideo ? (
        <Switch isSelected={!isHidden} onChange={(isSeen) => setHidden(!isSeen)}>
          {say('Show me my picture')}
        </Switch>
      ) : (
        <p className="text-sm text-muted">{say('Sound only: no camera is recorded.')}</p>
      )}
    </div>
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

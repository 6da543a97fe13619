import { Banner } from '@app/ui/Banner'
import { CountdownRing } from '@app/ui/CountdownRing'
import { LevelMeter } from '@app/ui/LevelMeter'
import { useMemo } from 'react'
import { useWords } from '../../../words.ts'
import { longestSilenceMs } from '../device/verdicts.ts'
import { Actions } from './Actions.tsx'
import { PrimaryAction } from './PrimaryAction.tsx'
import { spokenMarks, type PhaseWords } from './phase-words.ts'
import { StatusLine } from './StatusLine.tsx'
import type { TakeState } from './take-control.ts'
import { useLevel } from './use-level.ts'
import { useNow } from './use-now.ts'

type Props = {
  words: PhaseWords
  take: Extract<TakeState, { phase: 'recording' | 'stopping' }>
  stream: MediaStream | null
  /** What this device understands of it, where it can. */
  heard: string | null
  onDone: () => void
}

/** While an answer is recorded: time left, loudness, and the end. */
export function RecordingPanel({ words, take, stream, heard, onDone }: Props) {
  const { say } = useWords()
  const isStopping = take.phase === 'stopping'
  return (
    <>
      <StatusLine words={words} ring={isStopping ? null : <TimeLeft take={take} />} />
      <Loudness stream={stream} />
      {heard ? (
        <p aria-hidden="true" className="line-clamp-2 text-sm text-muted [direction:rtl]">
          <bdi>{heard}</bdi>
        </p>
      ) : null}
      {take.cameraLost ? (
        <Banner tone="caution" announce="polite" title={say('The camera has gone away')}>
          {say('Your voice is still recorded. You can go on speaking.')}
        </Banner>
      ) : null}
      <Actions>
        <PrimaryAction
          key={String(isStopping)}
          isPending={isStopping}
          pendingLabel={say('Storing …')}
          onPress={onDone}
        >
          {say('I’m done')}
        </PrimaryAction>
      </Actions>
    </>
  )
}

const pageClock = (): number => performance.now()

function TimeLeft({ take }: Pick<Props, 'take'>) {
  const { say } = useWords()
  const now = useNow(pageClock)
  const { answerSeconds } = take
  const announcements = useMemo(
    () => spokenMarks(answerSeconds, (seconds) => say('{seconds} seconds left', { seconds })),
    [answerSeconds, say],
  )
  return (
    <CountdownRing
      size="medium"
      secondsLeft={Math.max(0, answerSeconds - (now - take.startedAt) / 1000)}
      secondsTotal={answerSeconds}
      label={say('Time left to answer')}
      announcements={announcements}
    />
  )
}

function Loudness({ stream }: Pick<Props, 'stream'>) {
  const { say } = useWords()
  const { level, silentMs } = useLevel(stream)
  const isSilent = silentMs >= longestSilenceMs
  return (
    <LevelMeter
      level={level}
      tone={isSilent ? 'caution' : 'neutral'}
      state={
        isSilent
          ? say('Nothing was heard for a while. Is the microphone muted? It is still recording.')
          : say('How loud you are')
      }
    />
  )
}

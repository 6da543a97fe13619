import { CountdownRing } from '@app/ui/CountdownRing'
import { useEffect, useMemo } from 'react'
import { useWords } from '../../../words.ts'
import { Actions } from './Actions.tsx'
import { PrimaryAction } from './PrimaryAction.tsx'
import { spokenMarks, type PhaseWords } from './phase-words.ts'
import { secondsUntil } from './server-clock.ts'
import { StatusLine } from './StatusLine.tsx'
import { useNow } from './use-now.ts'

type Props = {
  words: PhaseWords
  /** When recording starts by itself, by the server's clock; null: never. */
  startsAt: number | null
  secondsTotal: number
  /** The server's clock, in ms. */
  clock: () => number
  onStart: () => void
}

/** Time to think, counted by the server's clock. */
export function ThinkingPanel({ words, startsAt, secondsTotal, clock, onStart }: Props) {
  const { say } = useWords()
  return (
    <>
      {startsAt === null ? (
        <StatusLine words={words} />
      ) : (
        <StatusLine
          words={words}
          ring={
            <Countdown
              startsAt={startsAt}
              secondsTotal={secondsTotal}
              clock={clock}
              onStart={onStart}
            />
          }
        />
      )}
      <Actions>
        <PrimaryAction onPress={onStart}>{say('Start recording now')}</PrimaryAction>
      </Actions>
    </>
  )
}

function Countdown({
  startsAt,
  secondsTotal,
  clock,
  onStart,
}: Omit<Props, 'words' | 'startsAt'> & { startsAt: number }) {
  const { say } = useWords()
  const now = useNow(clock)
  const secondsLeft = secondsUntil(startsAt, now)
  const isOver = secondsLeft === 0
  useEffect(() => {
    if (isOver) onStart()
  }, [isOver, onStart])
  const announcements = useMemo(
    () =>
      spokenMarks(secondsTotal, (seconds) => say('{seconds} seconds left to think', { seconds })),
    [secondsTotal, say],
  )
  return (
    <CountdownRing
      size="medium"
      secondsLeft={secondsLeft}
      secondsTotal={Math.max(secondsTotal, secondsLeft)}
      label={say('Time left to think')}
      announcements={announcements}
      cautionSeconds={3}
    />
  )
}

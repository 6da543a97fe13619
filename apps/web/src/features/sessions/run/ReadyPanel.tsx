import { useWords } from '../../../words.ts'
import { Actions } from './Actions.tsx'
import { PrimaryAction } from './PrimaryAction.tsx'
import type { PhaseWords } from './phase-words.ts'
import { StatusLine } from './StatusLine.tsx'

/** The question is known; nothing happens until the person says so. Also shown, waiting, while a take is on its way. */
export function ReadyPanel({
  words,
  isStarting,
  onStart,
}: {
  words: PhaseWords
  isStarting: boolean
  onStart: () => void
}) {
  const { say } = useWords()
  return (
    <>
      <StatusLine words={words} />
      <Actions>
        <PrimaryAction
          key={String(isStarting)}
          isPending={isStarting}
          pendingLabel={say('Starting …')}
          onPress={onStart}
        >
          {say('Start recording')}
        </PrimaryAction>
      </Actions>
    </>
  )
}

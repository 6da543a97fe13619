import type { Run, RunQuestion } from '@app/domain/runs'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { ConfirmDialog } from '@app/ui/ConfirmDialog'
import { useState } from 'react'
import { useWords } from '../../../words.ts'
import { Actions } from './Actions.tsx'
import { PrimaryAction } from './PrimaryAction.tsx'
import type { PhaseWords } from './phase-words.ts'
import type { Runner } from './runner.ts'
import { StatusLine } from './StatusLine.tsx'
import type { Ending } from './take-control.ts'
import { TakePlayer } from './TakePlayer.tsx'

type Props = {
  runner: Runner
  run: Run
  question: RunQuestion
  words: PhaseWords
  ending: Ending | null
}

/** After an answer: listen, keep it, or take it once more. */
export function ReviewPanel({ runner, run, question, words, ending }: Props) {
  const { say } = useWords()
  const [isAsking, setAsking] = useState(false)
  const take = question.takes.findLast(({ state }) => state !== 'discarded')
  const { retakesLeft, position } = question
  const isLast = position === run.questions.length
  return (
    <>
      {take ? <TakePlayer key={take.recordingId} runner={runner} take={take} /> : null}
      <StatusLine words={words} />
      <p className="text-sm text-muted">
        {say(
          '{left, plural, =0 {This question has no further take.} one {You may record it again once.} other {You may record it again # times.}}',
          { left: retakesLeft },
        )}
      </p>
      {ending?.reason === 'timeUp' && ending.position === position ? (
        <Banner tone="info">
          {say('The time was up, so recording stopped. Everything until then is kept.')}
        </Banner>
      ) : null}
      <Actions>
        <PrimaryAction onPress={runner.settle}>
          {isLast ? say('Keep it and finish') : say('Keep it and go on')}
        </PrimaryAction>
        <Button
          size="large"
          disabledReason={retakesLeft > 0 ? undefined : say('This question has no further take.')}
          onPress={() => setAsking(true)}
        >
          {say('Record it again')}
        </Button>
      </Actions>
      <ConfirmDialog
        title={say('Record this answer again?')}
        confirmLabel={say('Delete it and record again')}
        cancelLabel={say('Keep this take')}
        isDestructive
        isOpen={isAsking}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          runner.again()
        }}
      >
        <p>
          {say(
            'The take that you have just recorded is deleted, here and on the server. {left, plural, one {This is your last further take.} other {You have # further takes.}}',
            { left: retakesLeft },
          )}
        </p>
      </ConfirmDialog>
    </>
  )
}

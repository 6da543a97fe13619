import type { RunQuestion } from '@app/domain/runs'
import { Button } from '@app/ui/Button'
import { ConfirmDialog } from '@app/ui/ConfirmDialog'
import { SkeletonText } from '@app/ui/Skeleton'
import { useState } from 'react'
import { useWords } from '../../../words.ts'
import { Actions } from './Actions.tsx'
import { keptWords, reasonWords } from './interrupted-words.ts'
import { PrimaryAction } from './PrimaryAction.tsx'
import type { PhaseWords } from './phase-words.ts'
import type { Runner } from './runner.ts'
import { StatusLine } from './StatusLine.tsx'
import type { Ending } from './take-control.ts'
import { TakePlayer } from './TakePlayer.tsx'
import { useKept } from './use-kept.ts'

type Props = { runner: Runner; question: RunQuestion; words: PhaseWords; ending: Ending | null }

/** A take that nobody ended: what there is of it, and whether it counts. Taking it again costs nothing. */
export function InterruptedPanel({ runner, question, words, ending }: Props) {
  const all = useWords()
  const { say } = all
  const [isAsking, setAsking] = useState(false)
  const { position } = question
  const take = question.takes.findLast(({ state }) => state !== 'discarded')
  const kept = useKept(runner, take)
  const isGone = kept?.where === 'nowhere'
  const keep = (): void => {
    runner.store.take({ kind: 'question', position, step: 'interrupt' })
    runner.store.take({ kind: 'question', position, step: 'keep' })
  }
  const mayListen = kept?.where === 'here' || (kept?.where === 'server' && kept.isWhole)
  return (
    <>
      {take && mayListen ? <TakePlayer key={take.recordingId} runner={runner} take={take} /> : null}
      <StatusLine
        words={
          isGone ? { ...words, next: say('Nothing of it is there. It does not count.') } : words
        }
      />
      <div className="flex flex-col gap-2 text-sm text-ink">
        <p>{reasonWords(ending?.position === position ? ending.reason : null, all)}</p>
        {kept ? <p className="font-medium">{keptWords(kept, all)}</p> : <SkeletonText lines={1} />}
        <p className="text-muted">{say('Recording it again does not use up a take.')}</p>
      </div>
      {kept ? (
        <Actions>
          {isGone ? (
            <PrimaryAction key="again" onPress={runner.again}>
              {say('Record it again')}
            </PrimaryAction>
          ) : (
            <>
              <PrimaryAction key="keep" onPress={keep}>
                {say('Keep what there is')}
              </PrimaryAction>
              <Button size="large" onPress={() => setAsking(true)}>
                {say('Record it again')}
              </Button>
            </>
          )}
        </Actions>
      ) : null}
      <ConfirmDialog
        title={say('Record this answer again?')}
        confirmLabel={say('Delete it and record again')}
        cancelLabel={say('Not yet')}
        isDestructive
        isOpen={isAsking}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          runner.again()
        }}
      >
        <p>{say('What was recorded until the interruption is deleted, here and on the server.')}</p>
      </ConfirmDialog>
    </>
  )
}

import type { OwnReport } from '@app/domain/report-views'
import { Button } from '@app/ui/Button'
import { Card } from '@app/ui/Card'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useWords } from '../../words.ts'
import { AwaitedRecordings } from './AwaitedRecordings.tsx'
import { askAgain } from './following.ts'
import { awaitedPositions, wordlessPositions } from './report-stage.ts'
import { WordsOfAnswer } from './WordsOfAnswer.tsx'

/** No speech recognition is at hand: the candidate writes down what they said, answer by answer, or goes on without. */
export default function WordsStep({ found }: { found: OwnReport }) {
  const { say, sorry } = useWords()
  const wordless = wordlessPositions(found)
  const awaited = awaitedPositions(found)
  const [open, setOpen] = useState(wordless[0])
  const [hasMoved, setMoved] = useState(false)
  const goOn = useMutation(
    api.reports.redo.mutationOptions({ onSuccess: () => askAgain(found.sessionId) }),
  )
  const audible = found.answers.filter(({ position }) =>
    found.playback.some((recording) => recording.position === position),
  )
  const moveTo = (position: number | undefined): void => {
    setMoved(true)
    setOpen(position)
  }
  const next = (position: number): void =>
    moveTo(wordless.find((other) => other > position) ?? wordless.find((one) => one !== position))
  return (
    <div className="flex flex-col gap-6">
      {awaited.length > 0 ? <AwaitedRecordings found={found} positions={awaited} /> : null}
      <div className="flex max-w-prose flex-col gap-2">
        <h2 className="font-serif text-xl text-ink">{say('What did you say?')}</h2>
        <p className="text-muted">
          {say(
            'The words have to come from you: there is no speech recognition here, or it did not succeed. Listen to each answer and type or paste what you said, as you said it, with every “um”. What you type is kept on this device until you hand it in.',
          )}
        </p>
      </div>
      <ol className="flex flex-col gap-4">
        {audible.map((answer) => (
          <WordsOfAnswer
            key={answer.position}
            found={found}
            answer={answer}
            isOpen={answer.position === open}
            hasFocus={hasMoved}
            onOpen={() => moveTo(answer.position)}
            onSaved={() => next(answer.position)}
          />
        ))}
      </ol>
      <Card
        look="sunken"
        title={say('Or go on without words')}
        level={3}
        action={
          <Button
            isPending={goOn.isPending}
            onPress={() => goOn.mutate({ sessionId: found.sessionId })}
          >
            {say('Go on without words')}
          </Button>
        }
      >
        <p className="max-w-prose text-sm text-ink">
          {say(
            'Length and pauses are measured in the recordings all the same. Without words there is no pace, no count of fillers, nothing to quote, and no coaching on those answers. You can add the words later; the report is then made again.',
          )}
        </p>
        {goOn.error ? (
          <p role="alert" className="pt-2 text-sm text-negative">
            {sorry(goOn.error)}
          </p>
        ) : null}
      </Card>
    </div>
  )
}

import { longestRatingNote } from '@app/domain/feedback'
import type { StaffReport } from '@app/domain/report-views'
import type { Competency } from '@app/domain/rubrics'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Dialog } from '@app/ui/Dialog'
import { type ChosenLevel, LevelChoice } from '@app/ui/report/LevelChoice'
import { TextField } from '@app/ui/TextField'
import { showToast } from '@app/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { useWords } from '../../words.ts'

export interface AnswerLookDialogProps {
  found: StaffReport
  competency: Competency
  /** The candidate waits for an answer; otherwise a person gives another level unasked. */
  isAsked: boolean
  onClose: () => void
}

export function AnswerLookDialog({ found, competency, isAsked, onClose }: AnswerLookDialogProps) {
  const { say, sorry } = useWords()
  const form = useId()
  const [level, setLevel] = useState<ChosenLevel>(undefined)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const { sessionId } = found
  const { name } = found.candidate
  const answering = useMutation(
    api.looks.answer.mutationOptions({
      onSuccess: async () => {
        showToast({ text: say('{name} is told.', { name }), tone: 'positive' })
        await queryClient.invalidateQueries(api.reports.ofCandidate.queryFilter({ sessionId }))
        onClose()
      },
    }),
  )
  const scale = found.rubric.scales.find((one) => one.competency === competency)
  const isChosen = isAsked ? level !== undefined : typeof level === 'number'
  const send = () => {
    setTried(true)
    if (!isChosen || level === undefined || reason.trim() === '' || answering.isPending) return
    answering.mutate({ sessionId, competency, level, reason: reason.trim() })
  }
  return (
    <Dialog
      title={isAsked ? say('Answer {name}', { name }) : say('Give another level')}
      closeLabel={say('Close')}
      size="large"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      footer={
        <>
          <Button onPress={onClose}>{say('Cancel')}</Button>
          <Button
            variant="primary"
            type="submit"
            form={form}
            isPending={answering.isPending}
            pendingLabel={say('Sending …')}
          >
            {isAsked ? say('Send the answer') : say('Give this level')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className="flex flex-col gap-5 pt-1"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <p className="max-w-prose text-sm text-muted">
          {say(
            'What the coach gave stays in the report. Your level and your reason stand beside it with your name, and {name} reads both.',
            { name },
          )}
        </p>
        {scale ? (
          <LevelChoice
            scale={scale}
            value={level}
            onChange={setLevel}
            wordsOnly={found.wordsOnly}
            cannotSay={isAsked ? say('The score stays as it is') : say('No other level')}
          />
        ) : null}
        {isTried && !isChosen ? (
          <p role="alert" className="text-sm text-negative">
            {isAsked ? say('Choose a level, or leave the score as it is.') : say('Choose a level.')}
          </p>
        ) : null}
        <TextField
          label={say('Your reason')}
          description={say('Point to what was said, so that it can be found.')}
          rows={3}
          maxLength={longestRatingNote}
          value={reason}
          onChange={setReason}
          error={isTried && reason.trim() === '' ? say('Write a few words first.') : undefined}
          className="max-w-prose"
        />
        {answering.error ? (
          <Banner tone="negative" announce="assertive">
            {sorry(answering.error)}
          </Banner>
        ) : null}
      </form>
    </Dialog>
  )
}

import type { KitTiming } from '@app/domain/kit-views'
import { Button } from '@app/ui/Button'
import { Dialog } from '@app/ui/Dialog'
import { FieldRow } from '@app/ui/FieldLayout'
import { TextField } from '@app/ui/TextField'
import { useId, useState } from 'react'
import { useWords } from '../../words.ts'
import { readTiming, type KitQuestion, type TimingDraft } from './kit-form.ts'

/** How much time a question of the kit has, and how many takes. */
export function TimingDialog({
  question,
  onChange,
  onClose,
}: {
  question: KitQuestion
  onChange: (timing: Omit<KitTiming, 'questionId'>) => void
  onClose: () => void
}) {
  const { say } = useWords()
  const form = useId()
  const [draft, setDraft] = useState<TimingDraft>({
    thinkSeconds: String(question.thinkSeconds),
    answerSeconds: String(question.answerSeconds),
    retakes: String(question.retakes),
  })
  const [isAsked, setAsked] = useState(false)
  const read = readTiming(draft)
  const save = () => {
    setAsked(true)
    if (!('timing' in read)) return
    onChange(read.timing)
    onClose()
  }
  const wrong = (field: keyof TimingDraft, sentence: string) =>
    isAsked && 'faults' in read && read.faults.has(field) ? sentence : undefined
  const field = (name: keyof TimingDraft) => ({
    inputMode: 'numeric' as const,
    value: draft[name],
    onChange: (text: string) => setDraft({ ...draft, [name]: text }),
  })
  return (
    <Dialog
      title={say('Timing and takes')}
      closeLabel={say('Close')}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      footer={
        <>
          <Button onPress={onClose}>{say('Cancel')}</Button>
          <Button variant="primary" type="submit" form={form}>
            {say('Set the timing')}
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
          // The dialog stands in the kit's own form, as React sees it.
          event.stopPropagation()
          save()
        }}
      >
        <p className="font-serif text-lg text-ink">{question.text}</p>
        <FieldRow>
          <TextField
            label={say('Time to think')}
            suffix={say('s')}
            {...field('thinkSeconds')}
            error={wrong('thinkSeconds', say('A whole number of seconds, 0 to 600.'))}
          />
          <TextField
            label={say('Time to answer')}
            suffix={say('s')}
            {...field('answerSeconds')}
            error={wrong('answerSeconds', say('A whole number of seconds, 15 to 600.'))}
          />
        </FieldRow>
        <TextField
          label={say('Further takes')}
          description={say('How often a candidate may take the answer again.')}
          {...field('retakes')}
          error={wrong('retakes', say('A whole number, 0 to 5.'))}
        />
        <p className="text-muted">
          {say('Candidates with extra time get it on top. It counts once the kit is saved.')}
        </p>
      </form>
    </Dialog>
  )
}

import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Dialog } from '@app/ui/Dialog'
import { focusFirstInvalid } from '@app/ui/first-invalid'
import { useId, useState } from 'react'
import type { CohortDetails } from '@app/domain/cohorts'
import { useWords } from '../../words.ts'
import { detailsOf, faultsOf, type CohortDraft } from './cohort-form.ts'
import { CohortFields } from './CohortFields.tsx'

export interface CohortFormDialogProps {
  title: string
  saveLabel: string
  pendingLabel: string
  begin: CohortDraft
  onSave: (details: CohortDetails) => void
  isPending: boolean
  error: unknown
  onClose: () => void
}

/** The one form of a cohort, for a new one and for one that is there. */
export function CohortFormDialog(props: CohortFormDialogProps) {
  const { say, sorry } = useWords()
  const form = useId()
  const [draft, setDraft] = useState(props.begin)
  const [isAsked, setAsked] = useState(false)
  return (
    <Dialog
      title={props.title}
      closeLabel={say('Close')}
      size="small"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) props.onClose()
      }}
      footer={
        <>
          <Button onPress={props.onClose}>{say('Cancel')}</Button>
          <Button
            variant="primary"
            type="submit"
            form={form}
            isPending={props.isPending}
            pendingLabel={props.pendingLabel}
          >
            {props.saveLabel}
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
          setAsked(true)
          if (faultsOf(draft).length > 0) focusFirstInvalid(event.currentTarget)
          else if (!props.isPending) props.onSave(detailsOf(draft))
        }}
      >
        <CohortFields draft={draft} onChange={setDraft} isAsked={isAsked} />
        {props.error ? (
          <Banner tone="negative" announce="assertive">
            {sorry(props.error)}
          </Banner>
        ) : null}
      </form>
    </Dialog>
  )
}

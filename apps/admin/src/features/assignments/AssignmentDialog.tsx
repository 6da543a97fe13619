import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Dialog } from '@app/ui/Dialog'
import { focusFirstInvalid } from '@app/ui/first-invalid'
import { useId, useRef, useState } from 'react'
import type { AssignmentDraft } from '@app/domain/assignments'
import { useWords } from '../../words.ts'
import { AudienceFields } from './AudienceFields.tsx'
import { draftOf, faultsOf, type AssignmentForm } from './assignment-form.ts'
import { RuleFields } from './RuleFields.tsx'
import { TimeFields } from './TimeFields.tsx'
import { WhatFields } from './WhatFields.tsx'

export interface AssignmentDialogProps {
  title: string
  saveLabel: string
  initial: AssignmentForm
  timeZone: string
  /** Somebody has begun it: the kit and whom it is for stay. */
  hasBegun?: boolean
  saving: { isPending: boolean; error: unknown }
  onSave: (draft: AssignmentDraft) => void
  onClose: () => void
}

/** Everything that is said of an assignment, in one form over the page. */
export function AssignmentDialog(props: AssignmentDialogProps) {
  const { title, saveLabel, initial, timeZone, hasBegun = false, saving, onSave, onClose } = props
  const { say, sorry } = useWords()
  const id = useId()
  const element = useRef<HTMLFormElement>(null)
  const [form, setForm] = useState(initial)
  const [isAsked, setAsked] = useState(false)
  const faults = faultsOf(form, timeZone)
  const save = () => {
    setAsked(true)
    const draft = draftOf(form)
    if (faults.length > 0 || !draft) {
      // What is wrong is marked by the next drawing of the form.
      setTimeout(() => {
        if (element.current) focusFirstInvalid(element.current)
      })
      return
    }
    if (!saving.isPending) onSave(draft)
  }
  const fields = {
    form,
    faults: isAsked ? faults : [],
    onChange: (change: Partial<AssignmentForm>) => setForm({ ...form, ...change }),
  }
  return (
    <Dialog
      title={title}
      closeLabel={say('Close')}
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
            form={id}
            isPending={saving.isPending}
            pendingLabel={say('Saving …')}
          >
            {saveLabel}
          </Button>
        </>
      }
    >
      <form
        id={id}
        ref={element}
        noValidate
        className="flex flex-col gap-6 pt-1"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <WhatFields {...fields} hasBegun={hasBegun} />
        <AudienceFields {...fields} hasBegun={hasBegun} />
        <TimeFields {...fields} timeZone={timeZone} />
        <RuleFields {...fields} />
        {saving.error ? (
          <Banner tone="negative" announce="assertive">
            {sorry(saving.error)}
          </Banner>
        ) : null}
      </form>
    </Dialog>
  )
}

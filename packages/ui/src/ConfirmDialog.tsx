import { type ReactNode, useState } from 'react'
import { Banner } from './Banner.tsx'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { TextField } from './TextField.tsx'

export interface ConfirmDialogProps {
  /** The question, with the name of what it concerns ("Delete the answer to question 2?"). */
  title: string
  /** What will be so afterwards, and whether it can be taken back. */
  children: ReactNode
  /** The act itself as a verb, never "OK" ("Delete the answer"). */
  confirmLabel: string
  cancelLabel: string
  /** The act destroys something. */
  isDestructive?: boolean
  /** For what cannot be taken back and concerns much: these words must be typed first. */
  typed?: { label: string; words: string; reason: string }
  isOpen: boolean
  onCancel: () => void
  onConfirm: () => void
  isPending?: boolean | undefined
  /** Why the act did not succeed; the dialog stays open. */
  error?: string | undefined
}

/** Asks before an act. The caller closes it when the act has succeeded. */
export function ConfirmDialog({ isOpen, ...question }: ConfirmDialogProps) {
  // What was typed for one question must not stand there already for the next
  return isOpen ? <OpenQuestion {...question} /> : null
}

function OpenQuestion({
  title,
  children,
  confirmLabel,
  cancelLabel,
  isDestructive = false,
  typed,
  onCancel,
  onConfirm,
  isPending = false,
  error,
}: Omit<ConfirmDialogProps, 'isOpen'>) {
  const [text, setText] = useState('')
  const isUntyped = typed !== undefined && text.trim() !== typed.words

  return (
    <Dialog
      title={title}
      closeLabel={cancelLabel}
      role="alertdialog"
      size="small"
      isOpen
      onOpenChange={(open) => {
        if (!open) onCancel()
      }}
      footer={
        <>
          <Button onPress={onCancel}>{cancelLabel}</Button>
          <Button
            variant={isDestructive ? 'danger' : 'primary'}
            isPending={isPending}
            disabledReason={isUntyped ? typed.reason : undefined}
            onPress={onConfirm}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <div className="flex flex-col gap-2">{children}</div>
        {typed ? (
          <TextField label={typed.label} value={text} onChange={setText} autoComplete="off" />
        ) : null}
        {error ? (
          <Banner tone="negative" announce="assertive">
            {error}
          </Banner>
        ) : null}
      </div>
    </Dialog>
  )
}

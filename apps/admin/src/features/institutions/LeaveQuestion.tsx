import { ConfirmDialog } from '@app/ui/ConfirmDialog'
import { useBlocker } from '@tanstack/react-router'
import { useWords } from '../../words.ts'

/** Whoever leaves a page with unsaved changes is asked first. */
export function LeaveQuestion({ isUnsaved }: { isUnsaved: boolean }) {
  const { say } = useWords()
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => isUnsaved,
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  })
  return (
    <ConfirmDialog
      title={say('Leave without saving?')}
      confirmLabel={say('Leave')}
      cancelLabel={say('Stay here')}
      isDestructive
      isOpen={status === 'blocked'}
      onCancel={() => reset?.()}
      onConfirm={() => proceed?.()}
    >
      {say('What you changed here is not saved yet, and goes when you leave.')}
    </ConfirmDialog>
  )
}

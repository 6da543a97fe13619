import { ConfirmDialog } from '@app/ui/ConfirmDialog'
import { useBlocker } from '@tanstack/react-router'
import { useWords } from '../../../words.ts'

/** Asks before an answer that is being recorded is left behind, by a link or by closing the tab. */
export function LeaveGuard({ isRecording }: { isRecording: boolean }) {
  const { say } = useWords()
  const blocker = useBlocker({
    shouldBlockFn: () => isRecording,
    enableBeforeUnload: () => isRecording,
    withResolver: true,
  })
  return (
    <ConfirmDialog
      title={say('Leave in the middle of an answer?')}
      confirmLabel={say('Leave')}
      cancelLabel={say('Go on answering')}
      isDestructive
      isOpen={blocker.status === 'blocked'}
      onCancel={() => blocker.reset?.()}
      onConfirm={() => blocker.proceed?.()}
    >
      <p>
        {say(
          'Recording stops. What you said until now is kept, and when you come back you choose whether it counts.',
        )}
      </p>
    </ConfirmDialog>
  )
}

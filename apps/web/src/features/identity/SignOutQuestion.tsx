import { ConfirmDialog } from '@app/ui/ConfirmDialog'
import { useWords } from '../../words.ts'
import { megabytes } from '../recordings/megabytes.ts'
import { useSignOut } from './sign-out.ts'
import { useUnsentBytes } from './unsent.ts'

/** Asked where recordings are on this device alone: they stay here, but they go nowhere while nobody is signed in. */
export function SignOutQuestion({ onCancel }: { onCancel: () => void }) {
  const words = useWords()
  const { say, sorry } = words
  const { signOut, isPending, error } = useSignOut()
  const size = megabytes(useUnsentBytes(), words)
  return (
    <ConfirmDialog
      isOpen
      title={say('Sign out before your recordings are sent?')}
      confirmLabel={say('Sign out')}
      cancelLabel={say('Stay signed in')}
      isPending={isPending}
      error={error ? sorry(error) : undefined}
      onCancel={onCancel}
      onConfirm={signOut}
    >
      <p>
        {say(
          '{size} of your recordings are on this device alone. They are not lost: they are sent as soon as you sign in again on this device.',
          { size },
        )}
      </p>
      <p>{say('On a device that others use, stay signed in until everything is sent.')}</p>
    </ConfirmDialog>
  )
}

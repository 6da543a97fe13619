import { LockIcon } from '@app/ui/icons'
import { useWords } from '../../words.ts'

/** Why there is nothing to play (P12), and that reading leaves a trace. */
export function PrivacyNote() {
  const { say } = useWords()
  return (
    <p className="flex max-w-prose items-start gap-2.5 text-sm text-muted print:hidden">
      <LockIcon className="mt-px size-4.5" />
      <span>
        {say(
          'Recordings are private to the candidate. You read the words, the figures and the ratings; that you read them stands in the audit trail.',
        )}
      </span>
    </p>
  )
}

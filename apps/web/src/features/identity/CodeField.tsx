import { TextField } from '@app/ui/TextField'
import { useWords } from '../../words.ts'

export interface CodeFieldProps {
  value: string
  onChange: (code: string) => void
  error?: string | undefined
  /** Asks for one of the recovery codes instead of the app's. */
  isRecovery?: boolean
}

/** The six digits that an authenticator app shows, or a recovery code. */
export function CodeField({ isRecovery = false, ...field }: CodeFieldProps) {
  const { say } = useWords()
  return isRecovery ? (
    <TextField
      {...field}
      key="recovery"
      label={say('Recovery code')}
      description={say('One of the ten that you kept. Each works once.')}
      autoComplete="off"
      spellCheck="false"
      isRequired
      validationBehavior="aria"
    />
  ) : (
    <TextField
      {...field}
      key="app"
      label={say('Code')}
      description={say(
        'Six digits, from your authenticator app. A new one comes every 30 seconds.',
      )}
      autoComplete="one-time-code"
      inputMode="numeric"
      isRequired
      validationBehavior="aria"
    />
  )
}

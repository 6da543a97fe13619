import { PasswordField } from '@app/ui/PasswordField'
import { useWords, type Words } from '../../words.ts'

/** What stands on the button that shows a password, and what is said after a press. */
export const passwordLabels = (say: Words['say']) => ({
  show: say('Show'),
  hide: say('Hide'),
  showPassword: say('Show password'),
  hidePassword: say('Hide password'),
  isShown: say('Your password can be read on the screen.'),
  isHidden: say('Your password is hidden.'),
})

export interface OwnPasswordFieldProps {
  label: string
  value: string
  onChange: (password: string) => void
  error?: string | undefined
}

/** The password that somebody has already. */
export function OwnPasswordField(props: OwnPasswordFieldProps) {
  const { say } = useWords()
  return (
    <PasswordField
      {...props}
      name="password"
      autoComplete="current-password"
      labels={passwordLabels(say)}
    />
  )
}

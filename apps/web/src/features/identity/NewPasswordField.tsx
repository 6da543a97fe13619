import { CautionIcon, PositiveIcon } from '@app/ui/icons'
import { PasswordField } from '@app/ui/PasswordField'
import { useWords } from '../../words.ts'
import { passwordLabels } from './OwnPasswordField.tsx'
import { isTaken, passwordState, passwordWords } from './password-words.ts'

export interface NewPasswordFieldProps {
  label: string
  value: string
  onChange: (password: string) => void
  /** Whose password it is to be: their address must not stand in it. */
  email: string
  /** The form was sent: what is missing is an error now. */
  isChecked: boolean
}

/** A password to be chosen, with what makes it strong said while it is typed. */
export function NewPasswordField({
  label,
  value,
  onChange,
  email,
  isChecked,
}: NewPasswordFieldProps) {
  const { say } = useWords()
  const state = passwordState(value, email)
  const words = passwordWords(state, say)
  const isWrong = isChecked && !isTaken(state)
  return (
    <div className="flex flex-col gap-1.5">
      <PasswordField
        label={label}
        name="new-password"
        autoComplete="new-password"
        description={say('Three or four words that do not belong together are hard to guess.')}
        value={value}
        onChange={onChange}
        error={isWrong ? words || say('Choose a password.') : undefined}
        labels={passwordLabels(say)}
      />
      <output className="flex min-h-5 items-start gap-1.5 text-sm">
        {words && !isWrong ? (
          <>
            {isTaken(state) ? (
              <PositiveIcon className="mt-0.5 size-4 text-positive" />
            ) : (
              <CautionIcon className="mt-0.5 size-4 text-caution" />
            )}
            <span className={isTaken(state) ? 'text-positive' : 'text-caution'}>{words}</span>
          </>
        ) : null}
      </output>
    </div>
  )
}

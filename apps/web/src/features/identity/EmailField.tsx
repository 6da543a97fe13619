import { TextField } from '@app/ui/TextField'
import { useWords, type Words } from '../../words.ts'

/** What is plainly not an e-mail address yet; the server has the last word. */
export const emailProblem = (email: string, say: Words['say']): string | undefined => {
  if (email.trim() === '') return say('Enter your e-mail address.')
  return /^\S+@\S+\.\S+$/.test(email.trim())
    ? undefined
    : say('This is not a whole e-mail address yet. It looks like name@university.example.')
}

export interface EmailFieldProps {
  value: string
  onChange: (email: string) => void
  error?: string | undefined
}

export function EmailField({ value, onChange, error }: EmailFieldProps) {
  const { say } = useWords()
  return (
    <TextField
      label={say('E-mail')}
      type="email"
      name="email"
      autoComplete="username"
      value={value}
      onChange={onChange}
      error={error}
    />
  )
}

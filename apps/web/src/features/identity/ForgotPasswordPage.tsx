import { Button } from '@app/ui/Button'
import { Form, FormActions } from '@app/ui/FieldLayout'
import { linkClass } from '@app/ui/styles'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'
import { EmailField, emailProblem } from './EmailField.tsx'
import { EntranceFrame } from './EntranceFrame.tsx'
import { LinkSent } from './LinkSent.tsx'
import { SignInProblem } from './SignInProblem.tsx'
import { useTypedEmail } from './typed-email.ts'

export function ForgotPasswordPage() {
  const { say } = useWords()
  const [sentTo, setSentTo] = useState<string | null>(null)
  return (
    <EntranceFrame
      title={say('Forgot your password?')}
      description={say('We mail you a link with which you choose a new one.')}
    >
      {sentTo === null ? (
        <AskForm onSent={setSentTo} />
      ) : (
        <LinkSent
          email={sentTo}
          backLabel={say('Use another address')}
          onBack={() => setSentTo(null)}
        >
          <p>{say('It works once, within 60 minutes. Only the newest link works.')}</p>
        </LinkSent>
      )}
      <Link to={paths.signIn} className={`${linkClass} self-start text-sm`}>
        {say('Back to signing in')}
      </Link>
    </EntranceFrame>
  )
}

function AskForm({ onSent }: { onSent: (email: string) => void }) {
  const { say } = useWords()
  const [email, setEmail] = useTypedEmail()
  const [isChecked, setChecked] = useState(false)
  const problem = emailProblem(email, say)
  const { mutate, isPending, error } = useMutation(
    api.identity.requestPasswordReset.mutationOptions({ onSuccess: () => onSent(email.trim()) }),
  )
  const submit = () => {
    setChecked(true)
    if (!problem) mutate({ email: email.trim() })
  }
  return (
    <Form onSubmit={submit} label={say('Forgot your password?')}>
      {error ? <SignInProblem error={error} asked="mail" /> : null}
      <EmailField value={email} onChange={setEmail} error={isChecked ? problem : undefined} />
      <FormActions>
        <Button type="submit" variant="primary" size="large" isPending={isPending}>
          {say('Send the link')}
        </Button>
      </FormActions>
    </Form>
  )
}

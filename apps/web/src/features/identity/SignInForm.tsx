import { Button } from '@app/ui/Button'
import { Form } from '@app/ui/FieldLayout'
import { focusFirstInvalid } from '@app/ui/first-invalid'
import { linkClass } from '@app/ui/styles'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'
import { EmailField, emailProblem } from './EmailField.tsx'
import { problemOf, useEntering } from './entering.ts'
import { OwnPasswordField } from './OwnPasswordField.tsx'
import { SignInProblem } from './SignInProblem.tsx'
import { useTypedEmail } from './typed-email.ts'
import { keepWanted, shelfOfBrowser } from './wanted-page.ts'

export interface SignInFormProps {
  /** The page to go to afterwards. */
  to: string | undefined
  onLinkSent: (email: string) => void
}

/** By password, or by a link to the address that was typed. */
export function SignInForm({ to, onLinkSent }: SignInFormProps) {
  const { say } = useWords()
  const [email, setEmail] = useTypedEmail()
  const [password, setPassword] = useState('')
  const [isChecked, setChecked] = useState<'no' | 'email' | 'both'>('no')
  const signIn = useMutation(api.identity.signIn.mutationOptions(useEntering(() => to)))
  const mailLink = useMutation(
    api.identity.requestSignInLink.mutationOptions({
      onSuccess: () => {
        const shelf = shelfOfBrowser()
        if (shelf) keepWanted(shelf, to, Date.now())
        onLinkSent(email.trim())
      },
    }),
  )
  const wrongEmail = emailProblem(email, say)
  const noPassword = password === '' ? say('Enter your password.') : undefined

  const submit = () => {
    setChecked('both')
    mailLink.reset()
    if (!wrongEmail && !noPassword) signIn.mutate({ email: email.trim(), password })
  }
  const ask = ({ target }: { target: Element }) => {
    setChecked('email')
    signIn.reset()
    if (wrongEmail) focusFirstInvalid(target.closest('form'))
    else mailLink.mutate({ email: email.trim() })
  }

  return (
    <Form onSubmit={submit} label={say('Sign in')}>
      {problemOf(signIn.error) ? <SignInProblem error={signIn.error} asked="password" /> : null}
      {mailLink.error ? <SignInProblem error={mailLink.error} asked="mail" /> : null}
      <EmailField
        value={email}
        onChange={setEmail}
        error={isChecked === 'no' ? undefined : wrongEmail}
      />
      <div className="flex flex-col gap-2">
        <OwnPasswordField
          label={say('Password')}
          value={password}
          onChange={setPassword}
          error={isChecked === 'both' ? noPassword : undefined}
        />
        <Link to={paths.forgotPassword} className={`${linkClass} self-start text-sm`}>
          {say('Forgot your password?')}
        </Link>
      </div>
      <div className="flex flex-col gap-3">
        <Button
          type="submit"
          variant="primary"
          size="large"
          isPending={signIn.isPending}
          pendingLabel={say('Signing in …')}
        >
          {say('Sign in')}
        </Button>
        <span aria-hidden="true" className="flex items-center gap-3 text-sm text-muted">
          <span className="h-px flex-1 bg-line" />
          {say('or')}
          <span className="h-px flex-1 bg-line" />
        </span>
        <Button size="large" onPress={ask} isPending={mailLink.isPending}>
          {say('E-mail me a sign-in link')}
        </Button>
      </div>
      <p className="text-sm text-muted">
        {say(
          'New here? Your institution invites you by e-mail; open the link in that mail to begin.',
        )}
      </p>
    </Form>
  )
}

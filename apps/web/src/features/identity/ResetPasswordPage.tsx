import { refusalOf } from '@app/client/api'
import { Button } from '@app/ui/Button'
import { Form } from '@app/ui/FieldLayout'
import { buttonClass } from '@app/ui/styles'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'
import { problemOf, useEntering } from './entering.ts'
import { EntranceFrame } from './EntranceFrame.tsx'
import { useFragmentToken } from './fragment-token.ts'
import { LinkSpent } from './LinkSpent.tsx'
import { NewPasswordField } from './NewPasswordField.tsx'
import { isTaken, passwordState } from './password-words.ts'
import { SignInProblem } from './SignInProblem.tsx'

/** Chooses a new password by a mailed link, and signs in with it. */
export function ResetPasswordPage() {
  const { say } = useWords()
  const token = useFragmentToken()
  const [password, setPassword] = useState('')
  const [isChecked, setChecked] = useState(false)
  const { mutate, isPending, error } = useMutation(
    api.identity.resetPassword.mutationOptions(useEntering(() => undefined)),
  )
  const isSpent = token === null || refusalOf(error)?.code === 'signIn.tokenInvalid'
  const submit = () => {
    setChecked(true)
    if (token !== null && isTaken(passwordState(password, ''))) mutate({ token, password })
  }
  return (
    <EntranceFrame
      title={say('Choose a new password')}
      description={
        isSpent
          ? undefined
          : say('Then you are signed in here, and signed out wherever else you were signed in.')
      }
    >
      {isSpent ? (
        <LinkSpent isMissing={token === null}>
          <Link
            to={paths.forgotPassword}
            className={buttonClass({ variant: 'primary', size: 'large' })}
          >
            {say('Ask for a new link')}
          </Link>
        </LinkSpent>
      ) : (
        <Form onSubmit={submit} label={say('Choose a new password')}>
          {problemOf(error) ? <SignInProblem error={error} asked="link" /> : null}
          <NewPasswordField
            label={say('New password')}
            value={password}
            onChange={setPassword}
            email=""
            isChecked={isChecked}
          />
          <Button
            type="submit"
            variant="primary"
            size="large"
            isPending={isPending}
            pendingLabel={say('Saving …')}
          >
            {say('Save and sign in')}
          </Button>
        </Form>
      )}
    </EntranceFrame>
  )
}

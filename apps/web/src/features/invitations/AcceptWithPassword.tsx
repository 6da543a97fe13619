import type { InvitationOffer } from '@app/domain/identity'
import { Button } from '@app/ui/Button'
import { Form } from '@app/ui/FieldLayout'
import { linkClass } from '@app/ui/styles'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'
import { OwnPasswordField } from '../identity/OwnPasswordField.tsx'
import { useAccept } from './accept.ts'
import { AcceptProblem } from './AcceptProblem.tsx'

/** The address has an account already: its password shows that it is the same person. */
export function AcceptWithPassword({ offer, token }: { offer: InvitationOffer; token: string }) {
  const { say } = useWords()
  const [password, setPassword] = useState('')
  const [isChecked, setChecked] = useState(false)
  const { mutate, isPending, error } = useAccept()
  const submit = () => {
    setChecked(true)
    if (password !== '') mutate({ token, password })
  }
  return (
    <Form onSubmit={submit} label={say('Accept the invitation')}>
      {error ? <AcceptProblem error={error} /> : null}
      <p>
        {say(
          'There is an account with this address already. Give its password, and the new role is added to it.',
        )}
      </p>
      <input
        type="email"
        name="email"
        autoComplete="username"
        value={offer.email}
        readOnly
        hidden
      />
      <OwnPasswordField
        label={say('Password')}
        value={password}
        onChange={setPassword}
        error={isChecked && password === '' ? say('Enter your password.') : undefined}
      />
      <Button
        type="submit"
        variant="primary"
        size="large"
        isPending={isPending}
        pendingLabel={say('Signing in …')}
      >
        {say('Accept and sign in')}
      </Button>
      <p className="text-sm text-muted">
        {say(
          'Password forgotten? Choose a new one, then open the link in your invitation again; it stays valid.',
        )}{' '}
        <Link to={paths.forgotPassword} className={linkClass}>
          {say('Choose a new password')}
        </Link>
      </p>
    </Form>
  )
}

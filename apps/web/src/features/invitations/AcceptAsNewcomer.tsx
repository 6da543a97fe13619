import { refusalOf } from '@app/client/api'
import type { InvitationOffer } from '@app/domain/identity'
import { Button } from '@app/ui/Button'
import { Form } from '@app/ui/FieldLayout'
import { TextField } from '@app/ui/TextField'
import { useState } from 'react'
import { useWords } from '../../words.ts'
import { NewPasswordField } from '../identity/NewPasswordField.tsx'
import { isTaken, passwordState } from '../identity/password-words.ts'
import { useAccept } from './accept.ts'
import { AcceptProblem } from './AcceptProblem.tsx'

export interface AcceptAsNewcomerProps {
  offer: InvitationOffer
  token: string
  /** The account was made a moment ago, in another tab: what is offered is to be asked for anew. */
  onAnew: () => void
}

/** Makes the account: a name and a password; the address is known and, by the link, shown to be theirs. */
export function AcceptAsNewcomer({ offer, token, onAnew }: AcceptAsNewcomerProps) {
  const { say } = useWords()
  const [name, setName] = useState(offer.name)
  const [password, setPassword] = useState('')
  const [isChecked, setChecked] = useState(false)
  const { mutate, isPending, error } = useAccept()
  const noName = name.trim() === '' ? say('Enter your name.') : undefined
  const submit = () => {
    setChecked(true)
    if (noName || !isTaken(passwordState(password, offer.email))) return
    mutate(
      { token, name: name.trim(), password },
      {
        onError: (failure) => {
          if (refusalOf(failure)?.code === 'signIn.required') onAnew()
        },
      },
    )
  }
  return (
    <Form onSubmit={submit} label={say('Accept the invitation')}>
      {error ? <AcceptProblem error={error} /> : null}
      {/* Hidden, for password managers: whose password this is */}
      <input
        type="email"
        name="email"
        autoComplete="username"
        value={offer.email}
        readOnly
        hidden
      />
      <TextField
        label={say('Your name')}
        description={say('As your institution knows you. You can change it later.')}
        name="name"
        autoComplete="name"
        maxLength={120}
        value={name}
        onChange={setName}
        error={isChecked ? noName : undefined}
      />
      <NewPasswordField
        label={say('Choose a password')}
        value={password}
        onChange={setPassword}
        email={offer.email}
        isChecked={isChecked}
      />
      <Button
        type="submit"
        variant="primary"
        size="large"
        isPending={isPending}
        pendingLabel={say('Making your account …')}
      >
        {say('Accept and begin')}
      </Button>
      <p className="text-sm text-muted">
        {say(
          'Nothing is recorded yet. Before your first interview you read what is recorded, who sees it and for how long, and decide then.',
        )}
      </p>
    </Form>
  )
}

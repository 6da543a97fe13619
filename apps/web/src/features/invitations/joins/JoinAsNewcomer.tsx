import { Button } from '@app/ui/Button'
import { Card } from '@app/ui/Card'
import { Form, FormActions } from '@app/ui/FieldLayout'
import { linkClass } from '@app/ui/styles'
import { TextField } from '@app/ui/TextField'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../../api.ts'
import { paths } from '../../../paths.ts'
import { useWords } from '../../../words.ts'
import { EmailField, emailProblem } from '../../identity/EmailField.tsx'
import { SignInProblem } from '../../identity/SignInProblem.tsx'

export interface JoinAsNewcomerProps {
  code: string
  institution: { slug: string; name: string }
}

/** Nobody is signed in: a name and an address, and a mail that proves it. */
export function JoinAsNewcomer({ code, institution }: JoinAsNewcomerProps) {
  const { say } = useWords()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [isChecked, setChecked] = useState(false)
  const asking = useMutation(api.joining.ask.mutationOptions())
  const noName = name.trim() === '' ? say('Enter your name.') : undefined
  const noEmail = emailProblem(email, say)
  if (asking.isSuccess) return <Sent email={asking.variables.email} onBack={() => asking.reset()} />
  return (
    <Form
      label={say('Join')}
      onSubmit={() => {
        setChecked(true)
        if (!noName && !noEmail && !asking.isPending)
          asking.mutate({ code, name: name.trim(), email: email.trim() })
      }}
    >
      {asking.error ? <SignInProblem error={asking.error} asked="mail" /> : null}
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
      <EmailField value={email} onChange={setEmail} error={isChecked ? noEmail : undefined} />
      <p className="-mt-2 text-sm text-muted">
        {say('The address that {institution} gave you, not a private one.', {
          institution: institution.name,
        })}
      </p>
      <Button
        type="submit"
        variant="primary"
        size="large"
        isPending={asking.isPending}
        pendingLabel={say('Sending …')}
      >
        {say('Send me the link')}
      </Button>
      <p className="text-sm text-muted">
        {say('You have an account already?')}{' '}
        <Link
          to={paths.signIn}
          search={{ i: institution.slug, to: `/join/${code}` }}
          className={linkClass}
        >
          {say('Sign in and join')}
        </Link>
      </p>
    </Form>
  )
}

function Sent({ email, onBack }: { email: string; onBack: () => void }) {
  const { say } = useWords()
  const start = useRef<HTMLDivElement>(null)
  useEffect(() => start.current?.focus(), [])
  return (
    <div ref={start} tabIndex={-1} className="outline-none">
      <Card title={say('Look into your mail')}>
        <div className="flex flex-col gap-3 text-sm">
          <p>
            {say(
              'If {email} is an address of the institution, a link is on its way to it. It makes your account, or adds the role to the one you have.',
              { email },
            )}
          </p>
          <p className="text-muted">
            {say(
              'Nothing there after a few minutes? Look among unwanted mails, and check that it is the address your institution gave you.',
            )}
          </p>
          <FormActions>
            <Button onPress={onBack}>{say('Use another address')}</Button>
          </FormActions>
        </div>
      </Card>
    </div>
  )
}

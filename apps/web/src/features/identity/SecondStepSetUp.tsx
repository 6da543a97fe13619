import { refusalOf } from '@app/client/api'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Dialog } from '@app/ui/Dialog'
import { Form } from '@app/ui/FieldLayout'
import { QrCode } from '@app/ui/QrCode'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useWords } from '../../words.ts'
import { isCode } from './code-form.ts'
import { CodeField } from './CodeField.tsx'
import { OwnPasswordField } from './OwnPasswordField.tsx'

import { secondStepChanged } from './second-step-changed.ts'
import { SignInProblem } from './SignInProblem.tsx'

export interface SecondStepSetUpProps {
  asksPassword: boolean
  onClose: () => void
  onDone: (recoveryCodes: string[]) => void
}

/** First the password, then the picture for the app, then the app's first code. */
export function SecondStepSetUp({ asksPassword, onClose, onDone }: SecondStepSetUpProps) {
  const { say } = useWords()
  const [password, setPassword] = useState('')
  const [isChecked, setChecked] = useState(false)
  const begin = useMutation(api.secondFactor.begin.mutationOptions())
  const submit = () => {
    setChecked(true)
    if (!asksPassword || password !== '') begin.mutate({ password })
  }
  return (
    <Dialog
      title={say('Set up the second step')}
      closeLabel={say('Close')}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      {begin.data ? (
        <FirstCode uri={begin.data.uri} letters={begin.data.key} onDone={onDone} />
      ) : (
        <Form onSubmit={submit} label={say('Set up the second step')}>
          {begin.error ? (
            refusalOf(begin.error)?.code === 'signIn.wrong' ? (
              <Banner tone="negative" announce="assertive">
                {say('The password is not right.')}
              </Banner>
            ) : (
              <SignInProblem error={begin.error} asked="link" />
            )
          ) : null}
          <p className="text-muted">
            {say(
              'You need an app that makes such codes on your telephone, for example the one that came with it, or any password manager. Afterwards you are signed out everywhere but here.',
            )}
          </p>
          {asksPassword ? (
            <OwnPasswordField
              label={say('Your password')}
              value={password}
              onChange={setPassword}
              error={isChecked && password === '' ? say('Enter your password.') : undefined}
            />
          ) : null}
          <Button
            type="submit"
            variant="primary"
            isPending={begin.isPending}
            className="self-start"
          >
            {say('Go on')}
          </Button>
        </Form>
      )}
    </Dialog>
  )
}

/** In groups of four, as one reads it aloud. */
const inFours = (key: string): string => key.replaceAll(/(.{4})(?=.)/g, '$1 ')

interface FirstCodeProps {
  uri: string
  letters: string
  onDone: (recoveryCodes: string[]) => void
}

function FirstCode({ uri, letters, onDone }: FirstCodeProps) {
  const { say, sorry } = useWords()
  const [code, setCode] = useState('')
  const [isChecked, setChecked] = useState(false)
  const confirm = useMutation(
    api.secondFactor.confirm.mutationOptions({
      onSuccess: async ({ recoveryCodes }) => {
        await secondStepChanged()
        onDone(recoveryCodes)
      },
    }),
  )
  const isWrong = refusalOf(confirm.error)?.code === 'secondFactor.wrongCode'
  const wrong = isWrong
    ? sorry(confirm.error)
    : isChecked && !isCode(code, false)
      ? say('The code has six digits.')
      : undefined
  const submit = () => {
    setChecked(true)
    if (isCode(code, false)) confirm.mutate({ code })
  }
  return (
    <Form onSubmit={submit} label={say('First code')}>
      {confirm.error && !isWrong ? <SignInProblem error={confirm.error} asked="link" /> : null}
      <p>{say('Add an account in your app by scanning this picture:')}</p>
      <div className="flex flex-wrap items-center gap-5">
        <QrCode text={uri} label={say('Picture for the authenticator app')} />
        <p className="max-w-56 text-muted">
          {say('No camera at hand? Type this key into the app:')}{' '}
          <span className="font-mono text-ink">{inFours(letters)}</span>
        </p>
      </div>
      <CodeField
        value={code}
        onChange={(typed) => {
          setCode(typed)
          if (confirm.error) confirm.reset()
        }}
        error={wrong}
      />
      <Button type="submit" variant="primary" isPending={confirm.isPending} className="self-start">
        {say('Turn it on')}
      </Button>
    </Form>
  )
}

import { refusalOf } from '@app/client/api'
import { Button } from '@app/ui/Button'
import { Form } from '@app/ui/FieldLayout'
import { linkClass } from '@app/ui/styles'
import { useMutation } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'
import { isCode } from './code-form.ts'
import { CodeField } from './CodeField.tsx'
import { EntranceFrame } from './EntranceFrame.tsx'
import { useEntering } from './entering.ts'
import { SignInProblem } from './SignInProblem.tsx'

/** The second step of signing in: a code of the app, or one that was kept for the day the telephone is lost. */
export function SecondStepPage() {
  const { say, sorry } = useWords()
  const { to } = useSearch({ from: '/open/sign-in/second-step' })
  const [code, setCode] = useState('')
  const [isRecovery, setRecovery] = useState(false)
  const [isChecked, setChecked] = useState(false)
  const { mutate, isPending, error, reset } = useMutation(
    api.secondFactor.prove.mutationOptions(useEntering(() => to)),
  )
  const refusal = refusalOf(error)?.code
  const wrong =
    refusal === 'secondFactor.wrongCode'
      ? sorry(error)
      : isChecked && !isCode(code, isRecovery)
        ? isRecovery
          ? say('A recovery code has ten letters and digits.')
          : say('The code has six digits.')
        : undefined
  const submit = () => {
    setChecked(true)
    if (isCode(code, isRecovery)) mutate({ code })
  }
  const change = () => {
    setRecovery(!isRecovery)
    setCode('')
    setChecked(false)
    reset()
  }
  return (
    <EntranceFrame
      title={say('One more step')}
      description={say('Your account has a second step, so that a password alone opens nothing.')}
    >
      <Form onSubmit={submit} label={say('One more step')}>
        {error && refusal !== 'secondFactor.wrongCode' && refusal !== 'signIn.required' ? (
          <SignInProblem error={error} asked="link" />
        ) : null}
        {refusal === 'signIn.required' ? (
          <p role="alert">
            {say('This took longer than a quarter of an hour. Please begin again.')}
          </p>
        ) : null}
        <CodeField
          value={code}
          onChange={(typed) => {
            setCode(typed)
            if (error) reset()
          }}
          error={wrong}
          isRecovery={isRecovery}
        />
        <Button
          type="submit"
          variant="primary"
          size="large"
          isPending={isPending}
          pendingLabel={say('Signing in …')}
        >
          {say('Sign in')}
        </Button>
        <Button variant="quiet" onPress={change}>
          {isRecovery ? say('Use the app’s code') : say('Use a recovery code')}
        </Button>
        <Link
          to={paths.signIn}
          search={to === undefined ? {} : { to }}
          className={`${linkClass} self-start text-sm`}
        >
          {say('Back to signing in')}
        </Link>
      </Form>
    </EntranceFrame>
  )
}

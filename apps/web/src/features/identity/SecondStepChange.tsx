import { refusalOf } from '@app/client/api'
import { Button } from '@app/ui/Button'
import { Dialog } from '@app/ui/Dialog'
import { Form } from '@app/ui/FieldLayout'
import { showToast } from '@app/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { changeMe } from '../../me.ts'
import { useWords } from '../../words.ts'
import { isCode } from './code-form.ts'
import { CodeField } from './CodeField.tsx'
import { secondStepChanged } from './second-step-changed.ts'
import { SignInProblem } from './SignInProblem.tsx'

export type SecondStepAct = 'codes' | 'remove'

export interface SecondStepChangeProps {
  act: SecondStepAct
  onClose: () => void
  onCodes: (recoveryCodes: string[]) => void
}

/** What changes the second step is shown to be wanted by a code of it. */
export function SecondStepChange({ act, onClose, onCodes }: SecondStepChangeProps) {
  const { say, sorry } = useWords()
  const [code, setCode] = useState('')
  const [isRecovery, setRecovery] = useState(false)
  const [isChecked, setChecked] = useState(false)
  const renew = useMutation(
    api.secondFactor.renewCodes.mutationOptions({
      onSuccess: async ({ recoveryCodes }) => {
        await secondStepChanged()
        onCodes(recoveryCodes)
      },
    }),
  )
  const remove = useMutation(
    api.secondFactor.remove.mutationOptions({
      onSuccess: async (me) => {
        changeMe(me)
        showToast({ text: say('The second step is turned off.') })
        onClose()
        await secondStepChanged()
      },
    }),
  )
  const isRemoval = act === 'remove'
  const { mutate, error, reset, isPending } = isRemoval ? remove : renew
  const isWrong = refusalOf(error)?.code === 'secondFactor.wrongCode'
  const wrong = isWrong
    ? sorry(error)
    : isChecked && !isCode(code, isRecovery)
      ? say('This is not a whole code.')
      : undefined
  const submit = () => {
    setChecked(true)
    if (isCode(code, isRecovery)) mutate({ code })
  }
  return (
    <Dialog
      title={isRemoval ? say('Turn the second step off?') : say('New recovery codes')}
      closeLabel={say('Close')}
      isOpen
      size="small"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Form onSubmit={submit} label={isRemoval ? say('Turn it off') : say('New recovery codes')}>
        {error && !isWrong ? <SignInProblem error={error} asked="link" /> : null}
        <p className="text-muted">
          {isRemoval
            ? say('From then on your password, or a link mailed to you, is enough to sign in.')
            : say('The codes that you have now stop working.')}
        </p>
        <CodeField
          value={code}
          onChange={(typed) => {
            setCode(typed)
            if (error) reset()
          }}
          error={wrong}
          isRecovery={isRecovery}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant={isRemoval ? 'danger' : 'primary'} isPending={isPending}>
            {isRemoval ? say('Turn it off') : say('Make new codes')}
          </Button>
          <Button
            variant="quiet"
            onPress={() => {
              setRecovery(!isRecovery)
              setCode('')
              setChecked(false)
            }}
          >
            {isRecovery ? say('Use the app’s code') : say('Use a recovery code')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

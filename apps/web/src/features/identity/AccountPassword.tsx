import { refusalOf } from '@app/client/api'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Card } from '@app/ui/Card'
import { Form, FormActions } from '@app/ui/FieldLayout'
import { TitledSection } from '@app/ui/TitledSection'
import { showToast } from '@app/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { useMe } from '../../me.ts'
import { useWords } from '../../words.ts'
import { NewPasswordField } from './NewPasswordField.tsx'
import { OwnPasswordField } from './OwnPasswordField.tsx'
import { isTaken, passwordState } from './password-words.ts'
import { SignInProblem } from './SignInProblem.tsx'

/** Changes the password, and signs every other place out. */
export function AccountPassword() {
  const { say } = useWords()
  const { person } = useMe()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [isChecked, setChecked] = useState(false)
  const { mutate, isPending, error } = useMutation(
    api.identity.changePassword.mutationOptions({
      onSuccess: async () => {
        setCurrent('')
        setNext('')
        setChecked(false)
        showToast({ text: say('Your password is changed. Everywhere else you are signed out.') })
        await queryClient.invalidateQueries({ queryKey: api.identity.signIns.queryKey() })
      },
    }),
  )
  const submit = () => {
    setChecked(true)
    if (current !== '' && isTaken(passwordState(next, person.email))) mutate({ current, next })
  }
  return (
    <TitledSection
      title={say('Password')}
      description={say('Changing it signs you out everywhere but here.')}
    >
      <Card className="max-w-2xl">
        <Form onSubmit={submit} label={say('Password')} className="max-w-md">
          {error ? (
            refusalOf(error)?.code === 'signIn.wrong' ? (
              <Banner tone="negative" announce="assertive">
                {say('The password that you have now is not right.')}
              </Banner>
            ) : (
              <SignInProblem error={error} asked="link" />
            )
          ) : null}
          <input
            type="email"
            name="email"
            autoComplete="username"
            value={person.email}
            readOnly
            hidden
          />
          <OwnPasswordField
            label={say('Password now')}
            value={current}
            onChange={setCurrent}
            error={
              isChecked && current === '' ? say('Enter the password you have now.') : undefined
            }
          />
          <NewPasswordField
            label={say('New password')}
            value={next}
            onChange={setNext}
            email={person.email}
            isChecked={isChecked}
          />
          <FormActions>
            <Button type="submit" isPending={isPending}>
              {say('Change the password')}
            </Button>
          </FormActions>
        </Form>
      </Card>
    </TitledSection>
  )
}

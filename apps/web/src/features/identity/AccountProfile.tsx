import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Card } from '@app/ui/Card'
import { Form, FormActions } from '@app/ui/FieldLayout'
import { Switch } from '@app/ui/Switch'
import { TextField } from '@app/ui/TextField'
import { TitledSection } from '@app/ui/TitledSection'
import { showToast } from '@app/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { changeMe, useMe } from '../../me.ts'
import { useWords } from '../../words.ts'

/** Name, and whether news may be sent. */
export function AccountProfile() {
  const { say } = useWords()
  return (
    <TitledSection
      title={say('About you')}
      description={say(
        'Your name is what your institution sees. Your e-mail address is what you sign in with; it cannot be changed here yet.',
      )}
    >
      <Card className="max-w-2xl">
        <div className="flex flex-col gap-6">
          <NameForm />
          <Marketing />
        </div>
      </Card>
    </TitledSection>
  )
}

function NameForm() {
  const { say, sorry } = useWords()
  const { person } = useMe()
  const [name, setName] = useState(person.name)
  const [isChecked, setChecked] = useState(false)
  const { mutate, isPending, error } = useMutation(
    api.identity.updateAccount.mutationOptions({
      onSuccess: (me) => {
        changeMe(me)
        setName(me.person.name)
        showToast({ text: say('Your name is saved.') })
      },
    }),
  )
  const isEmpty = name.trim() === ''
  const submit = () => {
    setChecked(true)
    if (!isEmpty) mutate({ name: name.trim(), marketingAccepted: person.marketingAccepted })
  }
  return (
    <Form onSubmit={submit} label={say('Your name')} className="max-w-md">
      {error ? (
        <Banner tone="negative" announce="assertive">
          {sorry(error)}
        </Banner>
      ) : null}
      <TextField
        label={say('Name')}
        autoComplete="name"
        maxLength={120}
        value={name}
        onChange={setName}
        error={isChecked && isEmpty ? say('Enter your name.') : undefined}
      />
      <FormActions>
        <Button
          type="submit"
          isPending={isPending}
          disabledReason={
            name.trim() === person.name ? say('You have not changed your name.') : undefined
          }
        >
          {say('Save the name')}
        </Button>
      </FormActions>
    </Form>
  )
}

/** Off until somebody turns it on, and off again as easily (P32). */
function Marketing() {
  const { say, sorry } = useWords()
  const { person } = useMe()
  const { mutate, isPending, variables } = useMutation(
    api.identity.updateAccount.mutationOptions({
      onSuccess: (me) => {
        changeMe(me)
        showToast({
          text: me.person.marketingAccepted
            ? say('You will hear of news by e-mail.')
            : say('You will get no news by e-mail.'),
        })
      },
      onError: (error) => showToast({ tone: 'negative', text: sorry(error) }),
    }),
  )
  return (
    <div className="border-t border-line pt-5">
      <Switch
        isSelected={isPending ? variables.marketingAccepted : person.marketingAccepted}
        isReadOnly={isPending}
        onChange={(marketingAccepted) => mutate({ name: person.name, marketingAccepted })}
        description={say('Now and then, about new features. Mails about your account come anyway.')}
      >
        {say('News by e-mail')}
      </Switch>
    </div>
  )
}

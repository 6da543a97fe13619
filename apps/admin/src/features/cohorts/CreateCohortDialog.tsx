import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Dialog } from '@app/ui/Dialog'
import { TextField } from '@app/ui/TextField'
import { showToast } from '@app/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { useWords } from '../../words.ts'

export function CreateCohortDialog({ onClose }: { onClose: () => void }) {
  const { say, sorry } = useWords()
  const form = useId()
  const [name, setName] = useState('')
  const [term, setTerm] = useState('')
  const [isAsked, setAsked] = useState(false)
  const creating = useMutation(
    api.cohorts.create.mutationOptions({
      onSuccess: (cohort) => {
        showToast({
          text: say('{cohort} is there. Now invite its candidates and a coach.', {
            cohort: cohort.name,
          }),
          tone: 'positive',
        })
        onClose()
        return queryClient.invalidateQueries(api.cohorts.list.pathFilter())
      },
    }),
  )
  const isShort = name.trim().length < 2
  const create = () => {
    setAsked(true)
    if (!isShort && !creating.isPending) creating.mutate({ name: name.trim(), term: term.trim() })
  }
  return (
    <Dialog
      title={say('Create a cohort')}
      closeLabel={say('Close')}
      size="small"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      footer={
        <>
          <Button onPress={onClose}>{say('Cancel')}</Button>
          <Button
            variant="primary"
            type="submit"
            form={form}
            isPending={creating.isPending}
            pendingLabel={say('Creating …')}
          >
            {say('Create it')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className="flex flex-col gap-5 pt-1"
        onSubmit={(event) => {
          event.preventDefault()
          create()
        }}
      >
        <TextField
          label={say('Name')}
          description={say('As students and coaches know it, such as “Finance, second year”.')}
          value={name}
          onChange={setName}
          error={isAsked && isShort ? say('Give it a name of two letters or more.') : undefined}
          maxLength={120}
        />
        <TextField
          label={say('Term')}
          optionalLabel={say('optional')}
          value={term}
          onChange={setTerm}
          maxLength={60}
        />
        {creating.error ? (
          <Banner tone="negative" announce="assertive">
            {sorry(creating.error)}
          </Banner>
        ) : null}
      </form>
    </Dialog>
  )
}

import type { ApiScope, KeyDays } from '@app/domain/integrations'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Checkbox } from '@app/ui/Checkbox'
import { Dialog } from '@app/ui/Dialog'
import { RadioGroup } from '@app/ui/RadioGroup'
import { TextField } from '@app/ui/TextField'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { useWords } from '../../words.ts'
import { scopesInOrder, scopeWords } from './scope-words.ts'

const spans = ['30', '90', '365'] as const

export interface MakeKeyDialogProps {
  onClose: () => void
  onMade: (key: string) => void
}

export function MakeKeyDialog({ onClose, onMade }: MakeKeyDialogProps) {
  const { say, sorry } = useWords()
  const form = useId()
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<ApiScope[]>([])
  const [days, setDays] = useState<(typeof spans)[number]>('90')
  const [isAsked, setAsked] = useState(false)
  const making = useMutation(
    api.integrations.makeApiKey.mutationOptions({
      onSuccess: ({ key }) => {
        onMade(key)
        return queryClient.invalidateQueries(api.integrations.apiKeys.pathFilter())
      },
    }),
  )
  const isShort = name.trim().length < 2
  const make = () => {
    setAsked(true)
    if (isShort || scopes.length === 0 || making.isPending) return
    making.mutate({ name: name.trim(), scopes, days: Number(days) as KeyDays })
  }
  const dayNames = { '30': say('30 days'), '90': say('90 days'), '365': say('A year') }
  return (
    <Dialog
      title={say('Make a key')}
      closeLabel={say('Close')}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      footer={
        <>
          <Button onPress={onClose}>{say('Cancel')}</Button>
          <Button variant="primary" type="submit" form={form} isPending={making.isPending}>
            {say('Make the key')}
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
          make()
        }}
      >
        <TextField
          label={say('Name')}
          description={say('Which program it is for, such as “Data warehouse”.')}
          value={name}
          onChange={setName}
          error={isAsked && isShort ? say('Give it a name of two letters or more.') : undefined}
          maxLength={80}
        />
        <fieldset className="flex flex-col gap-3">
          <legend className="pb-3 font-medium">{say('What it reads')}</legend>
          {scopesInOrder.map((scope) => (
            <Checkbox
              key={scope}
              isSelected={scopes.includes(scope)}
              onChange={(isSelected) =>
                setScopes(isSelected ? [...scopes, scope] : scopes.filter((one) => one !== scope))
              }
              description={scopeWords(scope, say).description}
            >
              {scopeWords(scope, say).name}
            </Checkbox>
          ))}
          {isAsked && scopes.length === 0 ? (
            <p role="alert" className="text-negative">
              {say('Choose something that it may read.')}
            </p>
          ) : null}
        </fieldset>
        <RadioGroup
          label={say('Ends after')}
          options={spans.map((span) => ({ value: span, label: dayNames[span] }))}
          value={days}
          onChange={setDays}
        />
        {making.error ? (
          <Banner tone="negative" announce="assertive">
            {sorry(making.error)}
          </Banner>
        ) : null}
      </form>
    </Dialog>
  )
}

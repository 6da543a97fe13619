import { longestHelpText } from '@app/domain/help'
import { Button } from '@app/ui/Button'
import { Form, FormActions } from '@app/ui/FieldLayout'
import { TextField } from '@app/ui/TextField'
import { useState } from 'react'
import { useWords } from '../../words.ts'

type Props = { isPending: boolean; onWrite: (text: string, done: () => void) => void }

/** A few words to the candidate. What was typed stays until it has arrived. */
export function WriteForm({ isPending, onWrite }: Props) {
  const { say } = useWords()
  const [text, setText] = useState('')
  const typed = text.trim()
  return (
    <Form
      label={say('Write to the candidate')}
      onSubmit={() => {
        if (typed) onWrite(typed, () => setText(''))
      }}
    >
      <TextField
        label={say('Write to the candidate')}
        rows={2}
        value={text}
        onChange={setText}
        maxLength={longestHelpText}
      />
      <FormActions>
        <Button
          type="submit"
          variant="primary"
          isPending={isPending}
          pendingLabel={say('Sending …')}
          disabledReason={typed ? undefined : say('Write something first.')}
        >
          {say('Send')}
        </Button>
      </FormActions>
    </Form>
  )
}

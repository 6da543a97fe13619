import { joinCodeIn } from '@app/domain/joins'
import { Button } from '@app/ui/Button'
import { Form } from '@app/ui/FieldLayout'
import { TextField } from '@app/ui/TextField'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { paths } from '../../../paths.ts'
import { useWords } from '../../../words.ts'

export function JoinCodeForm() {
  const { say } = useWords()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [isChecked, setChecked] = useState(false)
  const code = joinCodeIn(text)
  return (
    <Form
      label={say('Join with a code')}
      onSubmit={() => {
        setChecked(true)
        if (code) void navigate({ to: paths.joinLink, params: { code } })
      }}
    >
      <TextField
        label={say('Code')}
        description={say('Ten letters and figures, such as ABCDE-FGHJK. Capitals do not matter.')}
        value={text}
        onChange={setText}
        autoComplete="off"
        spellCheck="false"
        maxLength={20}
        error={isChecked && !code ? say('This is not a whole code yet.') : undefined}
      />
      <Button type="submit" variant="primary" size="large">
        {say('Go on')}
      </Button>
    </Form>
  )
}

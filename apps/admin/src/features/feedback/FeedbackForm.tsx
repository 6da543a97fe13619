import { longestNote } from '@app/domain/feedback'
import type { StaffReport } from '@app/domain/report-views'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Form, FormActions } from '@app/ui/FieldLayout'
import { TextField } from '@app/ui/TextField'
import { showToast } from '@app/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { useMe } from '../../me.ts'
import { useWords } from '../../words.ts'
import { keepDraft, readDraft } from './drafts.ts'

/** Writes to the candidate. What is typed stays on this device until it is sent. */
export function FeedbackForm({ sessionId, name }: { sessionId: string; name: string }) {
  const { say, sorry, number } = useWords()
  const { person } = useMe()
  const draft = { personId: person.personId, sessionId }
  const [text, setText] = useState(() => readDraft(draft))
  const [isKept, setKept] = useState(true)
  const [isAsked, setAsked] = useState(false)
  const write = (next: string) => {
    setText(next)
    setKept(keepDraft(draft, next))
  }
  const giving = useMutation(
    api.feedback.give.mutationOptions({
      onSuccess: (note, sent) => {
        // What was typed while this was on its way has not been sent.
        setText((now) => (now.trim() === sent.text ? '' : now))
        if (readDraft(draft).trim() === sent.text) keepDraft(draft, '')
        setAsked(false)
        queryClient.setQueryData(
          api.reports.ofCandidate.queryKey({ sessionId }),
          (found: StaffReport | undefined) =>
            found ? { ...found, feedback: [...found.feedback, note] } : undefined,
        )
        showToast({ text: say('{name} can read your feedback now.', { name }), tone: 'positive' })
        return queryClient.invalidateQueries(api.sessions.list.pathFilter())
      },
    }),
  )
  const length = text.trim().length
  const isTooLong = length > longestNote
  const send = () => {
    setAsked(true)
    if (length > 0 && !isTooLong && !giving.isPending)
      giving.mutate({ sessionId, text: text.trim() })
  }
  return (
    <Form onSubmit={send} label={say('Give feedback')} className="max-w-prose print:hidden">
      <TextField
        label={say('Your feedback to {name}', { name })}
        description={say(
          'What was good, and one thing to try next time. What is sent cannot be changed.',
        )}
        rows={5}
        value={text}
        onChange={write}
        error={
          isTooLong
            ? say('This is {count} letters too long.', { count: number(length - longestNote) })
            : isAsked && length === 0
              ? say('Write a few words first.')
              : undefined
        }
      />
      {giving.error ? (
        <Banner tone="negative" announce="assertive">
          {sorry(giving.error)}
        </Banner>
      ) : null}
      <FormActions>
        <Button
          type="submit"
          variant="primary"
          isPending={giving.isPending}
          pendingLabel={say('Sending …')}
        >
          {say('Send the feedback')}
        </Button>
        <output className="text-sm text-muted">
          {text === ''
            ? ''
            : isKept
              ? say('Your draft stays on this device until you send it.')
              : say('This device keeps no draft. Send it before you leave the page.')}
        </output>
      </FormActions>
    </Form>
  )
}

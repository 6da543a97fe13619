import { longestLookReason } from '@app/domain/feedback'
import type { OwnReport } from '@app/domain/report-views'
import type { Competency } from '@app/domain/rubrics'
import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { Disclosure } from '@app/ui/Disclosure'
import { Form, FormActions } from '@app/ui/FieldLayout'
import { competencyName } from '@app/ui/report/rating-words'
import { TextField } from '@app/ui/TextField'
import { showToast } from '@app/ui/toasts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { useWords } from '../../words.ts'

/** A candidate can ask a person to look at any score, once (P60). */
export function AskForLook({ found, competency }: { found: OwnReport; competency: Competency }) {
  const { say, sorry } = useWords()
  const [reason, setReason] = useState('')
  const { sessionId } = found
  const asking = useMutation(
    api.looks.ask.mutationOptions({
      onSuccess: () => {
        showToast({
          text: say('A person will look at it. You are told by e-mail.'),
          tone: 'positive',
        })
        return queryClient.invalidateQueries(api.reports.mine.queryFilter({ sessionId }))
      },
    }),
  )
  const hasAsked = found.scoreLooks.some((look) => look.competency === competency && look.askedAt)
  if (hasAsked) return null
  return (
    <Disclosure summary={say('Ask a person to look at this')}>
      <Form
        label={say('Ask a person to look at {name}', {
          name: competencyName(found.rubric, competency),
        })}
        className="max-w-prose"
        onSubmit={() => {
          if (!asking.isPending) asking.mutate({ sessionId, competency, reason: reason.trim() })
        }}
      >
        <p className="text-sm text-muted">
          {say(
            'A member of staff reads your words, and then leaves the score or gives another one, with a reason. You see both. You can ask once for each competency.',
          )}
        </p>
        <TextField
          label={say('Why?')}
          optionalLabel={say('optional')}
          description={say('What should they look at?')}
          rows={2}
          maxLength={longestLookReason}
          value={reason}
          onChange={setReason}
        />
        {asking.error ? (
          <Banner tone="negative" announce="assertive">
            {sorry(asking.error)}
          </Banner>
        ) : null}
        <FormActions>
          <Button type="submit" isPending={asking.isPending} pendingLabel={say('Asking …')}>
            {say('Ask for a look')}
          </Button>
        </FormActions>
      </Form>
    </Disclosure>
  )
}

import type { StaffReport } from '@app/domain/report-views'
import { Button } from '@app/ui/Button'
import { Card } from '@app/ui/Card'
import { ConfirmDialog } from '@app/ui/ConfirmDialog'
import { buttonClass } from '@app/ui/styles'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { useWords } from '../../words.ts'

/** Nothing that anybody rated has been sent here yet. A person rates first, or says that they only read. */
export function BlindNotice({ found }: { found: StaffReport }) {
  const { say, sorry } = useWords()
  const [isAsking, setAsking] = useState(false)
  const { sessionId } = found
  const reading = useMutation(
    api.ratings.readFirst.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(api.reports.ofCandidate.queryFilter({ sessionId }))
        setAsking(false)
      },
    }),
  )
  return (
    <Card
      look="sunken"
      title={say('No rating has been opened for you yet')}
      description={say(
        'A rating is worth most when it is given before seeing any other. The coach’s levels, the candidate’s own and those of other people open when you have handed yours in.',
      )}
      className="print:hidden"
    >
      <div className="flex flex-wrap gap-3">
        <a href="#your-rating" className={buttonClass({ variant: 'primary' })}>
          {say('Rate this interview')}
        </a>
        <Button onPress={() => setAsking(true)}>{say('I only read')}</Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={say('Read without rating first?')}
        confirmLabel={say('Open the ratings')}
        cancelLabel={say('Not yet')}
        isPending={reading.isPending}
        error={reading.error ? sorry(reading.error) : undefined}
        onCancel={() => setAsking(false)}
        onConfirm={() => reading.mutate({ sessionId })}
      >
        {say(
          'Everything opens at once. You can still rate this interview, but never again without having seen the other ratings, and that will stand beside your rating.',
        )}
      </ConfirmDialog>
    </Card>
  )
}

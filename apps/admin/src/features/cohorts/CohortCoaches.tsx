import { Avatar } from '@app/ui/Avatar'
import { Button } from '@app/ui/Button'
import { Card } from '@app/ui/Card'
import { useState } from 'react'
import type { Answers } from '../../api.ts'
import { EmailText } from '../../EmailText.tsx'
import { useCan } from '../../me.ts'
import { useWords } from '../../words.ts'
import { AssignCoachDialog } from './AssignCoachDialog.tsx'
import { RemoveButton } from './RemoveButton.tsx'

/** Who looks after a cohort. */
export function CohortCoaches({ cohort }: { cohort: Answers['cohorts']['one'] }) {
  const { say } = useWords()
  const mayManage = useCan()('cohorts.manage')
  const [isAssigning, setAssigning] = useState(false)
  return (
    <Card
      title={say('Coaches')}
      action={
        mayManage ? (
          <Button
            size="small"
            onPress={() => setAssigning(true)}
            disabledReason={
              cohort.archivedAt ? say('The cohort is archived. Bring it back first.') : undefined
            }
          >
            {say('Assign a coach')}
          </Button>
        ) : null
      }
    >
      {cohort.coaches.length === 0 ? (
        <p className="text-muted">
          {say('Nobody looks after this cohort yet: its reports are read by administrators alone.')}
        </p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {cohort.coaches.map((coach) => (
            <li
              key={coach.membershipId}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0"
            >
              <span className="flex min-w-0 items-center gap-3">
                <Avatar name={coach.name} />
                <span className="flex min-w-0 flex-col">
                  <span className="font-medium text-ink">{coach.name}</span>
                  <span className="text-sm text-muted">
                    <EmailText email={coach.email} />
                  </span>
                </span>
              </span>
              {mayManage ? <RemoveButton cohort={cohort} member={coach} part="coach" /> : null}
            </li>
          ))}
        </ul>
      )}
      {isAssigning ? (
        <AssignCoachDialog cohort={cohort} onClose={() => setAssigning(false)} />
      ) : null}
    </Card>
  )
}

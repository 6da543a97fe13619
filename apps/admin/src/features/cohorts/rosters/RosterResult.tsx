import { Button } from '@app/ui/Button'
import { Card } from '@app/ui/Card'
import { FormActions } from '@app/ui/FieldLayout'
import { buttonClass } from '@app/ui/styles'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Answers } from '../../../api.ts'
import { paths } from '../../../paths.ts'
import { useWords } from '../../../words.ts'

/** What was done, in figures and in a way on. */
export function RosterResult({
  result,
  cohortId,
  onAgain,
}: {
  result: Answers['rosters']['run']
  cohortId: string | undefined
  onAgain: () => void
}) {
  const { say } = useWords()
  const start = useRef<HTMLDivElement>(null)
  useEffect(() => start.current?.focus(), [])
  const { invited, joined, alreadyThere, refused } = result
  return (
    <div ref={start} tabIndex={-1} className="outline-none">
      <Card title={say('The list is imported')}>
        <div className="flex flex-col gap-5">
          <ul className="figures flex list-disc flex-col gap-1.5 ps-5">
            <li>
              {say('{count, plural, one {# person is invited} other {# people are invited}}', {
                count: invited,
              })}
            </li>
            <li>
              {say('{count, plural, one {# member has joined} other {# members have joined}}', {
                count: joined,
              })}
            </li>
            <li>
              {say('{count, plural, one {# was there already} other {# were there already}}', {
                count: alreadyThere,
              })}
            </li>
            <li>
              {say('{count, plural, one {# row was left out} other {# rows were left out}}', {
                count: refused,
              })}
            </li>
          </ul>
          {invited > 0 ? (
            <p className="text-muted">
              {say(
                'The mails go out a few a second, so that no mail server takes them for a flood. What becomes of each stands among the invitations.',
              )}
            </p>
          ) : null}
          <FormActions>
            {cohortId ? (
              <Link
                to={paths.cohort}
                params={{ cohortId }}
                className={buttonClass({ variant: 'primary' })}
              >
                {say('To the cohort')}
              </Link>
            ) : null}
            <Link to={paths.invitations} className={buttonClass()}>
              {say('To the invitations')}
            </Link>
            <Button onPress={onAgain}>{say('Import another list')}</Button>
          </FormActions>
        </div>
      </Card>
    </div>
  )
}

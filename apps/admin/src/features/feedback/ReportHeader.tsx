import type { StaffReport } from '@app/domain/report-views'
import { Badge } from '@app/ui/Badge'
import { Button } from '@app/ui/Button'
import { PageHeader } from '@app/ui/PageHeader'
import { StatusBadge } from '@app/ui/StatusBadge'
import { buttonClass, linkClass } from '@app/ui/styles'
import { Link } from '@tanstack/react-router'
import { EmailText } from '../../EmailText.tsx'
import { useCan, useMe } from '../../me.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'
import { categoryNames } from '../questions/question-words.ts'
import { lastList } from '../sessions/last-list.ts'
import { sessionName, sessionStateNames, sessionStatuses } from '../sessions/session-words.ts'
import { takesFeedback, type Stage } from './report-stage.ts'

/** Whose interview this is, which one, and how it stands. */
export function ReportHeader({ found, stage }: { found: StaffReport; stage: Stage }) {
  const { say, date } = useWords()
  const can = useCan()
  const { acting } = useMe()
  const { name, email, cohortNames } = found.candidate
  const answered = found.answers.filter(({ answerId }) => answerId !== null).length
  return (
    <PageHeader
      eyebrow={
        <Link to={paths.home} search={lastList()} className={`${linkClass} print:hidden`}>
          {say('Sessions')}
        </Link>
      }
      title={name}
      description={
        <>
          {sessionName(found, say)} · {categoryNames(say)[found.category]}
        </>
      }
      facts={
        <>
          <span className="hidden print:inline">{acting?.institution.name}</span>
          <StatusBadge status={sessionStatuses[found.state]}>
            {sessionStateNames(say)[found.state]}
          </StatusBadge>
          {found.endedAt ? <span>{date(found.endedAt)}</span> : null}
          <span>
            {say('{answered} of {all, plural, one {# question} other {# questions}} answered', {
              answered,
              all: found.answers.length,
            })}
          </span>
          <EmailText email={email} />
          {cohortNames.map((cohort) => (
            <Badge key={cohort}>{cohort}</Badge>
          ))}
        </>
      }
      actions={
        <span className="flex flex-wrap gap-3 print:hidden">
          {stage === 'report' ? (
            <Button onPress={() => globalThis.print()}>{say('Print or save as PDF')}</Button>
          ) : null}
          {can('feedback.give') && takesFeedback(stage) ? (
            <a href="#feedback" className={buttonClass({ variant: 'primary' })}>
              {say('Give feedback')}
            </a>
          ) : null}
        </span>
      }
    />
  )
}

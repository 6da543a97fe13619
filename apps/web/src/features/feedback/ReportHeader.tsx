import type { OwnReport } from '@app/domain/report-views'
import { Button } from '@app/ui/Button'
import { PageHeader } from '@app/ui/PageHeader'
import { useMe } from '../../me.ts'
import { useWords } from '../../words.ts'
import type { Stage } from './report-stage.ts'

/** Whose report of which interview this is. */
export function ReportHeader({ found, stage }: { found: OwnReport; stage: Stage }) {
  const { say, date } = useWords()
  const me = useMe()
  const answered = found.answers.filter(({ answerId }) => answerId !== null).length
  return (
    <PageHeader
      eyebrow={say('Coaching report')}
      title={found.kitName === '' ? say('Free practice') : found.kitName}
      facts={
        <>
          <span className="hidden print:inline">{me.person.name}</span>
          <span className="hidden print:inline">{me.acting?.institution.name}</span>
          {found.endedAt ? <span>{date(found.endedAt)}</span> : null}
          <span>
            {say('{answered} of {all, plural, one {# question} other {# questions}} answered', {
              answered,
              all: found.answers.length,
            })}
          </span>
        </>
      }
      actions={
        stage === 'report' ? (
          <Button className="print:hidden" onPress={() => globalThis.print()}>
            {say('Print or save as PDF')}
          </Button>
        ) : undefined
      }
    />
  )
}

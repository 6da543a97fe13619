import type { StaffReport } from '@app/domain/report-views'
import { Banner } from '@app/ui/Banner'
import { MissingParts } from '@app/ui/report/MissingParts'
import { useWords } from '../../words.ts'

/** What staff must know before they read: parts are missing, or the report changes at the moment. */
export function ReportNotices({ found }: { found: StaffReport }) {
  const { say } = useWords()
  const missing = found.report?.missing ?? []
  const { reportState } = found
  if (reportState === 'partial' && missing.length > 0)
    return (
      <Banner
        tone="caution"
        title={say('{count, plural, one {One part is} other {# parts are}} missing', {
          count: missing.length,
        })}
      >
        <MissingParts missing={missing} />
        <p>{say('The candidate can have the report made again.')}</p>
      </Banner>
    )
  if (reportState === 'waitingForWords')
    return (
      <Banner tone="info">
        {say(
          'Words of some answers are still to come from the candidate; the report grows with them.',
        )}
      </Banner>
    )
  if (reportState === 'running')
    return (
      <Banner tone="info">
        {say('The report is being made again with new words. It changes here by itself.')}
      </Banner>
    )
  return null
}

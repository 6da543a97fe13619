import type { StaffReport } from '@app/domain/report-views'
import { FeedbackNotes } from '@app/ui/report/FeedbackNotes'
import { ReportSection } from '@app/ui/report/ReportSection'
import { useCan } from '../../me.ts'
import { useWords } from '../../words.ts'
import { FeedbackForm } from './FeedbackForm.tsx'
import { takesFeedback, type Stage } from './report-stage.ts'

/** What people wrote to the candidate about this interview, and a place to write. */
export function FeedbackSection({ found, stage }: { found: StaffReport; stage: Stage }) {
  const { say } = useWords()
  const can = useCan()
  const { name } = found.candidate
  return (
    <ReportSection
      id="feedback"
      title={say('Feedback')}
      lead={say('What people write to {name} stands beside the coaching in their own report.', {
        name,
      })}
    >
      {found.feedback.length > 0 ? (
        <FeedbackNotes notes={found.feedback} />
      ) : (
        <p className="text-sm text-muted">
          {found.rating.isOpen
            ? say('Nobody has written yet.')
            : say('What others wrote opens together with the ratings.')}
        </p>
      )}
      {can('feedback.give') && takesFeedback(stage) ? (
        <FeedbackForm sessionId={found.sessionId} name={name} />
      ) : null}
    </ReportSection>
  )
}

import type { StaffReport } from '@app/domain/report-views'
import type { Report } from '@app/domain/reports'
import type { Highlight } from '@app/ui/report/evidence-marks'
import { ReportSection } from '@app/ui/report/ReportSection'
import { useWords } from '../../words.ts'
import { AnswerPart } from './AnswerPart.tsx'
import type { Sought } from './reading.ts'

export interface AnswersSectionProps {
  found: StaffReport
  report: Report
  sought: Sought | null
  highlight: Highlight
  onHighlight: (highlight: Highlight) => void
}

/** Answer by answer: the words with their evidence, and the measured facts. */
export function AnswersSection(props: AnswersSectionProps) {
  const { say } = useWords()
  return (
    <ReportSection
      id="answers"
      title={say('Answers')}
      lead={say('What was said, where each quotation stands, and what was measured.')}
    >
      <div className="flex flex-col">
        {props.found.answers.map((answer, index) => (
          <AnswerPart key={answer.position} {...props} answer={answer} isFirst={index === 0} />
        ))}
      </div>
    </ReportSection>
  )
}

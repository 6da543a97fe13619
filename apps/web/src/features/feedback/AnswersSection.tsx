import type { OwnReport } from '@app/domain/report-views'
import type { Report, StepProgress } from '@app/domain/reports'
import type { Highlight } from '@app/ui/report/evidence-marks'
import { ReportSection } from '@app/ui/report/ReportSection'
import { useWords } from '../../words.ts'
import { AnswerPart } from './AnswerPart.tsx'
import type { Sought } from './sought.ts'

export interface AnswersSectionProps {
  found: OwnReport
  report: Report
  steps: readonly StepProgress[]
  sought: Sought | null
  highlight: Highlight
  onHighlight: (highlight: Highlight) => void
}

/** Answer by answer: the recording, the words, the measured facts. */
export function AnswersSection(props: AnswersSectionProps) {
  const { say } = useWords()
  return (
    <ReportSection
      id="answers"
      title={say('Your answers')}
      lead={say(
        'Listen, read along, and see where every quotation and every figure comes from. Correct the words where they are wrong: the report is then made again.',
      )}
    >
      <div className="flex flex-col">
        {props.found.answers.map((answer, index) => (
          <AnswerPart key={answer.position} {...props} answer={answer} isFirst={index === 0} />
        ))}
      </div>
    </ReportSection>
  )
}

import { ReportSection } from '@app/ui/report/ReportSection'
import { useWords } from '../../words.ts'
import { AnswerPart } from './AnswerPart.tsx'
import type { Reading } from './reading.ts'

/** Answer by answer: the words with their evidence, and the measured facts. */
export function AnswersSection(props: Reading) {
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

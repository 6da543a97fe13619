import { ReportSection } from '@app/ui/report/ReportSection'
import { useWords } from '../../words.ts'
import { AnswerPart } from './AnswerPart.tsx'
import type { Reading } from './reading.ts'

/** Answer by answer: the recording, the words, the measured facts. */
export function AnswersSection(props: Reading) {
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

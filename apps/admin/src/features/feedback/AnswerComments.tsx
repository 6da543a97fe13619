import type { StaffReport } from '@app/domain/report-views'
import { Disclosure } from '@app/ui/Disclosure'
import { PassageComments } from '@app/ui/report/PassageComments'
import { useCan } from '../../me.ts'
import { useWords } from '../../words.ts'
import { PassageCommentForm } from './PassageCommentForm.tsx'

/** The comments on one answer, and a place to write one. */
export function AnswerComments({
  found,
  answer,
}: {
  found: StaffReport
  answer: StaffReport['answers'][number]
}) {
  const { say } = useWords()
  const can = useCan()
  const { answerId, position, transcript } = answer
  if (answerId === null) return null
  const comments = found.comments.filter((comment) => comment.answerId === answerId)
  return (
    <div className="flex flex-col gap-4">
      <PassageComments comments={comments} position={position} />
      {transcript && can('feedback.give') ? (
        <div className="print:hidden">
          <Disclosure summary={say('Comment on a passage')}>
            <PassageCommentForm
              found={found}
              answerId={answerId}
              position={position}
              transcript={transcript}
            />
          </Disclosure>
        </div>
      ) : null}
    </div>
  )
}

import { longestKit, type KitDetail } from '@app/domain/kit-views'
import { Button } from '@app/ui/Button'
import { EmptyState } from '@app/ui/EmptyState'
import { PlusIcon } from '@app/ui/icons'
import { KitIcon } from '@app/ui/place-icons'
import { SortableList } from '@app/ui/SortableList'
import { useState } from 'react'
import { useWords } from '../../words.ts'
import { ChooseQuestionsDialog } from './ChooseQuestionsDialog.tsx'
import type { KitQuestion } from './kit-form.ts'
import { KitRow } from './KitRow.tsx'
import { TimingDialog } from './TimingDialog.tsx'

/** The questions of a kit in order: moved, timed, taken out and added. */
export function KitOrder({
  kit,
  questions,
  onChange,
}: {
  kit: KitDetail
  questions: KitQuestion[]
  onChange: (questions: KitQuestion[]) => void
}) {
  const { say } = useWords()
  const [isChoosing, setChoosing] = useState(false)
  const [timed, setTimed] = useState<string>()
  const isFull = questions.length >= longestKit
  const at = questions.findIndex((question) => question.key === timed)
  const timedQuestion = questions[at]
  const add = (
    <Button
      icon={<PlusIcon className="size-4" />}
      onPress={() => setChoosing(true)}
      disabledReason={
        isFull ? say('A kit asks {most} questions at most.', { most: longestKit }) : undefined
      }
    >
      {say('Add questions')}
    </Button>
  )
  const shift = (index: number, by: -1 | 1) => {
    const question = questions[index]
    if (question) onChange(questions.toSpliced(index, 1).toSpliced(index + by, 0, question))
  }
  return (
    <div className="flex flex-col gap-4">
      {questions.length === 0 ? (
        <EmptyState
          title={say('No questions yet')}
          picture={<KitIcon className="size-7" />}
          action={add}
          level={3}
        >
          {say('Choose them from the library. Candidates see this kit once it asks something.')}
        </EmptyState>
      ) : (
        <>
          <SortableList
            label={say('Questions in order')}
            items={questions}
            itemKey={(question) => question.key}
            itemName={(question) => question.text}
            handleLabel={(question) => say('Move: {question}', { question: question.text })}
            onSort={onChange}
            renderItem={(question, index) => (
              <KitRow
                question={question}
                index={index}
                count={questions.length}
                category={kit.category}
                onShift={(by) => shift(index, by)}
                onTiming={() => setTimed(question.key)}
                onRemove={() => onChange(questions.toSpliced(index, 1))}
              />
            )}
          />
          <div>{add}</div>
        </>
      )}
      {isChoosing ? (
        <ChooseQuestionsDialog
          room={longestKit - questions.length}
          taken={questions.map((question) => question.questionId)}
          onChoose={(chosen) => onChange([...questions, ...chosen])}
          onClose={() => setChoosing(false)}
        />
      ) : null}
      {timedQuestion ? (
        <TimingDialog
          question={timedQuestion}
          onClose={() => setTimed(undefined)}
          onChange={(timing) => onChange(questions.with(at, { ...timedQuestion, ...timing }))}
        />
      ) : null}
    </div>
  )
}

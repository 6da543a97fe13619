import { Button } from '@app/ui/Button'
import { Checkbox } from '@app/ui/Checkbox'
import { Dialog } from '@app/ui/Dialog'
import { Pagination } from '@app/ui/Pagination'
import { Loading, SkeletonText } from '@app/ui/Skeleton'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Answers } from '../../api.ts'
import { rangeOf } from '../../page-size.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'
import { categoryNames, difficultyNames, subjectNames } from '../questions/question-words.ts'
import { QuestionFilters } from '../questions/QuestionFilters.tsx'
import { narrowed, questionsFilter, type QuestionsSearch } from '../questions/questions-search.ts'
import type { KitQuestion } from './kit-form.ts'

type Line = Answers['questions']['list']['items'][number]

/** Takes for a new question of a kit, until somebody says another number. */
const usualRetakes = 2

const kitQuestionOf = (line: Line): KitQuestion => ({
  ...line,
  key: `${Date.now()}.${line.questionId}`,
  retakes: usualRetakes,
  media: null,
})

/** Questions of the library to be added to a kit. What was chosen stays chosen over searches and pages. */
export function ChooseQuestionsDialog({
  room,
  taken,
  onChoose,
  onClose,
}: {
  room: number
  taken: readonly string[]
  onChoose: (questions: KitQuestion[]) => void
  onClose: () => void
}) {
  const { say } = useWords()
  const [search, setSearch] = useState<QuestionsSearch>({})
  const [chosen, setChosen] = useState<ReadonlyMap<string, Line>>(new Map())
  const isOver = chosen.size > room
  const toggle = (line: Line, isChosen: boolean) => {
    const next = new Map(chosen)
    if (isChosen) next.set(line.questionId, line)
    else next.delete(line.questionId)
    setChosen(next)
  }
  return (
    <Dialog
      title={say('Add questions')}
      closeLabel={say('Close')}
      size="large"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      footer={
        <>
          <Button onPress={onClose}>{say('Cancel')}</Button>
          <Button
            variant="primary"
            disabledReason={
              chosen.size === 0
                ? say('Nothing is chosen yet.')
                : isOver
                  ? say('There is room for {room} more.', { room })
                  : undefined
            }
            onPress={() => {
              onChoose([...chosen.values()].map(kitQuestionOf))
              onClose()
            }}
          >
            {say('{count, plural, =0 {Add} one {Add # question} other {Add # questions}}', {
              count: chosen.size,
            })}
          </Button>
        </>
      }
    >
      <div className="pt-1">
        <QuestionFilters
          hasShelves={false}
          search={search}
          onChange={(change) => setSearch(narrowed(search, change))}
        />
        <Lines
          search={search}
          onPage={(after) => setSearch(narrowed(search, { after }))}
          taken={taken}
          chosen={chosen}
          onToggle={toggle}
        />
      </div>
    </Dialog>
  )
}

function Lines({
  search,
  onPage,
  taken,
  chosen,
  onToggle,
}: {
  search: QuestionsSearch
  onPage: (after: string | undefined) => void
  taken: readonly string[]
  chosen: ReadonlyMap<string, Line>
  onToggle: (line: Line, isChosen: boolean) => void
}) {
  const { say, number } = useWords()
  const { after } = search
  const input = { ...questionsFilter(search), limit: 10, ...(after ? { cursor: after } : {}) }
  const { data, error, refetch } = useQuery(
    api.questions.list.queryOptions(input, { placeholderData: keepPreviousData }),
  )
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />
  if (!data)
    return (
      <Loading label={say('Loading')}>
        <SkeletonText lines={8} />
      </Loading>
    )
  const { first, last, total } = rangeOf(data)
  const { previousCursor, nextCursor } = data
  return (
    <>
      <output className={data.items.length === 0 ? 'text-muted' : 'sr-only'}>
        {data.items.length === 0 ? say('No question matches.') : ''}
      </output>
      <ul aria-label={say('Questions')} className="flex flex-col divide-y divide-line">
        {data.items.map((line) => (
          <li key={line.questionId} className="py-2.5">
            <Checkbox
              isSelected={chosen.has(line.questionId)}
              onChange={(isChosen) => onToggle(line, isChosen)}
              description={[
                categoryNames(say)[line.category],
                subjectNames(say)[line.competency],
                difficultyNames(say)[line.difficulty],
                ...(taken.includes(line.questionId) ? [say('already in this kit')] : []),
              ].join(' · ')}
            >
              <span className="font-serif text-base">{line.text}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
      {total > data.items.length ? (
        <Pagination
          summary={say('{first} to {last} of {total} questions', {
            first: number(first),
            last: number(last),
            total: number(total),
          })}
          onPrevious={previousCursor ? () => onPage(previousCursor) : undefined}
          onNext={nextCursor ? () => onPage(nextCursor) : undefined}
          labels={{
            navigation: say('Pages: {list}', { list: say('Questions') }),
            previous: say('Previous'),
            next: say('Next'),
            isFirst: say('This is the first page.'),
            isLast: say('This is the last page.'),
          }}
        />
      ) : null}
    </>
  )
}

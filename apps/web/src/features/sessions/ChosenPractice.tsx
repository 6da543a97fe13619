import { Button } from '@app/ui/Button'
import { FormActions } from '@app/ui/FieldLayout'
import { buttonClass } from '@app/ui/styles'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { api } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../words.ts'
import { categoryName, questionCount } from '../questions/category-words.ts'
import type { StartChoice } from './chosen.ts'
import type { Start } from './start.ts'

/** What was chosen before the notice was read: it stands ready, and starts when the person says so. */
export function ChosenPractice({
  choice,
  start,
  starting,
}: { choice: StartChoice } & Pick<Start, 'start' | 'starting'>) {
  const { say } = useWords()
  const name = useChoiceName(choice)
  const heading = useRef<HTMLHeadingElement>(null)
  const isKnown = name !== null
  useEffect(() => {
    if (isKnown) heading.current?.focus()
  }, [isKnown])
  if (!isKnown) return null
  return (
    <section
      aria-labelledby="chosen"
      className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4 rounded-xl border border-accent-line bg-accent-soft p-5 sm:p-6"
    >
      <div className="flex min-w-0 flex-[1_1_20rem] flex-col gap-1">
        <h2
          id="chosen"
          ref={heading}
          tabIndex={-1}
          className="font-serif text-xl text-ink outline-none"
        >
          {say('Ready: {name}', { name })}
        </h2>
        <p className="text-sm text-muted">
          {say('First we check your microphone and camera; nothing is recorded before you say so.')}
        </p>
      </div>
      <FormActions>
        <Button
          variant="primary"
          size="large"
          isPending={starting !== null}
          onPress={() => start(choice)}
        >
          {say('Start the interview')}
        </Button>
        <Link to={paths.home} className={buttonClass({ variant: 'quiet' })}>
          {say('Choose something else')}
        </Link>
      </FormActions>
    </section>
  )
}

/** Null where there is no such thing (any more). */
const useChoiceName = (choice: StartChoice): string | null => {
  const { say } = useWords()
  const { data: kits } = useQuery(api.kits.cards.queryOptions())
  const { data: given } = useQuery(api.assignments.mine.queryOptions())
  if ('kitId' in choice) return kits?.find(({ kitId }) => kitId === choice.kitId)?.name ?? null
  if ('linkCode' in choice) return null
  if ('assignmentId' in choice)
    return given?.find(({ assignmentId }) => assignmentId === choice.assignmentId)?.title ?? null
  const { category, jobRole, count } = choice.practice
  const what = category ? categoryName(category, say) : (jobRole ?? '')
  return say('{what}, {questions}', { what, questions: questionCount(count, say) })
}

import type { Category } from '@app/domain/questions'
import type { PracticeChoices } from '@app/domain/runs'
import { Button } from '@app/ui/Button'
import { Form } from '@app/ui/FieldLayout'
import { RadioGroup } from '@app/ui/RadioGroup'
import { Select } from '@app/ui/Select'
import { useState } from 'react'
import { useWords } from '../../words.ts'
import { categoryName, questionCount } from '../questions/category-words.ts'
import type { StartChoice } from './chosen.ts'
import type { Start } from './start.ts'

/** The most questions that the server puts into one free practice. */
const most = 10

type By = 'category' | 'jobRole'

const available = (choices: PracticeChoices, by: By, wanted: string | null): number => {
  const found =
    by === 'category'
      ? choices.categories.find(({ category }) => category === wanted)
      : choices.jobRoles.find(({ jobRole }) => jobRole === wanted)
  return found?.questions ?? 0
}

/** What is filled in; it stays while one looks at something else. */
export type PracticeDraft = { by: By; wanted: Record<By, string | null>; count: number }

export interface FreePracticeProps extends Pick<Start, 'start' | 'starting'> {
  choices: PracticeChoices
  draft: PracticeDraft
  onChange: (draft: PracticeDraft) => void
}

/** Questions picked for a category or a job role, as many as one has time for. */
export function FreePractice({ choices, draft, onChange, start, starting }: FreePracticeProps) {
  const { say } = useWords()
  const { by, wanted, count } = draft
  const [isChecked, setChecked] = useState(false)
  const chosen = wanted[by]
  const longest = chosen === null ? most : Math.min(most, available(choices, by, chosen))
  const shownCount = Math.min(count, longest)
  const options =
    by === 'category'
      ? choices.categories.map(({ category, questions }) => ({
          value: category as string,
          label: categoryName(category, say),
          description: questionCount(questions, say),
        }))
      : choices.jobRoles.map(({ jobRole, questions }) => ({
          value: jobRole,
          label: jobRole,
          description: questionCount(questions, say),
        }))

  const submit = () => {
    setChecked(true)
    if (chosen === null) return
    const practice: Extract<StartChoice, { practice: unknown }>['practice'] =
      by === 'category'
        ? { category: chosen as Category, count: shownCount }
        : { jobRole: chosen, count: shownCount }
    start({ practice })
  }

  return (
    <Form onSubmit={submit} label={say('Free practice')}>
      <RadioGroup<By>
        label={say('Practise by')}
        look="cards"
        columns={2}
        options={[
          { value: 'category', label: say('Category') },
          { value: 'jobRole', label: say('Job role') },
        ]}
        value={by}
        onChange={(next) => {
          onChange({ ...draft, by: next })
          setChecked(false)
        }}
      />
      <div className="grid items-start gap-5 @lg:grid-cols-[minmax(0,1fr)_12rem]">
        <Select
          key={by}
          label={by === 'category' ? say('Category') : say('Job role')}
          placeholder={by === 'category' ? say('Choose a category') : say('Choose a job role')}
          options={options}
          value={chosen}
          onChange={(value) => onChange({ ...draft, wanted: { ...wanted, [by]: value } })}
          error={
            isChecked && chosen === null ? say('Choose what you want to practise.') : undefined
          }
        />
        <Select
          label={say('How many')}
          options={Array.from({ length: longest }, (_, index) => ({
            value: String(index + 1),
            label: questionCount(index + 1, say),
          }))}
          value={String(shownCount)}
          onChange={(value) => onChange({ ...draft, count: Number(value) })}
        />
      </div>
      <Button
        type="submit"
        isPending={starting !== null && 'practice' in starting}
        className="self-start"
      >
        {say('Start free practice')}
      </Button>
    </Form>
  )
}

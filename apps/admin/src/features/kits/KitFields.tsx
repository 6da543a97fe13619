import type { Category } from '@app/domain/questions'
import { Select } from '@app/ui/Select'
import { TextField } from '@app/ui/TextField'
import { useWords } from '../../words.ts'
import { categoryNames } from '../questions/question-words.ts'

type Words = { name: string; description: string; category: Category }

/** Name, description and category of a kit. */
export function KitFields({
  draft,
  onChange,
  faults,
}: {
  draft: Words
  onChange: (change: Partial<Words>) => void
  faults: readonly string[]
}) {
  const { say } = useWords()
  const names = categoryNames(say)
  return (
    <div className="flex max-w-2xl flex-col gap-5">
      <TextField
        label={say('Name')}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        maxLength={80}
        error={faults.includes('name') ? say('Give it a name of 3 to 80 letters.') : undefined}
      />
      <TextField
        label={say('Description')}
        optionalLabel={say('optional')}
        description={say('What it prepares for, in a sentence.')}
        rows={2}
        value={draft.description}
        onChange={(description) => onChange({ description })}
        maxLength={300}
      />
      <Select
        label={say('Category')}
        options={(Object.keys(names) as Category[]).map((value) => ({
          value,
          label: names[value],
        }))}
        value={draft.category}
        onChange={(category) => onChange({ category })}
      />
    </div>
  )
}

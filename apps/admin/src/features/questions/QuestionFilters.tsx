import { Button } from '@app/ui/Button'
import { SearchIcon } from '@app/ui/place-icons'
import { Select } from '@app/ui/Select'
import { TextField } from '@app/ui/TextField'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { api } from '../../api.ts'
import { useSearchText } from '../../use-search-text.ts'
import { useWords } from '../../words.ts'
import { languageName } from './languages.ts'
import { categoryNames, difficultyNames, subjectNames } from './question-words.ts'
import type { QuestionsSearch } from './questions-search.ts'

type Change = { [Key in keyof QuestionsSearch]?: QuestionsSearch[Key] | undefined }

export interface QuestionFiltersProps {
  search: QuestionsSearch
  /** `typing`: one of many small changes, which are one step back together. */
  onChange: (change: Change, how?: 'typing') => void
  /** The archive is left out where questions are chosen. */
  hasShelves?: boolean
}

/** Words to search for, always in view; the filters below them, folded away where there is little room. */
export function QuestionFilters({ search, onChange, hasShelves = true }: QuestionFiltersProps) {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  const filters = useId()
  const { text, setText, settle } = useSearchText(search.q ?? '', (q) =>
    onChange({ q: q || undefined }, 'typing'),
  )
  return (
    <search className="@container flex flex-col gap-3 pb-5">
      <div className="flex items-end gap-3">
        <form
          className="min-w-0 flex-1"
          onSubmit={(event) => {
            event.preventDefault()
            // Where questions are chosen, it stands in the form of a kit.
            event.stopPropagation()
            settle()
          }}
        >
          <TextField
            type="search"
            label={say('Search by words, job role or keyword')}
            value={text}
            onChange={setText}
            autoComplete="off"
            suffix={text === '' ? <SearchIcon className="size-4" /> : null}
          />
        </form>
        <Button
          className="@2xl:hidden"
          aria-expanded={isOpen}
          aria-controls={filters}
          onPress={() => setOpen(!isOpen)}
        >
          {say('Filters')}
        </Button>
      </div>
      <div
        id={filters}
        className={`grid-cols-2 gap-3 @2xl:grid ${hasShelves ? '@2xl:grid-cols-5' : '@2xl:grid-cols-4'} ${isOpen ? 'grid' : 'hidden'}`}
      >
        <Filters search={search} onChange={onChange} hasShelves={hasShelves} />
      </div>
    </search>
  )
}

function Filters({ search, onChange, hasShelves }: Required<QuestionFiltersProps>) {
  const { say } = useWords()
  const inUse = useQuery(api.questions.inUse.queryOptions())
  const languages = Object.fromEntries(
    (inUse.data?.languages ?? []).map((language) => [language, languageName(language)]),
  )
  return (
    <>
      <Choice
        label={say('Category')}
        names={categoryNames(say)}
        value={search.category}
        onChange={(category) => onChange({ category })}
      />
      <Choice
        label={say('Asks for')}
        names={subjectNames(say)}
        value={search.asks}
        onChange={(asks) => onChange({ asks })}
      />
      <Choice
        label={say('Difficulty')}
        names={difficultyNames(say)}
        value={search.difficulty}
        onChange={(difficulty) => onChange({ difficulty })}
      />
      <Choice
        label={say('Language')}
        names={languages}
        value={search.language}
        onChange={(language) => onChange({ language })}
      />
      {hasShelves ? (
        <Select
          label={say('Shelf')}
          options={[
            { value: 'inUse', label: say('In use') },
            { value: 'archived', label: say('In the archive') },
            { value: 'all', label: say('Both') },
          ]}
          value={search.shelf ?? 'inUse'}
          onChange={(shelf) => onChange({ shelf: shelf === 'inUse' ? undefined : shelf })}
        />
      ) : null}
    </>
  )
}

const everything = 'everything'

function Choice<Value extends string>({
  label,
  names,
  value,
  onChange,
}: {
  label: string
  names: Record<Value, string>
  value: Value | undefined
  onChange: (value: Value | undefined) => void
}) {
  const { say } = useWords()
  const options = (Object.keys(names) as Value[]).map((key) => ({ value: key, label: names[key] }))
  return (
    <Select<Value | typeof everything>
      label={label}
      options={[{ value: everything, label: say('All') }, ...options]}
      value={value ?? everything}
      onChange={(chosen) => onChange(chosen === everything ? undefined : chosen)}
    />
  )
}

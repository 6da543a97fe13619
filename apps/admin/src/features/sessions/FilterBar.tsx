import { Button } from '@app/ui/Button'
import { SearchIcon } from '@app/ui/place-icons'
import { Select } from '@app/ui/Select'
import { TextField } from '@app/ui/TextField'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { api } from '../../api.ts'
import { useCan } from '../../me.ts'
import { dayIn } from '../../search-params.ts'
import { useSearchText } from '../../use-search-text.ts'
import { useWords } from '../../words.ts'
import { categoryNames } from '../questions/question-words.ts'
import { reportStateNames, sessionStateNames } from './session-words.ts'
import { filtersSet, type SessionsSearch } from './sessions-search.ts'

export type Change = { [Key in keyof SessionsSearch]?: SessionsSearch[Key] | undefined }

export interface FilterBarProps {
  search: SessionsSearch
  /** `typing`: one of many small changes, which are one step back together. */
  onChange: (change: Change, how?: 'typing') => void
}

/** Words to search for, always in view; the filters beside them, folded away where there is little room. */
export function FilterBar({ search, onChange }: FilterBarProps) {
  const { say, number } = useWords()
  const [isOpen, setOpen] = useState(false)
  const filters = useId()
  const { text, setText, settle } = useSearchText(search.q ?? '', (q) =>
    onChange({ q: q || undefined }, 'typing'),
  )
  const count = filtersSet(search)
  return (
    <search className="flex flex-col gap-3 pb-5">
      <div className="flex items-end gap-3">
        <form
          className="min-w-0 flex-1"
          onSubmit={(event) => {
            event.preventDefault()
            settle()
          }}
        >
          <TextField
            type="search"
            label={say('Search by name or e-mail')}
            value={text}
            onChange={setText}
            autoComplete="off"
            suffix={text === '' ? <SearchIcon className="size-4" /> : null}
          />
        </form>
        <Button
          className="lg:hidden"
          aria-expanded={isOpen}
          aria-controls={filters}
          onPress={() => setOpen(!isOpen)}
        >
          {count > 0 ? say('Filters ({count})', { count: number(count) }) : say('Filters')}
        </Button>
      </div>
      <div
        id={filters}
        className={`grid-cols-2 gap-3 lg:grid lg:grid-cols-4 xl:grid-cols-[repeat(5,minmax(0,1fr))_8.75rem_8.75rem] ${isOpen ? 'grid' : 'hidden'}`}
      >
        <Filters search={search} onChange={onChange} />
      </div>
    </search>
  )
}

function Filters({ search, onChange }: FilterBarProps) {
  const { say } = useWords()
  const can = useCan()
  const cohorts = useQuery({ ...api.cohorts.list.queryOptions(), enabled: can('cohorts.see') })
  const kits = useQuery({ ...api.kits.list.queryOptions(), enabled: can('kits.see') })
  const cohortOptions = (cohorts.data ?? []).map(({ cohortId, name, term }) => ({
    value: cohortId,
    label: name,
    description: term,
  }))
  const kitOptions = (kits.data ?? []).map(({ kitId, name }) => ({ value: kitId, label: name }))
  return (
    <>
      <Choice
        label={say('Cohort')}
        options={cohortOptions}
        value={search.cohort}
        onChange={(cohort) => onChange({ cohort })}
      />
      <Choice
        label={say('Kit')}
        options={kitOptions}
        value={search.kit}
        onChange={(kit) => onChange({ kit })}
      />
      <Choice
        label={say('Category')}
        options={optionsOf(categoryNames(say))}
        value={search.category}
        onChange={(category) => onChange({ category })}
      />
      <Choice
        label={say('Interview')}
        options={optionsOf(sessionStateNames(say))}
        value={search.state}
        onChange={(state) => onChange({ state })}
      />
      <Choice
        label={say('Report')}
        options={optionsOf(reportStateNames(say))}
        value={search.report}
        onChange={(report) => onChange({ report })}
      />
      <DayField
        label={say('From')}
        day={search.from}
        onChange={(from) => onChange({ from }, 'typing')}
      />
      <DayField label={say('To')} day={search.to} onChange={(to) => onChange({ to }, 'typing')} />
    </>
  )
}

/** A day that is typed passes through many that nobody means (the year 202): it counts when it stands. */
function DayField({
  label,
  day,
  onChange,
}: {
  label: string
  day: string | undefined
  onChange: (day: string | undefined) => void
}) {
  const { text, setText, settle } = useSearchText(day ?? '', (typed) => onChange(dayIn(typed)), 600)
  return <TextField type="date" label={label} value={text} onChange={setText} onBlur={settle} />
}

const optionsOf = <Value extends string>(names: Record<Value, string>) =>
  (Object.keys(names) as Value[]).map((value) => ({ value, label: names[value] }))

const everything = 'everything'

function Choice<Value extends string>({
  label,
  options,
  value,
  onChange,
}: {
  label: string
  options: { value: Value; label: string; description?: string }[]
  value: Value | undefined
  onChange: (value: Value | undefined) => void
}) {
  const { say } = useWords()
  return (
    <Select<Value | typeof everything>
      label={label}
      options={[{ value: everything, label: say('All') }, ...options]}
      value={value ?? everything}
      onChange={(chosen) => onChange(chosen === everything ? undefined : chosen)}
    />
  )
}

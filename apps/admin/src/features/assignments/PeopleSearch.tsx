import { SearchIcon } from '@app/ui/place-icons'
import { TextField } from '@app/ui/TextField'
import { useSearchText } from '../../use-search-text.ts'
import { useWords } from '../../words.ts'
import { given } from '../../search-params.ts'
import type { ProgressSearch } from './progress-search.ts'

/** Words that narrow the people of a grid down. */
export function PeopleSearch({
  search,
  onChange,
}: {
  search: ProgressSearch
  onChange: (next: ProgressSearch) => void
}) {
  const { say } = useWords()
  const { text, setText } = useSearchText(search.q ?? '', (q) =>
    onChange(given({ ...search, q: q === '' ? undefined : q })),
  )
  return (
    <TextField
      type="search"
      label={say('Search by name or e-mail')}
      value={text}
      onChange={setText}
      autoComplete="off"
      suffix={text === '' ? <SearchIcon className="size-4" /> : null}
    />
  )
}

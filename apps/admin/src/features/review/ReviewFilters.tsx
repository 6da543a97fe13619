import type { ReviewState } from '@app/domain/review'
import { Select } from '@app/ui/Select'
import { Switch } from '@app/ui/Switch'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useWords } from '../../words.ts'
import type { ReviewSearch } from './review-search.ts'
import { reviewStateNames } from './review-words.ts'

const everything = 'everything'

export function ReviewFilters({
  search,
  onChange,
}: {
  search: ReviewSearch
  onChange: (change: { [Key in keyof ReviewSearch]?: ReviewSearch[Key] | undefined }) => void
}) {
  const { say } = useWords()
  const cohorts = useQuery(api.cohorts.list.queryOptions())
  const names = reviewStateNames(say)
  const states = (Object.keys(names) as ReviewState[]).map((value) => ({
    value,
    label: names[value],
  }))
  const ofCohorts = (cohorts.data ?? []).map(({ cohortId, name, term }) => ({
    value: cohortId,
    label: name,
    description: term,
  }))
  return (
    <search className="grid items-end gap-3 pb-5 sm:grid-cols-2 lg:grid-cols-[14rem_14rem_auto]">
      <Select<ReviewState | typeof everything>
        label={say('State')}
        options={[{ value: everything, label: say('Everything open') }, ...states]}
        value={search.state ?? everything}
        onChange={(state) => onChange({ state: state === everything ? undefined : state })}
      />
      <Select
        label={say('Cohort')}
        options={[{ value: everything, label: say('All') }, ...ofCohorts]}
        value={search.cohort ?? everything}
        onChange={(cohort) => onChange({ cohort: cohort === everything ? undefined : cohort })}
      />
      <Switch
        isSelected={search.mine === 'yes'}
        onChange={(isOn) => onChange({ mine: isOn ? 'yes' : undefined })}
        className="max-w-60 pb-2"
      >
        {say('Only what I took')}
      </Switch>
    </search>
  )
}

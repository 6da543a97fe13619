import { Checkbox } from '@app/ui/Checkbox'
import { RadioGroup } from '@app/ui/RadioGroup'
import { Loading, SkeletonText } from '@app/ui/Skeleton'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { api } from '../../api.ts'
import { Problem } from '../../Problem.tsx'
import { useWords } from '../../words.ts'

type Sharing = { forEverybody: boolean; cohortIds: string[] }
type Props = {
  draft: Sharing
  onChange: (change: Partial<Sharing>) => void
  faults: readonly string[]
}

/** Everybody, or the candidates of chosen cohorts. */
export function SharingFields({ draft, onChange, faults }: Props) {
  const { say } = useWords()
  return (
    <div className="flex max-w-2xl flex-col gap-5">
      <RadioGroup
        label={say('Who sees this kit')}
        options={[
          { value: 'everybody', label: say('Every candidate of the institution') },
          { value: 'cohorts', label: say('Candidates of chosen cohorts') },
        ]}
        value={draft.forEverybody ? 'everybody' : 'cohorts'}
        onChange={(value) => onChange({ forEverybody: value === 'everybody' })}
      />
      {draft.forEverybody ? null : <Cohorts draft={draft} onChange={onChange} faults={faults} />}
    </div>
  )
}

function Cohorts({ draft, onChange, faults }: Props) {
  const { say } = useWords()
  const problem = useId()
  const query = useQuery(api.cohorts.list.queryOptions())
  if (query.error && !query.data)
    return <Problem error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data)
    return (
      <Loading label={say('Loading')}>
        <SkeletonText lines={3} />
      </Loading>
    )
  if (query.data.length === 0)
    return (
      <p className="text-sm text-muted">{say('There are no cohorts yet. Create one first.')}</p>
    )
  const choose = (cohortId: string, isChosen: boolean) =>
    onChange({
      cohortIds: isChosen
        ? [...draft.cohortIds, cohortId]
        : draft.cohortIds.filter((id) => id !== cohortId),
    })
  const isWrong = faults.includes('cohorts')
  return (
    <fieldset className="flex flex-col gap-2" {...(isWrong ? { 'aria-describedby': problem } : {})}>
      <legend className="pb-2 text-sm font-medium text-ink">{say('Cohorts')}</legend>
      {query.data.map(({ cohortId, name, term }) => (
        <Checkbox
          key={cohortId}
          isSelected={draft.cohortIds.includes(cohortId)}
          onChange={(isChosen) => choose(cohortId, isChosen)}
          {...(term ? { description: term } : {})}
        >
          {name}
        </Checkbox>
      ))}
      {isWrong ? (
        <p id={problem} role="alert" className="text-sm text-negative">
          {say('Choose one cohort at least.')}
        </p>
      ) : null}
    </fieldset>
  )
}

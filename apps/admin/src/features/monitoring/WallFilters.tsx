import { doings } from '@app/domain/monitoring'
import { Select } from '@app/ui/Select'
import { useMemo } from 'react'
import { useWords } from '../../words.ts'
import type { Wall } from './use-wall.ts'
import { wallSorts, type WallSearch } from './wall-search.ts'
import { doingNames } from './wall-words.ts'

type Props = {
  wall: Wall
  search: WallSearch
  onChange: (change: Partial<WallSearch>) => void
}
type Option = { value: string; label: string }

const everything = 'everything'

/** The cohorts and kits that are on the wall, by name. */
const useOptions = (wall: Wall): { cohorts: Option[]; kits: Option[] } =>
  useMemo(() => {
    const cohorts = new Map<string, string>()
    const kits = new Map<string, string>()
    for (const sessionId of wall.entries.keys()) {
      const card = wall.cards.get(sessionId)
      if (!card) continue
      for (const { cohortId, name } of card.cohorts) cohorts.set(cohortId, name)
      if (card.kitName) kits.set(card.kitId ?? card.kitName, card.kitName)
    }
    const byName = (found: Map<string, string>): Option[] =>
      [...found]
        .map(([value, label]) => ({ value, label }))
        .toSorted((one, other) => one.label.localeCompare(other.label))
    return { cohorts: byName(cohorts), kits: byName(kits) }
  }, [wall.entries, wall.cards])

/** What the wall is narrowed to, and its order below the sessions that need somebody. */
export function WallFilters({ wall, search, onChange }: Props) {
  const { say } = useWords()
  const { cohorts, kits } = useOptions(wall)
  const names = doingNames(say)
  const sorts = {
    longest: say('Longest at it'),
    name: say('Name'),
    question: say('Question'),
  }
  const doing = [...doings, 'away' as const].map((value) => ({ value, label: names[value] }))
  return (
    <search className="grid grid-cols-2 gap-3 pb-5 lg:max-w-4xl lg:grid-cols-4">
      <Choice
        label={say('Cohort')}
        options={cohorts}
        value={search.cohort}
        onChange={(cohort) => onChange({ cohort })}
      />
      <Choice
        label={say('Kit')}
        options={kits}
        value={search.kit}
        onChange={(kit) => onChange({ kit })}
      />
      <Choice
        label={say('Is doing')}
        options={doing}
        value={search.doing}
        onChange={(next) => onChange({ doing: doing.find(({ value }) => value === next)?.value })}
      />
      <Select
        label={say('Order')}
        options={wallSorts.map((value) => ({ value, label: sorts[value] }))}
        value={search.sort ?? 'longest'}
        onChange={(sort) => onChange({ sort: sort === 'longest' ? undefined : sort })}
      />
    </search>
  )
}

function Choice({
  label,
  options,
  value,
  onChange,
}: {
  label: string
  options: Option[]
  value: string | undefined
  onChange: (value: string | undefined) => void
}) {
  const { say } = useWords()
  return (
    <Select
      label={label}
      options={[{ value: everything, label: say('All') }, ...options]}
      value={value ?? everything}
      onChange={(chosen) => onChange(chosen === everything ? undefined : chosen)}
    />
  )
}

import { Button } from '@app/ui/Button'
import { EmptyState } from '@app/ui/EmptyState'
import { GroupIcon } from '@app/ui/place-icons'
import { Select } from '@app/ui/Select'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { api, type Answers } from '../../api.ts'
import { given } from '../../search-params.ts'
import { useWords } from '../../words.ts'
import { PeopleSearch } from './PeopleSearch.tsx'
import { progressInput, sortedBy, type ProgressSearch } from './progress-search.ts'
import { standingNames } from './progress-words.ts'
import { ProgressGrid } from './ProgressGrid.tsx'
import { RemindActs } from './RemindActs.tsx'

const route = getRouteApi('/staff/assignments/$assignmentId')
const anywhere = 'anywhere'

/** How far everybody is with one assignment. */
export function AssignmentProgress({ assignment }: { assignment: Answers['assignments']['one'] }) {
  const { say, number } = useWords()
  const { assignmentId, timeZone } = assignment
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const summary = useQuery(api.assignments.summary.queryOptions({ assignmentId }))
  const [total, setTotal] = useState<number | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const go = (next: ProgressSearch) =>
    void navigate({ search: next, replace: true, resetScroll: false })
  const names = standingNames(say)
  const peopleAt = (standing: string) =>
    summary.data?.counts.find((one) => one.standing === standing)?.people ?? 0
  const late = summary.data?.late ?? 0
  return (
    <section aria-labelledby="progress" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="progress" className="font-serif text-xl text-ink">
          {say('Progress')}
        </h2>
        <p className="figures text-sm text-muted">
          {say('{done} of {all} handed in', {
            done: number(assignment.handedInCount),
            all: number(assignment.peopleCount),
          })}
          {late > 0 ? ` · ${say('{late, plural, one {# late} other {# late}}', { late })}` : ''}
        </p>
      </div>
      <search className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,16rem)]">
        <PeopleSearch search={search} onChange={go} />
        <Select
          label={say('Where they stand')}
          options={[
            { value: anywhere, label: say('Anywhere') },
            ...(Object.keys(names) as (keyof typeof names)[]).map((value) => ({
              value,
              label: say('{standing} ({people})', {
                standing: names[value],
                people: number(peopleAt(value)),
              }),
            })),
          ]}
          value={search.standing ?? anywhere}
          onChange={(standing) =>
            go(given({ ...search, standing: standing === anywhere ? undefined : standing }))
          }
        />
      </search>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <output className="figures block text-sm text-muted">
          {total === null ? '' : say('{total, plural, one {# person} other {# people}}', { total })}
        </output>
        <RemindActs
          assignment={assignment}
          chosen={chosen}
          notBegun={peopleAt('notBegun')}
          onDone={() => setChosen(new Set())}
        />
      </div>
      <ProgressGrid
        label={say('Progress with {title}', { title: assignment.title })}
        input={progressInput({ assignmentId }, search)}
        search={search}
        onSort={(column) => go(sortedBy(search, column))}
        timeZone={timeZone}
        onTotal={setTotal}
        selection={{
          has: (membershipId) => chosen.has(membershipId),
          toggle: (membershipId) => {
            const next = new Set(chosen)
            if (!next.delete(membershipId)) next.add(membershipId)
            setChosen(next)
          },
        }}
        empty={
          <EmptyState
            level={3}
            title={
              search.q || search.standing ? say('Nobody matches') : say('It is for nobody yet')
            }
            picture={<GroupIcon className="size-7" />}
            action={
              search.q || search.standing ? (
                <Button onPress={() => go({})}>{say('Show everybody')}</Button>
              ) : null
            }
          >
            {search.q || search.standing
              ? say('Search for a part of the name or the address, or look anywhere.')
              : say('Once candidates have joined the cohort, they are listed here.')}
          </EmptyState>
        }
      />
    </section>
  )
}

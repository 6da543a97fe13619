import { Button } from '@app/ui/Button'
import { IconButton } from '@app/ui/IconButton'
import { CloseIcon } from '@app/ui/icons'
import { TextField } from '@app/ui/TextField'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { mostChosenPeople } from '@app/domain/assignments'
import { api } from '../../api.ts'
import { EmailText } from '../../EmailText.tsx'
import { useWords } from '../../words.ts'
import type { Person } from './assignment-form.ts'

/** People chosen one by one: looked for by name or address, added, and taken out again. */
export function PeoplePicker({
  people,
  onChange,
  error,
}: {
  people: readonly Person[]
  onChange: (people: readonly Person[]) => void
  error: string | undefined
}) {
  const { say, number } = useWords()
  const [text, setText] = useState('')
  const search = useDeferredValue(text.trim())
  const found = useQuery(
    api.assignments.candidates.queryOptions(
      { search },
      { enabled: search.length > 0, placeholderData: keepPreviousData },
    ),
  )
  const chosen = new Set(people.map((person) => person.membershipId))
  const offered = (search === '' ? [] : (found.data ?? [])).filter(
    (person) => !chosen.has(person.membershipId),
  )
  const isFull = people.length >= mostChosenPeople
  return (
    <div className="flex flex-col gap-3">
      <TextField
        type="search"
        label={say('Find a candidate')}
        description={say('By a part of the name or the address.')}
        value={text}
        onChange={setText}
        autoComplete="off"
        error={error}
      />
      <output className="sr-only">
        {search !== '' && found.data
          ? say(
              '{count, plural, =0 {Nobody found.} one {# person found.} other {# people found.}}',
              {
                count: offered.length,
              },
            )
          : ''}
      </output>
      {search !== '' && found.data && offered.length === 0 ? (
        <p className="text-sm text-muted">{say('Nobody else of that name within your reach.')}</p>
      ) : null}
      {offered.length > 0 ? (
        <ul
          aria-label={say('Found')}
          className="flex max-h-56 flex-col overflow-y-auto rounded-lg border border-line"
        >
          {offered.map((person) => (
            <li
              key={person.membershipId}
              className="flex items-center justify-between gap-3 border-b border-line px-3 py-1.5 last:border-b-0"
            >
              <PersonWords person={person} />
              <Button
                size="small"
                aria-label={say('Add {name}', { name: person.name })}
                onPress={() => onChange([...people, person])}
                disabledReason={
                  isFull
                    ? say('{most} people at most; use a cohort for more.', {
                        most: number(mostChosenPeople),
                      })
                    : undefined
                }
              >
                {say('Add')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {people.length > 0 ? (
        <>
          <p className="text-sm font-medium text-ink" id="chosen-people">
            {say('{count, plural, one {# person chosen} other {# people chosen}}', {
              count: people.length,
            })}
          </p>
          <ul aria-labelledby="chosen-people" className="flex max-h-56 flex-col overflow-y-auto">
            {people.map((person) => (
              <li
                key={person.membershipId}
                className="flex items-center justify-between gap-3 rounded-md px-3 py-1 odd:bg-sunken"
              >
                <PersonWords person={person} />
                <IconButton
                  size="small"
                  label={say('Take {name} out', { name: person.name })}
                  icon={<CloseIcon className="size-4" />}
                  onPress={() =>
                    onChange(people.filter((one) => one.membershipId !== person.membershipId))
                  }
                />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}

function PersonWords({ person }: { person: Person }) {
  return (
    <span className="flex min-w-0 flex-col">
      <span className="text-sm text-ink">{person.name}</span>
      <span className="text-xs text-muted">
        <EmailText email={person.email} />
      </span>
    </span>
  )
}

import type { ImportPreview } from '@app/domain/library-archive'
import { Badge } from '@app/ui/Badge'
import { Button } from '@app/ui/Button'
import { Card } from '@app/ui/Card'
import { Disclosure } from '@app/ui/Disclosure'
import { FormActions } from '@app/ui/FieldLayout'
import type { ReactNode } from 'react'
import { useWords } from '../../../words.ts'
import { fieldNames } from '../question-words.ts'

type State = ImportPreview['kits'][number]['state']
type Line = { name: string; state: State; note: string }

/** What an import would do, list by list, and the button that does it. */
export function PreviewLists({
  preview,
  fileName,
  picker,
  isPending,
  onImport,
}: {
  preview: ImportPreview
  fileName: string
  picker: ReactNode
  isPending: boolean
  onImport: () => void
}) {
  const { say } = useWords()
  const names = fieldNames(say)
  const questions = preview.questions.map(({ text, state, changed }) => ({
    name: text,
    state,
    note: changed.map((field) => names[field]).join(', '),
  }))
  const kits = preview.kits.map(({ name, state }) => ({ name, state, note: '' }))
  const doesNothing = [...questions, ...kits].every(({ state }) => state === 'same')
  return (
    <>
      <output className="text-sm text-muted">
        {say('This is what {file} would do. Nothing has been kept yet.', { file: fileName })}
      </output>
      <List title={say('Questions')} lines={questions} />
      <List title={say('Kits')} lines={kits} />
      <p className="max-w-prose text-sm text-muted">
        {say(
          'New kits are open to every candidate; kits that change keep their cohorts. Changed questions become a new version, and interviews that have begun keep the old one.',
        )}
      </p>
      <FormActions>
        <Button
          variant="primary"
          isPending={isPending}
          pendingLabel={say('Importing …')}
          disabledReason={
            doesNothing ? say('Everything in it is here already, just so.') : undefined
          }
          onPress={onImport}
        >
          {say('Import all of it')}
        </Button>
        {picker}
      </FormActions>
    </>
  )
}

const shown = ['new', 'changed', 'same'] as const

function List({ title, lines }: { title: string; lines: readonly Line[] }) {
  const { say } = useWords()
  const counts = (state: State) => lines.filter((line) => line.state === state)
  const summary = (state: State, count: number): string =>
    ({
      new: say('{count, plural, one {# is new} other {# are new}}', { count }),
      changed: say('{count, plural, one {# changes} other {# change}}', { count }),
      same: say('{count, plural, one {# stays the same} other {# stay the same}}', { count }),
    })[state]
  return (
    <Card title={title}>
      {lines.length === 0 ? (
        <p className="text-sm text-muted">{say('None.')}</p>
      ) : (
        <div className="flex flex-col gap-3">
          {shown.map((state) => {
            const some = counts(state)
            return some.length === 0 ? null : (
              <Disclosure
                key={state}
                isOpen={state !== 'same' && some.length <= 20}
                summary={
                  <Badge
                    tone={state === 'same' ? 'neutral' : state === 'new' ? 'positive' : 'caution'}
                  >
                    {summary(state, some.length)}
                  </Badge>
                }
              >
                <ul className="flex flex-col divide-y divide-line">
                  {some.map((line, index) => (
                    <li key={index} className="py-2">
                      <span className="text-ink">{line.name}</span>
                      {line.note ? (
                        <span className="block">
                          {say('Changes: {fields}', { fields: line.note })}
                        </span>
                      ) : null}
                    </li>
                  ))}
                </ul>
              </Disclosure>
            )
          })}
        </div>
      )}
    </Card>
  )
}

import { Banner } from '@app/ui/Banner'
import { Button } from '@app/ui/Button'
import { FormActions } from '@app/ui/FieldLayout'
import { FigureTile } from '@app/ui/FigureTile'
import { useEffect, useRef } from 'react'
import { useWords } from '../../../words.ts'
import type { RosterRow } from './roster-table.ts'
import { RosterProblems, type ProblemRow } from './RosterProblems.tsx'
import type { useRoster } from './use-roster.ts'

type Checked = NonNullable<ReturnType<typeof useRoster>['checking']['data']>

export interface RosterPreviewProps {
  checked: Checked
  hasHeader: boolean
  onImport: () => void
  onBack: () => void
  isPending: boolean
  error: unknown
}

const problemRows = (checked: Checked, hasHeader: boolean): ProblemRow[] =>
  checked.problems.flatMap(({ position, problem }) => {
    const row: RosterRow | undefined = checked.rows[position - 1]
    return row ? [{ ...row, problem, line: position + (hasHeader ? 1 : 0) }] : []
  })

/** What would happen, row by row where something stands against it, before any of it does. */
export function RosterPreview(props: RosterPreviewProps) {
  const { checked, hasHeader, onImport, onBack, isPending, error } = props
  const { say, sorry, number } = useWords()
  const start = useRef<HTMLHeadingElement>(null)
  useEffect(() => start.current?.focus(), [])
  const { invited, joined, alreadyThere, problems } = checked
  const coming = invited + joined
  return (
    <div className="flex flex-col gap-6">
      <h2 ref={start} tabIndex={-1} className="font-serif text-xl text-ink outline-none">
        {say('What would happen')}
      </h2>
      <dl className="grid grid-cols-2 gap-4 lg:grid-cols-4">
        <FigureTile
          label={say('Invited by mail')}
          value={number(invited)}
          note={say('They have no role here yet.')}
        />
        <FigureTile
          label={say('Join at once')}
          value={number(joined)}
          note={say('They are candidates here already.')}
        />
        <FigureTile
          label={say('Already there')}
          value={number(alreadyThere)}
          note={say('Nothing changes for them, and no mail goes out.')}
        />
        <FigureTile
          label={say('Left out')}
          value={number(problems.length)}
          note={say('Each is explained below.')}
        />
      </dl>
      {problems.length > 0 ? <RosterProblems rows={problemRows(checked, hasHeader)} /> : null}
      {error ? (
        <Banner tone="negative" announce="assertive">
          {sorry(error)}
        </Banner>
      ) : null}
      <FormActions>
        <Button
          variant="primary"
          onPress={onImport}
          isPending={isPending}
          pendingLabel={say('Importing …')}
          disabledReason={
            coming === 0 ? say('There is nobody to invite or to let join.') : undefined
          }
        >
          {say('{count, plural, one {Import # person} other {Import # people}}', {
            count: coming,
          })}
        </Button>
        <Button onPress={onBack}>{say('Read another list')}</Button>
      </FormActions>
    </div>
  )
}

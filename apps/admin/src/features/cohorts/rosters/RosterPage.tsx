import { PageHeader } from '@app/ui/PageHeader'
import { ProgressBar } from '@app/ui/ProgressBar'
import { Stepper } from '@app/ui/Stepper'
import { linkClass } from '@app/ui/styles'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { paths } from '../../../paths.ts'
import { Problem } from '../../../Problem.tsx'
import { useWords } from '../../../words.ts'
import { guessColumns, rosterRows, type Columns } from './roster-table.ts'
import { encodingNames, separatorNames } from './roster-words.ts'
import { RosterColumns } from './RosterColumns.tsx'
import { RosterPreview } from './RosterPreview.tsx'
import { RosterResult } from './RosterResult.tsx'
import { RosterSource, type RosterRead } from './RosterSource.tsx'
import { useRoster } from './use-roster.ts'

const route = getRouteApi('/staff/people/import')
const noCohort = 'none'

/** From a spreadsheet to invitations: read, mapped, checked, and only then imported, all or nothing. */
export function RosterPage() {
  const { say, number } = useWords()
  const search = route.useSearch()
  const [source, setSource] = useState<RosterRead>()
  const [columns, setColumns] = useState<Columns>()
  const [cohort, setCohort] = useState(search.cohort ?? noCohort)
  const { sent, checking, importing, again } = useRoster()
  const cohortId = cohort === noCohort ? undefined : cohort
  const back = () => {
    again()
    setSource(undefined)
  }
  const rows = source && columns ? rosterRows(source.table, columns) : []
  const step = importing.data ? 4 : checking.data ? 2 : source ? 1 : 0
  const steps = [say('Read'), say('Columns'), say('Check and import')]
  return (
    <>
      <PageHeader
        eyebrow={
          search.cohort ? (
            <Link to={paths.cohort} params={{ cohortId: search.cohort }} className={linkClass}>
              {say('Cohort')}
            </Link>
          ) : (
            <Link to={paths.people} className={linkClass}>
              {say('Members')}
            </Link>
          )
        }
        title={say('Import people')}
        description={say(
          'A list of candidates becomes invitations, and members join their cohort. Importing the same list again does no harm: nobody is invited twice.',
        )}
      />
      <div className="flex flex-col gap-8">
        <Stepper
          label={say('Import people')}
          steps={steps}
          current={step}
          summary={say('Step {n} of {all}', {
            n: number(Math.min(step + 1, steps.length)),
            all: number(steps.length),
          })}
          doneLabel={say('done')}
        />
        {importing.data ? (
          <RosterResult result={importing.data} cohortId={cohortId} onAgain={back} />
        ) : checking.data ? (
          <RosterPreview
            checked={checking.data}
            hasHeader={columns?.hasHeader ?? false}
            onImport={() => importing.mutate({ rosterId: checking.data.rosterId })}
            onBack={back}
            isPending={importing.isPending}
            error={importing.error}
          />
        ) : checking.isPending ? (
          <ProgressBar
            label={say('Checking the list')}
            value={rows.length > 0 && sent < rows.length ? sent / rows.length : null}
            valueText={say('{sent} of {all} rows', {
              sent: number(sent),
              all: number(rows.length),
            })}
          />
        ) : source && columns ? (
          <>
            <SourceLine source={source} />
            {checking.error ? <Problem error={checking.error} /> : null}
            <RosterColumns
              table={source.table}
              columns={columns}
              onColumns={setColumns}
              cohort={cohort}
              onCohort={setCohort}
              onCheck={() => checking.mutate({ rows, cohortId: cohortId ?? null })}
              onBack={back}
            />
          </>
        ) : (
          <RosterSource
            onRead={(read) => {
              setSource(read)
              setColumns(guessColumns(read.table))
            }}
          />
        )}
      </div>
    </>
  )
}

function SourceLine({ source }: { source: RosterRead }) {
  const { say } = useWords()
  const { table, fileName, encoding } = source
  if (!fileName || !encoding)
    return <p className="text-sm text-muted">{say('Read from what was pasted.')}</p>
  return (
    <p className="text-sm text-muted">
      {say('{file}, read as {encoding} with {separator} between the columns.', {
        file: fileName,
        encoding: encodingNames(say)[encoding],
        separator: separatorNames(say)[table.separator],
      })}
    </p>
  )
}

import { Button } from '@app/ui/Button'
import { Checkbox } from '@app/ui/Checkbox'
import { FormActions } from '@app/ui/FieldLayout'
import { Select } from '@app/ui/Select'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.ts'
import type { Columns, Table } from './roster-table.ts'
import { RosterSample } from './RosterSample.tsx'

export interface RosterColumnsProps {
  table: Table
  columns: Columns
  onColumns: (columns: Columns) => void
  cohort: string
  onCohort: (cohort: string) => void
  onCheck: () => void
  onBack: () => void
}

const none = 'none'

/** Which column holds what, and where everybody goes whose row does not say. */
export function RosterColumns(props: RosterColumnsProps) {
  const { table, columns, onColumns, cohort, onCohort, onCheck, onBack } = props
  const { say, number } = useWords()
  const { data: cohorts = [] } = useQuery(api.cohorts.list.queryOptions({ archived: false }))
  const first = table.rows[0] ?? []
  const named = first.map((cell, index) => ({
    value: String(index),
    label: columns.hasHeader && cell ? cell : say('Column {n}', { n: number(index + 1) }),
    description: table.rows[columns.hasHeader ? 1 : 0]?.[index] ?? '',
  }))
  const optional = [{ value: none, label: say('Not in this list') }, ...named]
  const columnIn = (chosen: string) => (chosen === none ? null : Number(chosen))
  const rowCount = table.rows.length - (columns.hasHeader ? 1 : 0)
  return (
    <div className="flex flex-col gap-6">
      <Checkbox
        isSelected={columns.hasHeader}
        onChange={(hasHeader) => onColumns({ ...columns, hasHeader })}
      >
        {say('The first row names the columns')}
      </Checkbox>
      <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-4">
        <Select
          label={say('E-mail')}
          options={named}
          value={String(columns.email)}
          onChange={(email) => onColumns({ ...columns, email: Number(email) })}
        />
        <Select
          label={say('Name')}
          options={optional}
          value={columns.name === null ? none : String(columns.name)}
          onChange={(name) => onColumns({ ...columns, name: columnIn(name) })}
        />
        <Select
          label={say('Cohort by its name')}
          options={optional}
          value={columns.cohort === null ? none : String(columns.cohort)}
          onChange={(chosen) => onColumns({ ...columns, cohort: columnIn(chosen) })}
        />
        <Select
          label={columns.cohort === null ? say('Everybody joins') : say('Who names none joins')}
          options={[
            { value: none, label: say('No cohort') },
            ...cohorts.map((one) => ({
              value: one.cohortId,
              label: one.name,
              description: one.term,
            })),
          ]}
          value={cohort}
          onChange={onCohort}
        />
      </div>
      <RosterSample table={table} columns={columns} />
      <FormActions>
        <Button
          variant="primary"
          onPress={onCheck}
          disabledReason={rowCount < 1 ? say('There is no row below the first.') : undefined}
        >
          {say('{count, plural, one {Check # row} other {Check # rows}}', { count: rowCount })}
        </Button>
        <Button onPress={onBack}>{say('Read another list')}</Button>
      </FormActions>
    </div>
  )
}

import { DataTable } from '@app/ui/DataTable'
import { useWords } from '../../../words.ts'
import { rosterRows, type Columns, type Table } from './roster-table.ts'

const shown = 5

/** The first rows as they would be read. */
export function RosterSample({ table, columns }: { table: Table; columns: Columns }) {
  const { say } = useWords()
  const rows = rosterRows({ ...table, rows: table.rows.slice(0, shown + 1) }, columns)
    .slice(0, shown)
    .map((row, index) => ({ ...row, key: String(index) }))
  const nothing = <span className="text-muted">{say('none')}</span>
  return (
    <DataTable
      caption={say('The first rows, as they are read')}
      isCaptionVisible
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'email',
          header: say('E-mail'),
          isRowHeader: true,
          renderCell: (row) =>
            row.email ? <span className="wrap-anywhere">{row.email}</span> : nothing,
        },
        { key: 'name', header: say('Name'), renderCell: (row) => row.name || nothing },
        ...(columns.cohort === null
          ? []
          : [
              {
                key: 'cohort',
                header: say('Cohort'),
                renderCell: (row: { cohort: string }) => row.cohort || nothing,
              },
            ]),
      ]}
    />
  )
}

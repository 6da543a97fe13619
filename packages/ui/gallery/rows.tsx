import { useState } from 'react'
import { Card } from '../src/Card.tsx'
import { DataTable, type Sort } from '../src/DataTable.tsx'
import { Pagination } from '../src/Pagination.tsx'
import { quietLinkClass } from '../src/styles.ts'
import { Section } from './Section.tsx'

const sessions = [
  {
    id: '1',
    candidate: 'Amara Lindqvist',
    kit: 'Consulting basics',
    ended: '3 Mar, 14:02',
    score: '3.5',
  },
  {
    id: '2',
    candidate: 'Jonas Weber',
    kit: 'Finance: valuation',
    ended: '3 Mar, 11:40',
    score: '2.0',
  },
  {
    id: '3',
    candidate: 'Mei-Ling Zhao',
    kit: 'Consulting basics',
    ended: '2 Mar, 18:15',
    score: '4.5',
  },
]

export function RowsSection() {
  const [sort, setSort] = useState<Sort>({ key: 'ended', direction: 'descending' })
  return (
    <Section name="Rows">
      <Card title="Sessions of this week">
        <DataTable
          caption="Sessions of this week"
          columns={[
            {
              key: 'candidate',
              header: 'Candidate',
              isRowHeader: true,
              isSortable: true,
              renderCell: (row) => (
                <a href={`#${row.id}`} className={quietLinkClass}>
                  {row.candidate}
                </a>
              ),
            },
            { key: 'kit', header: 'Kit', renderCell: (row) => row.kit },
            { key: 'ended', header: 'Ended', isSortable: true, renderCell: (row) => row.ended },
            { key: 'score', header: 'Structure', align: 'end', renderCell: (row) => row.score },
          ]}
          rows={sessions}
          rowKey={(row) => row.id}
          sort={sort}
          onSortChange={setSort}
        />
        <Pagination
          summary="1 to 3 of 48 sessions"
          onNext={() => undefined}
          labels={{
            navigation: 'Pages of sessions',
            previous: 'Previous',
            next: 'Next',
            isFirst: 'This is the first page.',
            isLast: 'This is the last page.',
          }}
        />
      </Card>
      <Card title="On its way">
        <DataTable
          caption="Sessions"
          columns={[
            { key: 'a', header: 'Candidate', renderCell: () => '' },
            { key: 'b', header: 'Kit', renderCell: () => '' },
          ]}
          rows={[]}
          rowKey={() => ''}
          loading={{ label: 'Loading sessions', rows: 2 }}
        />
      </Card>
    </Section>
  )
}

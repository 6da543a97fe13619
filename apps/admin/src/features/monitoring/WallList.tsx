import { Badge } from '@app/ui/Badge'
import { Button } from '@app/ui/Button'
import { DataTable, type Column } from '@app/ui/DataTable'
import { useMemo } from 'react'
import { useWords, type Words } from '../../words.ts'
import { cardWords } from './card-words.ts'
import { Elapsed } from './Elapsed.tsx'
import { TroubleBadge } from './SessionCard.tsx'
import type { Shown } from './wall-order.ts'
import { doingNames } from './wall-words.ts'

type Props = { shown: Shown[]; aheadMs: number; onOpen: (sessionId: string) => void }

const columnsOf = (
  { say, number }: Words,
  { aheadMs, onOpen }: Omit<Props, 'shown'>,
): Column<Shown>[] => [
  {
    key: 'candidate',
    header: say('Candidate'),
    isRowHeader: true,
    renderCell: ({ entry, card }) => (
      <span className="flex min-w-0 flex-col items-start">
        <Button variant="quiet" size="small" onPress={() => onOpen(entry.sessionId)}>
          {card?.candidateName ?? say('Name is loading')}
        </Button>
        <span className="px-3 text-xs font-normal text-muted">{cardWords(card, say)}</span>
      </span>
    ),
  },
  {
    key: 'trouble',
    header: say('Needs a look'),
    renderCell: ({ troubles, isBeyondFilter }) => (
      <span className="flex flex-wrap gap-1.5">
        {troubles.map((trouble) => (
          <TroubleBadge key={trouble} trouble={trouble} />
        ))}
        {isBeyondFilter ? <Badge>{say('Outside your filter')}</Badge> : null}
        {troubles.length === 0 ? <span className="text-muted">{say('no')}</span> : null}
      </span>
    ),
  },
  {
    key: 'doing',
    header: say('Is doing'),
    renderCell: ({ entry }) => doingNames(say)[entry.doing ?? 'away'],
  },
  {
    key: 'since',
    header: say('For'),
    align: 'end',
    renderCell: ({ entry }) => <Elapsed since={entry.since} aheadMs={aheadMs} />,
  },
  {
    key: 'question',
    header: say('Question'),
    align: 'end',
    renderCell: ({ entry }) =>
      say('{position} of {count}', {
        position: entry.position ?? entry.questionCount,
        count: entry.questionCount,
      }),
  },
  {
    key: 'line',
    header: say('Connection'),
    align: 'end',
    renderCell: ({ entry }) =>
      entry.roundTripMs === null ? (
        <span className="text-muted">{say('not known')}</span>
      ) : (
        say('{ms} ms', { ms: number(entry.roundTripMs) })
      ),
  },
]

/** The sessions as a table, in the same order: for whoever listens, and for whoever wants every figure. */
export function WallList({ shown, aheadMs, onOpen }: Props) {
  const words = useWords()
  const columns = useMemo(() => columnsOf(words, { aheadMs, onOpen }), [words, aheadMs, onOpen])
  return (
    <DataTable
      caption={words.say('Interviews going on')}
      columns={columns}
      rows={shown}
      rowKey={({ entry }) => entry.sessionId}
      cards="pairs"
    />
  )
}

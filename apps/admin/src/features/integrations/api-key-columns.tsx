import { Badge } from '@app/ui/Badge'
import { Button } from '@app/ui/Button'
import type { Column } from '@app/ui/DataTable'
import type { Answers } from '../../api.ts'
import { useWords } from '../../words.ts'
import { scopeWords } from './scope-words.ts'

export type KeyRow = Answers['integrations']['apiKeys'][number]

export const useKeyColumns = (onRevoke: (row: KeyRow) => void): Column<KeyRow>[] => {
  const { say, date } = useWords()
  const states = {
    open: <Badge tone="positive">{say('In use')}</Badge>,
    expired: <Badge>{say('Over')}</Badge>,
    revoked: <Badge>{say('Revoked')}</Badge>,
  }
  return [
    {
      key: 'name',
      header: say('Key'),
      isRowHeader: true,
      renderCell: (row) => (
        <span className="flex min-w-0 flex-col">
          <span className="wrap-anywhere">{row.name}</span>
          <span className="font-mono text-xs font-normal text-muted">{`ji_…${row.ending}`}</span>
        </span>
      ),
    },
    {
      key: 'scopes',
      header: say('Reads'),
      renderCell: (row) => row.scopes.map((scope) => scopeWords(scope, say).name).join(', '),
    },
    { key: 'state', header: say('State'), renderCell: (row) => states[row.state] },
    {
      key: 'used',
      header: say('Last used'),
      renderCell: (row) =>
        row.usedAt ? date(row.usedAt) : <span className="text-muted">{say('never')}</span>,
    },
    { key: 'ends', header: say('Ends'), renderCell: (row) => date(row.expiresAt) },
    {
      key: 'made',
      header: say('Made by'),
      renderCell: (row) => row.createdBy ?? <span className="text-muted">{say('unknown')}</span>,
    },
    {
      key: 'revoke',
      header: say('End it'),
      isHeaderHidden: true,
      align: 'end',
      renderCell: (row) =>
        row.state === 'open' ? (
          <Button
            size="small"
            aria-label={say('Revoke the key {name}', { name: row.name })}
            onPress={() => onRevoke(row)}
          >
            {say('Revoke')}
          </Button>
        ) : null,
    },
  ]
}

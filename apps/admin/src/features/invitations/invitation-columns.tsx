import type { Invitation } from '@app/domain/identity'
import type { Column } from '@app/ui/DataTable'
import { StatusBadge } from '@app/ui/StatusBadge'
import { EmailText } from '../../EmailText.tsx'
import type { Words } from '../../words.ts'
import { roleNames } from '../members/role-words.ts'
import { invitationStateNames, invitationStatuses } from './invitation-words.ts'
import { InvitationActs } from './InvitationActs.tsx'

export const invitationColumns = ({ say, day }: Words): Column<Invitation>[] => [
  {
    key: 'email',
    header: say('E-mail'),
    isRowHeader: true,
    renderCell: (row) => (
      <span className="block min-w-0 tabled:min-w-40">
        <EmailText email={row.email} />
      </span>
    ),
  },
  { key: 'role', header: say('Role'), renderCell: (row) => roleNames(say)[row.role] },
  {
    key: 'cohort',
    header: say('Cohort'),
    renderCell: (row) => row.cohortName ?? <span className="text-muted">{say('none')}</span>,
  },
  {
    key: 'state',
    header: say('State'),
    renderCell: (row) => (
      <StatusBadge status={invitationStatuses[row.state]}>
        {invitationStateNames(say)[row.state]}
      </StatusBadge>
    ),
  },
  {
    key: 'sent',
    header: say('Sent'),
    renderCell: (row) => (
      <span className="flex flex-col tabled:whitespace-nowrap">
        <time dateTime={row.createdAt}>{day(row.createdAt)}</time>
        {row.state === 'open' ? (
          <span className="text-xs text-muted">
            {say('works until {day}', { day: day(row.expiresAt) })}
          </span>
        ) : null}
      </span>
    ),
  },
  {
    key: 'acts',
    header: say('What to do'),
    isHeaderHidden: true,
    align: 'end',
    renderCell: (row) => <InvitationActs invitation={row} />,
  },
]

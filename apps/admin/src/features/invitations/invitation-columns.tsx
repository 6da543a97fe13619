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
      <span className="block min-w-0 @2xl:min-w-40">
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
      <time dateTime={row.createdAt} className="whitespace-nowrap">
        {day(row.createdAt)}
      </time>
    ),
  },
  {
    key: 'until',
    header: say('Works until'),
    renderCell: (row) =>
      row.state === 'open' ? (
        <time dateTime={row.expiresAt} className="whitespace-nowrap">
          {day(row.expiresAt)}
        </time>
      ) : (
        <span className="text-muted">{say('no longer')}</span>
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

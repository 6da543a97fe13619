import type { Column } from '@app/ui/DataTable'
import { linkClass, quietLinkClass } from '@app/ui/styles'
import { Link } from '@tanstack/react-router'
import type { Answers } from '../../api.ts'
import { EmailText } from '../../EmailText.tsx'
import { paths } from '../../paths.ts'
import type { Words } from '../../words.ts'
import { AccommodationsButton } from './AccommodationsButton.tsx'
import { roleNames } from './role-words.ts'
import { StandingMenu } from './StandingMenu.tsx'

export type Member = Answers['members']['list']['items'][number]

export const memberColumns = (
  { say }: Words,
  { maySetAccommodations }: { maySetAccommodations: boolean },
): Column<Member>[] => [
  {
    key: 'name',
    header: say('Name'),
    isRowHeader: true,
    renderCell: (row) => (
      <span className="flex min-w-0 flex-col">
        {row.role === 'candidate' ? (
          <Link
            to={paths.person}
            params={{ membershipId: row.membershipId }}
            className={quietLinkClass}
          >
            {row.name}
          </Link>
        ) : (
          <span>{row.name}</span>
        )}
        <span className="text-xs font-normal text-muted">
          <EmailText email={row.email} />
        </span>
      </span>
    ),
  },
  { key: 'role', header: say('Role'), renderCell: (row) => roleNames(say)[row.role] },
  {
    key: 'cohorts',
    header: say('Cohorts'),
    renderCell: (row) =>
      row.cohortNames.join(', ') || <span className="text-muted">{say('none')}</span>,
  },
  {
    key: 'sessions',
    header: say('Interviews'),
    renderCell: (row) =>
      row.role === 'candidate' ? (
        <Link to={paths.home} search={{ q: row.email }} className={linkClass}>
          {say('Sessions')}
        </Link>
      ) : null,
  },
  {
    key: 'acts',
    header: say('Manage'),
    isHeaderHidden: true,
    align: 'end',
    renderCell: (row) => (
      <span className="flex flex-wrap gap-2 tabled:flex-nowrap tabled:justify-end">
        {maySetAccommodations && row.role === 'candidate' ? (
          <AccommodationsButton member={row} />
        ) : null}
        <StandingMenu member={row} />
      </span>
    ),
  },
]

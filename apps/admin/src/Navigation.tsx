import type { Permission } from '@app/domain/permissions'
import {
  GroupIcon,
  KeyIcon,
  KitIcon,
  LetterIcon,
  LiveIcon,
  PersonIcon,
  QuestionIcon,
  ReviewIcon,
  SessionsIcon,
  SettingsIcon,
  TaskIcon,
  TrailIcon,
  UsageIcon,
} from '@app/ui/place-icons'
import { navLinkClass } from '@app/ui/styles'
import type { Say } from '@app/ui/words'
import { Link } from '@tanstack/react-router'
import { useId, type ReactNode } from 'react'
import { useCan } from './me.ts'
import { paths } from './paths.ts'
import { useWords } from './words.ts'

type Place = {
  to: (typeof paths)[keyof typeof paths]
  name: string
  icon: ReactNode
  needs: Permission
}

const icon = 'size-4.5 opacity-80'

const groups = (say: Say): { name: string; places: Place[] }[] => [
  {
    name: say('Interviews'),
    places: [
      {
        to: paths.home,
        name: say('Sessions'),
        icon: <SessionsIcon className={icon} />,
        needs: 'sessions.see',
      },
      {
        to: paths.live,
        name: say('Live'),
        icon: <LiveIcon className={icon} />,
        needs: 'monitoring.see',
      },
      {
        to: paths.review,
        name: say('Review'),
        icon: <ReviewIcon className={icon} />,
        needs: 'review.see',
      },
      {
        to: paths.cohorts,
        name: say('Cohorts'),
        icon: <GroupIcon className={icon} />,
        needs: 'cohorts.see',
      },
      {
        to: paths.assignments,
        name: say('Assignments'),
        icon: <TaskIcon className={icon} />,
        needs: 'assignments.see',
      },
      {
        to: paths.questions,
        name: say('Questions'),
        icon: <QuestionIcon className={icon} />,
        needs: 'questions.see',
      },
      { to: paths.kits, name: say('Kits'), icon: <KitIcon className={icon} />, needs: 'kits.see' },
    ],
  },
  {
    name: say('People'),
    places: [
      {
        to: paths.people,
        name: say('Members'),
        icon: <PersonIcon className={icon} />,
        needs: 'members.see',
      },
      {
        to: paths.invitations,
        name: say('Invitations'),
        icon: <LetterIcon className={icon} />,
        needs: 'members.invite',
      },
    ],
  },
  {
    name: say('Institution'),
    places: [
      {
        to: paths.settings,
        name: say('Settings'),
        icon: <SettingsIcon className={icon} />,
        needs: 'institution.manage',
      },
      {
        to: paths.usage,
        name: say('Usage'),
        icon: <UsageIcon className={icon} />,
        needs: 'usage.see',
      },
      {
        to: paths.audit,
        name: say('Audit trail'),
        icon: <TrailIcon className={icon} />,
        needs: 'audit.see',
      },
      {
        to: paths.apiKeys,
        name: say('API keys'),
        icon: <KeyIcon className={icon} />,
        needs: 'integrations.manage',
      },
    ],
  },
]

/** The places that the person's role opens. What it does not open is not there. */
export function Navigation() {
  const { say } = useWords()
  const can = useCan()
  const open = groups(say)
    .map(({ name, places }) => ({ name, places: places.filter(({ needs }) => can(needs)) }))
    .filter(({ places }) => places.length > 0)
  return open.map((group, index) => (
    <Group key={group.name} {...group} isFirst={index === 0} isOnly={open.length === 1} />
  ))
}

function Group({
  name,
  places,
  isFirst,
  isOnly,
}: {
  name: string
  places: Place[]
  isFirst: boolean
  isOnly: boolean
}) {
  const heading = useId()
  return (
    <div className={isFirst ? undefined : 'mt-5'}>
      <p id={heading} className={isOnly ? 'sr-only' : 'px-3 pb-1.5 text-xs font-medium text-muted'}>
        {name}
      </p>
      <ul aria-labelledby={heading} className="flex flex-col gap-1">
        {places.map(({ to, name: place, icon: picture }) => (
          <li key={to}>
            <Link
              to={to}
              className={navLinkClass}
              activeOptions={{ exact: to === paths.home, includeSearch: false }}
            >
              {picture}
              {place}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

import { Badge } from '@app/ui/Badge'
import type { Column } from '@app/ui/DataTable'
import { CameraIcon, MicrophoneIcon } from '@app/ui/icons'
import { rowLinkClass } from '@app/ui/styles'
import { Link } from '@tanstack/react-router'
import type { Answers } from '../../api.ts'
import { paths } from '../../paths.ts'
import type { Words } from '../../words.ts'
import { languageName } from './languages.ts'
import { categoryNames, difficultyNames, subjectNames } from './question-words.ts'

export type QuestionLine = Answers['questions']['list']['items'][number]

export const questionColumns = ({ say, day }: Words): Column<QuestionLine>[] => [
  {
    key: 'text',
    header: say('Question'),
    isRowHeader: true,
    renderCell: (row) => (
      <span className="flex min-w-0 max-w-prose flex-col items-start gap-1.5">
        <Link
          to={paths.question}
          params={{ questionId: row.questionId }}
          className={`${rowLinkClass} font-serif text-base`}
        >
          {row.text}
        </Link>
        {row.isArchived ? <Badge tone="caution">{say('In the archive')}</Badge> : null}
      </span>
    ),
  },
  {
    key: 'category',
    header: say('Category'),
    renderCell: (row) => categoryNames(say)[row.category],
  },
  {
    key: 'asks',
    header: say('Asks for'),
    renderCell: (row) => (
      <span className="flex flex-col">
        <span>{subjectNames(say)[row.competency]}</span>
        <span className="text-xs text-muted">
          {difficultyNames(say)[row.difficulty]} · {languageName(row.language)}
        </span>
      </span>
    ),
  },
  { key: 'voice', header: say('Played'), renderCell: (row) => <Played question={row} say={say} /> },
  {
    key: 'changed',
    header: say('Changed'),
    align: 'end',
    renderCell: (row) => <span className="whitespace-nowrap">{day(row.changedAt)}</span>,
  },
]

/** What candidates hear or see when it is asked. */
export function Played({
  question: { mediaKind, mediaOrigin },
  say,
}: {
  question: Pick<QuestionLine, 'mediaKind' | 'mediaOrigin'>
  say: Words['say']
}) {
  if (mediaKind === null) return <span className="text-muted">{say('Words alone')}</span>
  const name =
    mediaOrigin === 'starter'
      ? say('Starter voice')
      : mediaKind === 'video'
        ? say('Your video')
        : say('Your sound')
  const Icon = mediaKind === 'video' ? CameraIcon : MicrophoneIcon
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <Icon className="size-4 text-muted" />
      {name}
    </span>
  )
}

import type { Trouble } from '@app/domain/monitoring'
import { Badge } from '@app/ui/Badge'
import { CautionIcon, NegativeIcon } from '@app/ui/icons'
import { StatusBadge, type Status } from '@app/ui/StatusBadge'
import { memo } from 'react'
import { useWords } from '../../words.ts'
import { Elapsed } from './Elapsed.tsx'
import { Places } from './Places.tsx'
import { cardWords } from './card-words.ts'
import type { Shown } from './wall-order.ts'
import { doingNames, troubleNames } from './wall-words.ts'

type Props = Omit<Shown, 'troubles'> & {
  /** The troubles as one text, so that a card that did not change is not drawn again. */
  troubles: string
  aheadMs: number
  onOpen: (sessionId: string) => void
}

const statuses: Partial<Record<string, Status>> = {
  answering: 'active',
  asking: 'active',
  paused: 'off',
  finishing: 'done',
}

const ground = (worst: Trouble | undefined): string => {
  if (worst === 'helpAsked') return 'border-negative bg-negative-soft'
  return worst ? 'border-caution-line bg-caution-soft' : 'border-line bg-surface'
}

/** One session, to be read from across a room: who, where they are, for how long, and what is wrong. */
export const SessionCard = memo(function SessionCard(props: Props) {
  const { entry, card, aheadMs, isBeyondFilter, onOpen } = props
  const { say } = useWords()
  const troubles = props.troubles === '' ? [] : (props.troubles.split(' ') as Trouble[])
  const doing = entry.doing ?? 'away'
  return (
    <li
      className={`relative flex flex-col gap-2.5 rounded-xl border p-4 shadow-card ${ground(troubles[0])}`}
      style={{ contentVisibility: 'auto', containIntrinsicSize: 'auto 11rem' }}
    >
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="min-w-0 font-serif text-lg wrap-anywhere text-ink">
          <button
            type="button"
            className="cursor-pointer rounded-sm text-start after:absolute after:inset-0 after:rounded-xl hover:underline"
            onClick={() => onOpen(entry.sessionId)}
          >
            {card?.candidateName ?? say('Name is loading')}
          </button>
        </h2>
        <span className="shrink-0 text-lg font-semibold text-ink">
          <Elapsed since={entry.since} aheadMs={aheadMs} />
        </span>
      </div>
      <p className="truncate text-xs text-muted">{cardWords(card, say)}</p>
      <div className="flex flex-wrap items-center gap-1.5">
        {troubles.map((trouble) => (
          <TroubleBadge key={trouble} trouble={trouble} />
        ))}
        {doing === 'away' && troubles.includes('away') ? null : (
          <StatusBadge status={statuses[doing] ?? 'waiting'}>{doingNames(say)[doing]}</StatusBadge>
        )}
        {entry.help && !entry.help.isWaiting ? (
          <Badge tone="info">{say('In conversation')}</Badge>
        ) : null}
        {isBeyondFilter ? <Badge>{say('Outside your filter')}</Badge> : null}
      </div>
      <div className="mt-auto pt-1">
        <Places position={entry.position} count={entry.questionCount} />
      </div>
    </li>
  )
})

/** What is wrong, in words; the shape and the colour say how much. */
export function TroubleBadge({ trouble }: { trouble: Trouble }) {
  const { say } = useWords()
  const isCall = trouble === 'helpAsked'
  return (
    <Badge
      tone={isCall ? 'negative' : 'caution'}
      icon={isCall ? <NegativeIcon className="size-3.5" /> : <CautionIcon className="size-3.5" />}
    >
      {troubleNames(say)[trouble]}
    </Badge>
  )
}

import { troublesOf, type WallEntry } from '@app/domain/monitoring'
import { useWords } from '../../words.ts'
import { Elapsed } from './Elapsed.tsx'
import { Places } from './Places.tsx'
import { TroubleBadge } from './SessionCard.tsx'
import { doingNames } from './wall-words.ts'

/** How it goes just now, with the figures. */
export function SessionFacts({ entry, aheadMs }: { entry: WallEntry; aheadMs: number }) {
  const { say, number } = useWords()
  const troubles = troublesOf(entry)
  const megabytes = entry.backlogBytes / 1_000_000
  const clock = entry.clockAheadSeconds ?? 0
  const facts = [
    {
      name: say('Connection'),
      value:
        entry.roundTripMs === null
          ? say('not known')
          : say('{ms} ms there and back', { ms: number(entry.roundTripMs) }),
    },
    {
      name: say('Still to send'),
      value: say('{megabytes} MB', { megabytes: number(megabytes, 1) }),
    },
    ...(Math.abs(clock) >= 30
      ? [
          {
            name: say('Clock of the device'),
            value:
              clock > 0
                ? say('{seconds} s ahead of ours', { seconds: number(clock) })
                : say('{seconds} s behind ours', { seconds: number(-clock) }),
          },
        ]
      : []),
  ]
  return (
    <div className="flex flex-col gap-3">
      <Places position={entry.position} count={entry.questionCount} />
      <p className="flex flex-wrap items-center gap-2 text-ink">
        <span>
          {doingNames(say)[entry.doing ?? 'away']},{' '}
          <Elapsed since={entry.since} aheadMs={aheadMs} />
        </span>
        {troubles.map((trouble) => (
          <TroubleBadge key={trouble} trouble={trouble} />
        ))}
      </p>
      <dl className="figures flex flex-wrap gap-x-6 gap-y-1 text-muted">
        {facts.map(({ name, value }) => (
          <div key={name} className="flex gap-1.5">
            <dt>{name}:</dt>
            <dd className="text-ink">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

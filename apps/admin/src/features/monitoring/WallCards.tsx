import { useWords } from '../../words.ts'
import { SessionCard } from './SessionCard.tsx'
import type { Shown } from './wall-order.ts'

type Props = { shown: Shown[]; aheadMs: number; onOpen: (sessionId: string) => void }

/** The sessions as cards. Those out of view cost nothing but their place. */
export function WallCards({ shown, aheadMs, onOpen }: Props) {
  const { say } = useWords()
  // A second more or less is nothing here, and cards are not drawn again for it.
  const ahead = Math.round(aheadMs / 1000) * 1000
  return (
    <ul
      aria-label={say('Interviews going on')}
      className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,18rem),1fr))] gap-4"
    >
      {shown.map(({ entry, card, troubles, isBeyondFilter }) => (
        <SessionCard
          key={entry.sessionId}
          entry={entry}
          card={card}
          troubles={troubles.join(' ')}
          isBeyondFilter={isBeyondFilter}
          aheadMs={ahead}
          onOpen={onOpen}
        />
      ))}
    </ul>
  )
}

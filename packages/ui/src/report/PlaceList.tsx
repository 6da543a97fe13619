import { useWords } from '../words.ts'

export interface PlaceListProps {
  places: readonly { ms: number; words: string }[]
  onSeek?: ((ms: number) => void) | undefined
}

/** Places in a recording with what is there. Each can be heard where there is something to play. */
export function PlaceList({ places, onSeek }: PlaceListProps) {
  const { say, clock } = useWords()
  if (places.length === 0) return null
  return (
    <ul className="figures flex flex-wrap gap-x-4 gap-y-1">
      {places.map(({ ms, words }) => (
        <li key={`${ms} ${words}`} className="flex items-baseline gap-1.5">
          {onSeek ? (
            <button
              type="button"
              aria-label={say('Play from {time}', { time: clock(ms) })}
              onClick={() => onSeek(ms)}
              className="min-h-6 cursor-pointer rounded-sm text-accent-text underline decoration-accent-line underline-offset-3 print:no-underline hover:decoration-accent-text"
            >
              {clock(ms)}
            </button>
          ) : (
            <span>{clock(ms)}</span>
          )}
          <span className="text-ink">{words}</span>
        </li>
      ))}
    </ul>
  )
}

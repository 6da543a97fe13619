import { classNames } from './class-names.ts'

export interface VoiceBarsProps {
  /** `speaking`: they move by themselves. Left out where `level` says how high they stand. */
  state?: 'still' | 'speaking'
  /** Loudness from 0 to 1, as often as it is measured. */
  level?: number
  className?: string
}

/** Heights of the bars, in percent: louder in the middle, as a phrase is. */
const profile = [
  14, 22, 34, 28, 46, 62, 50, 74, 58, 88, 70, 100, 76, 92, 60, 78, 52, 64, 40, 48, 30, 36, 20, 14,
]

/** A voice, drawn. Decoration: who listens hears it, who reads has the words beside it. */
export function VoiceBars({ state = 'still', level, className }: VoiceBarsProps) {
  return (
    <div
      aria-hidden="true"
      className={classNames(
        'flex h-16 items-center justify-center gap-1 text-accent-text',
        className,
      )}
    >
      {profile.map((height, index) => (
        <span
          // The bars never change places.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          className={classNames(
            'w-1 rounded-full bg-current transition-transform',
            level === undefined ? 'duration-300' : 'duration-100',
            state === 'speaking' && level === undefined && 'animate-speak',
          )}
          style={{
            height: `${height}%`,
            animationDelay: `${((index * 5) % 7) * -0.13}s`,
            transform: `scaleY(${barScale(state, level)})`,
          }}
        />
      ))}
    </div>
  )
}

const barScale = (state: 'still' | 'speaking', level: number | undefined): number => {
  if (level !== undefined) return 0.12 + 0.88 * Math.min(1, Math.max(0, level))
  return state === 'speaking' ? 1 : 0.16
}

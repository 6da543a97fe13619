import { classNames } from './class-names.ts'
import { MicrophoneIcon } from './icons.tsx'

export interface LevelMeterProps {
  /** Loudness from 0 to 1, as often as it is measured. */
  level: number
  /**
   * What the level means, in words ("We hear you", "Very quiet"). Let it change seldom: it is read
   * out politely, the bar is not.
   */
  state: string
  tone?: 'neutral' | 'positive' | 'caution'
}

const tones = { neutral: 'text-muted', positive: 'text-positive', caution: 'text-caution' }

/** How loud the microphone is just now. A cover slides off the colours; nothing else moves. */
export function LevelMeter({ level, state, tone = 'neutral' }: LevelMeterProps) {
  const share = Math.min(1, Math.max(0, level))
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-center gap-2.5">
        <MicrophoneIcon className={classNames('size-5', tones[tone])} />
        <div
          aria-hidden="true"
          className="h-4 flex-1 overflow-hidden bg-linear-to-r from-accent-text from-70% via-mark-strong via-85% to-record [mask-image:repeating-linear-gradient(90deg,#000_0_5px,transparent_5px_8px)]"
        >
          <div
            className="h-full bg-line transition-transform duration-75 will-change-transform"
            style={{ transform: `translateX(${share * 100}%)` }}
          />
        </div>
      </div>
      <output className={classNames('text-sm', tones[tone])}>{state}</output>
    </div>
  )
}

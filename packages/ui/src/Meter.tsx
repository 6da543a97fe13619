import { useId } from 'react'

export interface MeterProps {
  label: string
  value: number
  min?: number
  max: number
  /** The value in words, with its unit ("142 words a minute"). */
  valueText: string
  /** The range that is meant, drawn as a band; its words stand under the bar. */
  target?: { from: number; to: number; text: string }
}

/** A quantity within its bounds. It shows where the value lies; it passes no judgement by colour. */
export function Meter({ label, value, min = 0, max, valueText, target }: MeterProps) {
  const labelId = useId()
  const targetId = useId()
  const percent = (quantity: number) =>
    Math.min(100, Math.max(0, ((quantity - min) / (max - min)) * 100))
  return (
    <div className="flex flex-col gap-1.5 text-sm">
      <div className="flex flex-wrap justify-between gap-x-4">
        <span id={labelId} className="font-medium text-ink">
          {label}
        </span>
        <span className="figures text-ink">{valueText}</span>
      </div>
      <meter
        aria-labelledby={labelId}
        aria-valuetext={valueText}
        {...(target ? { 'aria-describedby': targetId } : {})}
        min={min}
        max={max}
        value={value}
        className="sr-only"
      />
      <div aria-hidden="true" className="relative h-2.5 rounded-full bg-line forced-colors:border">
        {target ? (
          <span
            className="absolute inset-y-0 rounded-full bg-mark inset-ring inset-ring-mark-strong/50"
            style={{
              left: `${percent(target.from)}%`,
              width: `${percent(target.to) - percent(target.from)}%`,
            }}
          />
        ) : null}
        <span
          className="absolute -top-1 -ms-1 h-4.5 w-2 rounded-full border-2 border-surface bg-accent-text forced-colors:bg-[Highlight]"
          style={{ left: `${percent(value)}%` }}
        />
      </div>
      {target ? (
        <p id={targetId} className="text-xs text-muted">
          {target.text}
        </p>
      ) : null}
    </div>
  )
}

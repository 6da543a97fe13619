import { useId } from 'react'

export interface ProgressBarProps {
  label: string
  /** From 0 to 1; null while it cannot be known how far it is. */
  value: number | null
  /** The state in words, shown and spoken ("3 of 5 answers are safe"). */
  valueText: string
  isLabelHidden?: boolean
}

/** Work that comes to an end. A quantity that merely stands somewhere is a Meter. */
export function ProgressBar({ label, value, valueText, isLabelHidden = false }: ProgressBarProps) {
  const labelId = useId()
  const share = value === null ? null : Math.min(1, Math.max(0, value))
  return (
    <div className="flex flex-col gap-1.5 text-sm">
      <div className={isLabelHidden ? 'sr-only' : 'flex flex-wrap justify-between gap-x-4'}>
        <span id={labelId} className="font-medium text-ink">
          {label}
        </span>
        <span className="figures text-muted">{valueText}</span>
      </div>
      <progress
        aria-labelledby={labelId}
        aria-valuetext={valueText}
        max={1}
        {...(share === null ? {} : { value: share })}
        className="sr-only"
      />
      <div
        aria-hidden="true"
        className="h-2 overflow-hidden rounded-full bg-line forced-colors:border"
      >
        {share === null ? (
          <div className="h-full w-1/3 animate-travel rounded-full bg-accent-text motion-reduce:w-full motion-reduce:opacity-50" />
        ) : (
          <div
            className="h-full origin-left rounded-full bg-accent-text transition-[width] duration-300 forced-colors:bg-[Highlight]"
            style={{ width: `${share * 100}%` }}
          />
        )}
      </div>
    </div>
  )
}

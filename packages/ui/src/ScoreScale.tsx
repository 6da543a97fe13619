import { percent } from './chart-scale.ts'
import { ChartTable } from './ChartTable.tsx'
import { LegendEntry } from './ChartFrame.tsx'

export interface ScoreScaleProps {
  /** What is scored ("Structure"). */
  label: string
  min?: number
  max?: number
  /** Middle of the ratings; null when there is none, and `none` says why. */
  median: number | null
  /** Lowest and highest of the ratings. Left out or equal: they agreed. */
  spread?: readonly [low: number, high: number] | undefined
  /** What the person gave themselves. */
  selfRating?: number | undefined
  /** In place of the picture when there is no median ("Not enough evidence in this answer"). */
  none?: string
  /** Names of the marks, for the legend and for the table. */
  labels: {
    median: string
    spread: string
    selfRating: string
    /** Header of the table's column of names. */
    what: string
    /** Header of the table's column of values. */
    value: string
  }
  /** Figures as this language writes them. */
  format?: (value: number) => string
  /** The legend may stand once for several scales. */
  hasLegend?: boolean
}

/** A rating on a described scale: where it lies, how far the raters lay apart, what was one's own. */
export function ScoreScale({
  label,
  min = 1,
  max = 5,
  median,
  spread,
  selfRating,
  none,
  labels,
  format = String,
  hasLegend = true,
}: ScoreScaleProps) {
  const levels = Array.from({ length: max - min + 1 }, (_, index) => min + index)
  const at = (value: number) => `${percent(value, min - 0.5, max + 0.5)}%`
  const isWide = spread !== undefined && spread[1] > spread[0]
  const rows = [
    [labels.median, median === null ? (none ?? '') : format(median)],
    ...(isWide ? [[labels.spread, `${format(spread[0])}–${format(spread[1])}`]] : []),
    ...(selfRating === undefined ? [] : [[labels.selfRating, format(selfRating)]]),
  ]
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <div aria-hidden="true">
        <svg className="block h-[48px] w-full overflow-visible" role="presentation">
          <line x1={at(min)} x2={at(max)} y1="16" y2="16" strokeWidth="2" className="stroke-line" />
          {isWide ? <SpreadMark from={at(spread[0])} to={at(spread[1])} y={16} width={13} /> : null}
          {levels.map((level) => (
            <g key={level}>
              <circle
                cx={at(level)}
                cy="16"
                r="3"
                className="fill-surface stroke-faint"
                strokeWidth="1.5"
              />
              <text
                x={at(level)}
                y="45"
                textAnchor="middle"
                className={`figures text-xs ${level === median ? 'fill-ink font-semibold' : 'fill-muted'}`}
              >
                {format(level)}
              </text>
            </g>
          ))}
          {median === null ? null : (
            <circle
              cx={at(median)}
              cy="16"
              r="8"
              strokeWidth="2.5"
              className="fill-accent-text stroke-surface"
            />
          )}
          {selfRating === undefined ? null : (
            <svg x={at(selfRating)} y="16" className="overflow-visible">
              <SelfMark isAround={selfRating === median} />
            </svg>
          )}
        </svg>
        {median === null && none ? <p className="pt-1 text-sm text-muted">{none}</p> : null}
        {hasLegend ? (
          <div className="flex flex-wrap gap-x-5 gap-y-1 pt-3 text-xs text-muted">
            <ScoreLegend
              labels={labels}
              has={{ median: median !== null, isWide, selfRating: selfRating !== undefined }}
            />
          </div>
        ) : null}
      </div>
      <div className="sr-only">
        <ChartTable caption={label} headers={[labels.what, labels.value]} rows={rows} />
      </div>
    </div>
  )
}

/** The legend alone, once above several scales. */
export function ScoreLegend({
  labels,
  has = { median: true, isWide: true, selfRating: true },
}: {
  labels: Pick<ScoreScaleProps['labels'], 'median' | 'spread' | 'selfRating'>
  has?: { median: boolean; isWide: boolean; selfRating: boolean }
}) {
  return (
    <>
      {has.median ? (
        <LegendEntry mark={<circle cx="8" cy="6" r="6" className="fill-accent-text" />}>
          {labels.median}
        </LegendEntry>
      ) : null}
      {has.isWide ? (
        <LegendEntry mark={<SpreadMark from="4" to="12" y={6} width={9} />}>
          {labels.spread}
        </LegendEntry>
      ) : null}
      {has.selfRating ? (
        <LegendEntry
          mark={
            <svg x="8" y="6" className="overflow-visible">
              <SelfMark />
            </svg>
          }
        >
          {labels.selfRating}
        </LegendEntry>
      ) : null}
    </>
  )
}

/** Where both ratings agree, the diamond stands around the dot rather than over it. */
export function SelfMark({ isAround = false }: { isAround?: boolean }) {
  return (
    <path
      d={isAround ? 'M0-13 13 0 0 13-13 0Z' : 'M0-6.5 6.5 0 0 6.5-6.5 0Z'}
      className={`stroke-mark-strong ${isAround ? 'fill-none' : 'fill-surface'}`}
      strokeWidth="2.5"
      strokeLinejoin="round"
    />
  )
}

/** A line in a line: the ends stay round whatever the width of the picture. */
export function SpreadMark({
  from,
  to,
  y,
  width,
}: {
  from: string
  to: string
  y: number
  width: number
}) {
  const line = { x1: from, x2: to, y1: y, y2: y, strokeLinecap: 'round' } as const
  return (
    <>
      <line {...line} strokeWidth={width} className="stroke-accent-text" />
      <line {...line} strokeWidth={width - 2} className="stroke-accent-soft" />
    </>
  )
}

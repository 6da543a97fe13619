import type { ReactNode } from 'react'
import { niceTicks, percent } from './chart-scale.ts'
import { ChartFrame, type ChartLabels, LegendEntry } from './ChartFrame.tsx'
import { ChartTable } from './ChartTable.tsx'

export interface TrendPoint {
  /** When or which ("3 March", "Attempt 2"). */
  label: string
  /** null where there was no figure; the line has a gap there. */
  value: number | null
}

export interface TrendLineProps {
  title: string
  summary?: ReactNode
  points: readonly TrendPoint[]
  min: number
  max: number
  /** A range that is meant, drawn as a band. */
  target?: { from: number; to: number; label: string }
  format: (value: number) => string
  labels: ChartLabels & { point: string; value: string; none: string }
}

/** A figure across attempts, oldest first. */
export function TrendLine({
  title,
  summary,
  points,
  min,
  max,
  target,
  format,
  labels,
}: TrendLineProps) {
  const x = (index: number) => (points.length < 2 ? 50 : (index / (points.length - 1)) * 100)
  const y = (value: number) => 100 - percent(value, min, max)
  const lastIndex = points.findLastIndex((point) => point.value !== null)
  // The last place is named too, unless its label would run into that of the last figure
  const isLastFree = lastIndex < 0 || x(points.length - 1) - x(lastIndex) > 35
  const shownLabels = new Set([0, lastIndex, isLastFree ? points.length - 1 : lastIndex])
  return (
    <ChartFrame
      title={title}
      summary={summary}
      labels={labels}
      renderTable={() => (
        <ChartTable
          caption={title}
          headers={[labels.point, labels.value]}
          rows={points.map((point) => [
            point.label,
            point.value === null ? labels.none : format(point.value),
          ])}
        />
      )}
      legend={
        target ? (
          <LegendEntry mark={<rect width="16" height="10" y="1" rx="2" className="fill-mark" />}>
            {target.label}
          </LegendEntry>
        ) : undefined
      }
    >
      <div className="grid grid-cols-[auto_1fr] gap-x-3">
        <div className="relative h-36 w-8">
          {niceTicks(min, max, 4).map((tick) => (
            <span
              key={tick}
              className="figures absolute end-0 -translate-y-1/2 text-xs text-muted"
              style={{ top: `${y(tick)}%` }}
            >
              {format(tick)}
            </span>
          ))}
        </div>
        <div className="px-2">
          <svg className="block h-36 w-full overflow-visible">
            {niceTicks(min, max, 4).map((tick) => (
              <line
                key={tick}
                x1="0"
                x2="100%"
                y1={`${y(tick)}%`}
                y2={`${y(tick)}%`}
                className="stroke-line"
              />
            ))}
            {target ? (
              <rect
                x="0"
                width="100%"
                y={`${y(target.to)}%`}
                height={`${y(target.from) - y(target.to)}%`}
                rx="2"
                className="fill-mark"
                opacity="0.8"
              />
            ) : null}
            <svg
              viewBox="0 0 100 100"
              preserveAspectRatio="none"
              width="100%"
              height="100%"
              className="overflow-visible"
            >
              <path
                d={linePath(points, x, y)}
                fill="none"
                strokeWidth="2"
                strokeLinejoin="round"
                strokeLinecap="round"
                vectorEffect="non-scaling-stroke"
                className="stroke-accent-text"
              />
            </svg>
            {points.map((point, index) =>
              point.value === null ? null : (
                <circle
                  key={point.label}
                  cx={`${x(index)}%`}
                  cy={`${y(point.value)}%`}
                  r={index === lastIndex ? 5.5 : 4}
                  strokeWidth="2"
                  className={
                    index === lastIndex
                      ? 'fill-accent-text stroke-surface'
                      : 'fill-surface stroke-accent-text'
                  }
                >
                  <title>{`${point.label}: ${format(point.value)}`}</title>
                </circle>
              ),
            )}
          </svg>
          <div className="relative mt-2 h-5 text-xs text-muted">
            {points.map((point, index) =>
              shownLabels.has(index) ? (
                <span
                  key={point.label}
                  className={`absolute whitespace-nowrap ${index === 0 && points.length > 1 ? '' : index === points.length - 1 && points.length > 1 ? '-translate-x-full' : '-translate-x-1/2'}`}
                  style={{ left: `${x(index)}%` }}
                >
                  {point.label}
                </span>
              ) : null,
            )}
          </div>
        </div>
      </div>
    </ChartFrame>
  )
}

function linePath(
  points: readonly TrendPoint[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  return points
    .map((point, index) => {
      if (point.value === null) return ''
      const isStart = index === 0 || points[index - 1]?.value === null
      return `${isStart ? 'M' : 'L'}${x(index)} ${y(point.value)}`
    })
    .join('')
}

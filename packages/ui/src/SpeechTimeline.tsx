import { type ReactNode, useId } from 'react'
import { percent, timeText, timeTicks } from './chart-scale.ts'
import { ChartFrame, type ChartLabels, LegendEntry } from './ChartFrame.tsx'
import { ChartTable } from './ChartTable.tsx'

export interface Stretch {
  startMs: number
  endMs: number
}

export interface SpeechTimelineProps {
  title: string
  summary?: ReactNode
  /** Length of the whole answer, in milliseconds. */
  durationMs: number
  speech: readonly Stretch[]
  pauses: readonly Stretch[]
  fillers: readonly { atMs: number; word: string }[]
  /** Where playback is, in milliseconds. */
  positionMs?: number | undefined
  /** Makes the picture a slider, and the table's times buttons. */
  onSeek?: (ms: number) => void
  labels: ChartLabels & {
    speech: string
    pause: string
    filler: string
    /** Headers of the table. */
    at: string
    what: string
    length: string
    /** Name of the slider ("Position in the answer"). */
    position: string
  }
  /** A length in words ("2.4 s"). */
  formatLength: (ms: number) => string
}

/** An answer in time: where there was speech, where a pause, where a filler. Press to hear it. */
export function SpeechTimeline(props: SpeechTimelineProps) {
  const { title, summary, pauses, fillers, labels, onSeek } = props
  const time = (ms: number, isShown: boolean) =>
    onSeek && isShown ? (
      <button
        type="button"
        onClick={() => onSeek(ms)}
        className="min-h-6 cursor-pointer rounded-sm text-accent-text underline underline-offset-3"
      >
        {timeText(ms)}
      </button>
    ) : (
      timeText(ms)
    )
  const events = [
    ...pauses.map((pause) => ({
      ms: pause.startMs,
      what: labels.pause,
      length: props.formatLength(pause.endMs - pause.startMs),
    })),
    ...fillers.map((filler) => ({
      ms: filler.atMs,
      what: `${labels.filler}: ${filler.word}`,
      length: '',
    })),
  ].sort((one, other) => one.ms - other.ms)

  return (
    <ChartFrame
      title={title}
      summary={summary}
      labels={labels}
      renderTable={(isShown) => (
        <ChartTable
          caption={title}
          headers={[labels.at, labels.what, labels.length]}
          rows={events.map((event) => [time(event.ms, isShown), event.what, event.length])}
        />
      )}
      legend={
        <>
          <LegendEntry
            mark={
              <rect
                width="16"
                height="10"
                y="1"
                rx="3"
                className="fill-accent-soft stroke-accent-text"
              />
            }
          >
            {labels.speech}
          </LegendEntry>
          <LegendEntry
            mark={
              <rect width="16" height="10" y="1" rx="3" className="fill-mark stroke-mark-strong" />
            }
          >
            {labels.pause}
          </LegendEntry>
          <LegendEntry mark={<path d="M8 2 12 10H4Z" className="fill-record" />}>
            {labels.filler}
          </LegendEntry>
        </>
      }
      interactive={onSeek ? <Track {...props} onSeek={onSeek} /> : undefined}
    >
      {onSeek ? null : <Picture {...props} />}
    </ChartFrame>
  )
}

/**
 * The browser's own slider, unseen, over the picture: keys, touch and screen readers come with it.
 * It sticks out by half a thumb on both sides, so that its ends are the picture's ends.
 */
function Track(props: SpeechTimelineProps & { onSeek: (ms: number) => void }) {
  const { durationMs, positionMs = 0, onSeek, labels } = props
  return (
    <div className="relative rounded-sm outline-offset-4 outline-accent-text has-focus-visible:outline-2">
      <Picture {...props} />
      <input
        type="range"
        min={0}
        max={durationMs}
        step={500}
        value={positionMs}
        onChange={(event) => onSeek(event.target.valueAsNumber)}
        aria-label={labels.position}
        aria-valuetext={timeText(positionMs)}
        className="absolute -inset-x-2 inset-y-0 m-0 w-[calc(100%+1rem)] cursor-pointer appearance-none opacity-0 [&::-moz-range-thumb]:w-4 [&::-webkit-slider-thumb]:h-24 [&::-webkit-slider-thumb]:w-4 [&::-webkit-slider-thumb]:appearance-none"
      />
    </div>
  )
}

function Picture({
  durationMs,
  speech,
  pauses,
  fillers,
  positionMs,
  labels,
  formatLength,
}: SpeechTimelineProps) {
  const playedId = useId()
  const at = (ms: number) => `${percent(ms, 0, durationMs)}%`
  const wide = (stretch: Stretch) =>
    `${percent(stretch.endMs, 0, durationMs) - percent(stretch.startMs, 0, durationMs)}%`
  return (
    <svg className="block h-[96px] w-full overflow-visible" aria-hidden="true">
      <line x1="0" x2="100%" y1="38" y2="38" className="stroke-line" strokeWidth="2" />
      <clipPath id={playedId}>
        <rect width={at(positionMs ?? 0)} height="96" />
      </clipPath>
      {['fill-accent-soft stroke-accent-text', 'fill-accent-text'].map((look, layer) => (
        <g key={look} {...(layer === 1 ? { clipPath: `url(#${playedId})` } : {})}>
          {speech.map((stretch) => (
            <rect
              key={stretch.startMs}
              x={at(stretch.startMs)}
              width={wide(stretch)}
              y="22"
              height="32"
              rx="4"
              className={look}
            />
          ))}
        </g>
      ))}
      {pauses.map((pause) => (
        <g key={pause.startMs}>
          <rect
            x={at(pause.startMs)}
            width={wide(pause)}
            y="22"
            height="32"
            rx="4"
            className="fill-mark stroke-mark-strong"
            strokeWidth="1"
          >
            <title>{`${labels.pause} ${timeText(pause.startMs)} · ${formatLength(pause.endMs - pause.startMs)}`}</title>
          </rect>
          {pause.endMs - pause.startMs > durationMs * 0.04 ? (
            <text
              x={at((pause.startMs + pause.endMs) / 2)}
              y="14"
              textAnchor="middle"
              className="figures fill-muted text-xs"
            >
              {formatLength(pause.endMs - pause.startMs)}
            </text>
          ) : null}
        </g>
      ))}
      {fillers.map((filler) => (
        <svg key={filler.atMs} x={at(filler.atMs)} y="58" className="overflow-visible">
          <path d="M0 0 4.5 9h-9Z" className="fill-record">
            <title>{`${labels.filler} ${timeText(filler.atMs)}: ${filler.word}`}</title>
          </path>
        </svg>
      ))}
      <line x1="0" x2="100%" y1="72" y2="72" className="stroke-line" />
      {timeTicks(durationMs, 6).map((ms) => (
        <g key={ms}>
          <line x1={at(ms)} x2={at(ms)} y1="72" y2="76" className="stroke-faint" />
          <text
            x={at(ms)}
            y="91"
            textAnchor={ms === 0 ? 'start' : ms > durationMs * 0.97 ? 'end' : 'middle'}
            className="figures fill-muted text-xs"
          >
            {timeText(ms)}
          </text>
        </g>
      ))}
      {positionMs === undefined ? null : (
        <g className="print:hidden">
          <line
            x1={at(positionMs)}
            x2={at(positionMs)}
            y1="18"
            y2="72"
            strokeWidth="2"
            className="stroke-ink"
          />
          <circle cx={at(positionMs)} cy="18" r="4" className="fill-ink" />
        </g>
      )}
    </svg>
  )
}

/**
 * Round values from `min` to `max`, both within, about `count` of them: 0, 50, 100 rather than
 * 0, 37, 74. The step is 1, 2 or 5 times a power of ten.
 */
export function niceTicks(min: number, max: number, count: number): number[] {
  if (!(max > min) || count < 1) return [min]
  const rough = (max - min) / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough
  return stepsBetween(min, max, step)
}

const timeStepsSeconds = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600]

/** Instants on a time axis of `durationMs` milliseconds, in steps people count in; in milliseconds. */
export function timeTicks(durationMs: number, count: number): number[] {
  const roughSeconds = durationMs / 1000 / count
  const stepSeconds = timeStepsSeconds.find((step) => step >= roughSeconds) ?? 3600
  return stepsBetween(0, durationMs, stepSeconds * 1000)
}

function stepsBetween(min: number, max: number, step: number): number[] {
  const first = Math.ceil(min / step - 1e-9)
  const last = Math.floor(max / step + 1e-9)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  )
}

/** A position between `min` and `max` as a percentage for SVG, kept within the picture. */
export function percent(value: number, min: number, max: number): number {
  if (!(max > min)) return 0
  return Math.min(100, Math.max(0, ((value - min) / (max - min)) * 100))
}

/** "1:05" for 65 400 milliseconds: the clock of a player, rounded down. */
export function timeText(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

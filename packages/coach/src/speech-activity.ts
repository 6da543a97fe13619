import type { Span } from '@app/domain/speech'
import { frameMs, silenceDb } from './level-meter.ts'

/** The thresholds of speech detection. README.md says where each comes from. */
export const activity = {
  /** Levels are averaged over this many frames (50 ms) before they are compared. */
  smoothFrames: 5,
  /** Floor and peak are taken from this much sound around each moment, so that a change of level is followed. */
  windowMs: 10_000,
  stepMs: 1000,
  /** The noise floor and the speech level, as percentiles of the levels in the window. */
  floorPercentile: 0.1,
  peakPercentile: 0.95,
  /** Speech begins this share of the way from floor to peak, within these bounds in dB above the floor. */
  shareOfRange: 0.35,
  leastAboveFloorDb: 4,
  mostAboveFloorDb: 15,
  /** Nothing this far below the loudest speech of the recording counts as speech. */
  belowLoudestDb: 40,
  /** Speech ends only this far below the level at which it begins (hysteresis). */
  hysteresisDb: 2,
  /** Shorter gaps belong to the speech around them (stops, weak consonants). */
  hangoverMs: 250,
  /** Shorter bursts are clicks. */
  leastSpeechMs: 100,
  /** A short burst that stays this far below the speech around it is a breath or a movement. */
  breathMs: 450,
  breathBelowPeakDb: 18,
}

const percentile = (sorted: Float32Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? silenceDb

/** Mean power over a centred window, in dB. */
const smooth = (levelsDb: Float32Array): Float32Array => {
  const half = Math.floor(activity.smoothFrames / 2)
  const powers = Float64Array.from(levelsDb, (level) => 10 ** (level / 10))
  return Float32Array.from(levelsDb, (_, index) => {
    const from = Math.max(0, index - half)
    const to = Math.min(powers.length, index + half + 1)
    let sum = 0
    for (let at = from; at < to; at += 1) sum += powers[at] ?? 0
    return Math.max(silenceDb, 10 * Math.log10(sum / (to - from)))
  })
}

type Surroundings = { threshold: number; peak: number }

/** Threshold and speech level for every second, each from the ten seconds around it. */
const surroundings = (levels: Float32Array): Surroundings[] => {
  const step = activity.stepMs / frameMs
  const half = activity.windowMs / frameMs / 2
  const loudest = percentile(levels.toSorted(), activity.peakPercentile)
  return Array.from({ length: Math.ceil(levels.length / step) }, (_, second) => {
    const centre = second * step + step / 2
    const sorted = levels.slice(Math.max(0, centre - half), centre + half).sort()
    const floor = percentile(sorted, activity.floorPercentile)
    const peak = percentile(sorted, activity.peakPercentile)
    const above = Math.min(
      activity.mostAboveFloorDb,
      Math.max(activity.leastAboveFloorDb, activity.shareOfRange * (peak - floor)),
    )
    return { threshold: Math.max(floor + above, loudest - activity.belowLoudestDb), peak }
  })
}

type Run = { start: number; end: number }

/** Frames above their threshold, as runs; `end` is exclusive. */
const runsAbove = (levels: Float32Array, around: (frame: number) => Surroundings): Run[] => {
  const runs: Run[] = []
  let start: number | null = null
  levels.forEach((level, frame) => {
    const { threshold } = around(frame)
    if (start === null && level > threshold + activity.hysteresisDb) start = frame
    if (start !== null && level <= threshold) {
      runs.push({ start, end: frame })
      start = null
    }
  })
  if (start !== null) runs.push({ start, end: levels.length })
  return runs
}

const joinNear = (runs: readonly Run[]): Run[] => {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last !== undefined && (run.start - last.end) * frameMs < activity.hangoverMs) {
      last.end = run.end
    } else joined.push({ ...run })
  }
  return joined
}

/**
 * Where somebody speaks: spans in milliseconds from the start, in order, from the level of the sound alone.
 * The threshold follows the noise floor and the speech level of the ten seconds around each moment.
 * @param levelsDb level of each 10 ms frame in dB, as `hear` gives it
 */
export const findSpeech = (levelsDb: Float32Array): Span[] => {
  const levels = smooth(levelsDb)
  const seconds = surroundings(levels)
  const around = (frame: number): Surroundings =>
    seconds[Math.floor((frame * frameMs) / activity.stepMs)] ?? { threshold: 0, peak: 0 }
  const isSpeech = (run: Run): boolean => {
    const lengthMs = (run.end - run.start) * frameMs
    if (lengthMs < activity.leastSpeechMs) return false
    if (lengthMs >= activity.breathMs) return true
    const loudest = levels.subarray(run.start, run.end).reduce((a, b) => Math.max(a, b), silenceDb)
    return loudest > around(run.start).peak - activity.breathBelowPeakDb
  }
  return joinNear(joinNear(runsAbove(levels, around)).filter(isSpeech)).map((run) => ({
    startMs: run.start * frameMs,
    endMs: run.end * frameMs,
  }))
}

/** A silence between speech counts as a pause when it is longer than this. */
export const pauseMs = 1000

/** The silences longer than a second between the first and the last speech. */
export const findPauses = (speech: readonly Span[]): Span[] =>
  speech.slice(1).flatMap((span, index) => {
    const startMs = speech[index]?.endMs ?? span.startMs
    return span.startMs - startMs > pauseMs ? [{ startMs, endMs: span.startMs }] : []
  })

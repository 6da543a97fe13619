import { hear, type HearOptions } from './hear.ts'
import type { AudioSource } from './audio-source.ts'
import type { SoundLevels } from './level-meter.ts'

/**
 * The outline of a sound for a timeline: `count` heights from 0 to 1 over its whole length, the loudest being 1
 * (all 0 for silence). Shorter sounds than `count` frames repeat frames.
 */
export const peaksOf = (sound: SoundLevels, count: number): number[] => {
  const frames = sound.peaks.length
  const highest = sound.peaks.reduce((a, b) => Math.max(a, b), 0)
  return Array.from({ length: count }, (_, index) => {
    const from = Math.floor((index * frames) / count)
    const to = Math.max(from + 1, Math.floor(((index + 1) * frames) / count))
    const peak = sound.peaks.subarray(from, to).reduce((a, b) => Math.max(a, b), 0)
    return highest === 0 ? 0 : Math.round((peak / highest) * 1000) / 1000
  })
}

/**
 * The outline of a recording, as `peaksOf`.
 * @throws UnmeasurableAudio
 */
export const peaks = async (
  request: { audio: AudioSource; count: number } & HearOptions,
): Promise<number[]> => peaksOf(await hear(request.audio, request), request.count)

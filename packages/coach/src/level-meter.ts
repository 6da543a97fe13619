/** Everything is measured in frames of 10 ms. */
export const frameMs = 10

/** What stands for digital silence: below the noise of any 16-bit recording. */
export const silenceDb = -100

/** Rumble, hum and DC lie below; no voice does. */
const highPassHertz = 90

/** Loudness of a recording over time: a ten-minute answer takes half a megabyte, whatever its sample rate. */
export type SoundLevels = {
  durationMs: number
  /** RMS level of each 10 ms frame in dB below full scale, after a high-pass at 90 Hz. */
  levelsDb: Float32Array
  /** Highest absolute sample of each 10 ms frame, 0 to 1 (may exceed 1 where a codec overshoots). */
  peaks: Float32Array
}

/**
 * Collects decoded sound into frames while it is decoded, so that no more than one packet of samples is ever held.
 * Where the recording has gaps (a paused recorder, discontinuous transmission), the frames stay silent.
 */
export const levelMeter = () => {
  let energies = new Float64Array(6000)
  let counts = new Uint32Array(6000)
  let peaks = new Float32Array(6000)
  let usedFrames = 0
  let endSeconds = 0
  let previousIn = 0
  let previousOut = 0

  const makeRoom = (frames: number): void => {
    if (frames <= energies.length) return
    const size = Math.max(frames, energies.length * 2)
    const [oldEnergies, oldCounts, oldPeaks] = [energies, counts, peaks]
    energies = new Float64Array(size)
    counts = new Uint32Array(size)
    peaks = new Float32Array(size)
    energies.set(oldEnergies)
    counts.set(oldCounts)
    peaks.set(oldPeaks)
  }

  return {
    /** Adds the samples of one packet that starts at `startSeconds`. Channels are averaged. */
    add(channels: readonly Float32Array[], sampleRate: number, startSeconds: number): void {
      const first = channels[0]
      if (first === undefined || first.length === 0) return
      const samplesPerFrame = (sampleRate * frameMs) / 1000
      const startSample = Math.max(0, Math.round(startSeconds * sampleRate))
      const frames = Math.floor((startSample + first.length - 1) / samplesPerFrame) + 1
      makeRoom(frames)
      const keep = 1 / (1 + (2 * Math.PI * highPassHertz) / sampleRate)
      for (let index = 0; index < first.length; index += 1) {
        let sample = 0
        for (const channel of channels) sample += channel[index] ?? 0
        sample /= channels.length
        previousOut = keep * (previousOut + sample - previousIn)
        previousIn = sample
        const frame = Math.floor((startSample + index) / samplesPerFrame)
        energies[frame] = (energies[frame] ?? 0) + previousOut * previousOut
        counts[frame] = (counts[frame] ?? 0) + 1
        const peak = Math.abs(sample)
        if (peak > (peaks[frame] ?? 0)) peaks[frame] = peak
      }
      usedFrames = Math.max(usedFrames, frames)
      endSeconds = Math.max(endSeconds, startSeconds + first.length / sampleRate)
    },
    /** The levels so far. */
    finish(): SoundLevels {
      const levelsDb = new Float32Array(usedFrames)
      for (let frame = 0; frame < usedFrames; frame += 1) {
        const power = (energies[frame] ?? 0) / Math.max(1, counts[frame] ?? 0)
        levelsDb[frame] = power > 0 ? Math.max(silenceDb, 10 * Math.log10(power)) : silenceDb
      }
      return {
        durationMs: Math.round(endSeconds * 1000),
        levelsDb,
        peaks: peaks.slice(0, usedFrames),
      }
    },
  }
}

/** Mono PCM in memory, for tests. */
export type Sound = { samples: Float32Array; sampleRate: number }

/** Reads a 16-bit mono WAV file with the usual 44-byte or longer header. */
export const decodeWav = (bytes: Uint8Array): Sound => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let offset = 12
  while (String.fromCharCode(...bytes.subarray(offset, offset + 4)) !== 'data') {
    offset += 8 + view.getUint32(offset + 4, true)
  }
  const length = Math.min(view.getUint32(offset + 4, true), bytes.byteLength - offset - 8)
  const samples = Float32Array.from({ length: length / 2 }, (_, index) => {
    return view.getInt16(offset + 8 + index * 2, true) / 32768
  })
  return { samples, sampleRate: view.getUint32(24, true) }
}

/** Writes 16-bit mono WAV. */
export const encodeWav = ({ samples, sampleRate }: Sound): Uint8Array => {
  const view = new DataView(new ArrayBuffer(44 + samples.length * 2))
  const text = (at: number, value: string): void => {
    for (let index = 0; index < value.length; index += 1) {
      view.setUint8(at + index, value.charCodeAt(index))
    }
  }
  text(0, 'RIFF')
  view.setUint32(4, 36 + samples.length * 2, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, sampleRate, true)
  view.setUint32(28, sampleRate * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  text(36, 'data')
  view.setUint32(40, samples.length * 2, true)
  samples.forEach((sample, index) => {
    view.setInt16(44 + index * 2, Math.round(Math.max(-1, Math.min(1, sample)) * 32767), true)
  })
  return new Uint8Array(view.buffer)
}

/** The same pseudo-random numbers each time, -1 to 1 (mulberry32). */
export const noiseFrom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * 2 - 1
  }
}

/** RMS of the samples that are louder than a hundredth of full scale: the level of the speech itself. */
const speechRms = (samples: Float32Array): number => {
  const loud = samples.filter((sample) => Math.abs(sample) > 0.01)
  return Math.sqrt(loud.reduce((sum, sample) => sum + sample * sample, 0) / loud.length)
}

/** The sound with white noise so many dB below its speech. */
export const withWhiteNoise = (sound: Sound, signalToNoiseDb: number): Sound => {
  const next = noiseFrom(1961)
  // Uniform noise from -a to a has an RMS of a / sqrt(3).
  const amplitude = speechRms(sound.samples) * 10 ** (-signalToNoiseDb / 20) * Math.sqrt(3)
  return { ...sound, samples: sound.samples.map((sample) => sample + amplitude * next()) }
}

/** The sound with its level changed by so many dB from one moment on, as when a microphone turns itself down. */
export const withLevelChange = (sound: Sound, atSeconds: number, changeDb: number): Sound => {
  const from = atSeconds * sound.sampleRate
  const gain = 10 ** (changeDb / 20)
  return {
    ...sound,
    samples: sound.samples.map((sample, index) => (index >= from ? sample * gain : sample)),
  }
}

/** Mono sound, 16 bit. */
export type Sound = { sampleRate: number; samples: Int16Array }

const samplesIn = ({ sampleRate }: { sampleRate: number }, seconds: number): number =>
  Math.round(seconds * sampleRate)

/** Shorter than any sound of speech, longer than a click. */
const fadeSeconds = 0.005

export const secondsOf = ({ sampleRate, samples }: Sound): number => samples.length / sampleRate

/** Reads a RIFF WAV file: mono, 16 bit PCM. Throws on anything else. */
export const readWav = (bytes: Buffer): Sound => {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WAVE')
    throw new Error('Not a WAV file')
  let sampleRate = 0
  for (let at = 12; at + 8 <= bytes.length;) {
    const chunk = bytes.toString('latin1', at, at + 4)
    const size = bytes.readUInt32LE(at + 4)
    const body = bytes.subarray(at + 8, at + 8 + size)
    if (chunk === 'fmt ') {
      const [format, channels, bits] = [0, 2, 14].map((offset) => body.readUInt16LE(offset))
      if (format !== 1 || channels !== 1 || bits !== 16) throw new Error('Not mono 16 bit PCM')
      sampleRate = body.readUInt32LE(4)
    }
    if (chunk === 'data') {
      const samples = new Int16Array(Math.floor(body.length / 2))
      samples.forEach((_, index) => {
        samples[index] = body.readInt16LE(index * 2)
      })
      return { sampleRate, samples }
    }
    at += 8 + size + (size % 2)
  }
  throw new Error('A WAV file without sound')
}

/** The samples as little-endian bytes, as ffmpeg reads them under the name s16le. */
export const rawBytes = ({ samples }: Sound): Buffer => {
  const bytes = Buffer.alloc(samples.length * 2)
  samples.forEach((sample, index) => bytes.writeInt16LE(sample, index * 2))
  return bytes
}

/** A stretch of a sound, faded over a few milliseconds at both ends so that a cut is not heard as a click. */
export const cut = (sound: Sound, fromSeconds: number, toSeconds: number): Sound => {
  const samples = sound.samples.slice(samplesIn(sound, fromSeconds), samplesIn(sound, toSeconds))
  const fade = Math.min(samplesIn(sound, fadeSeconds), Math.floor(samples.length / 2))
  for (let index = 0; index < fade; index += 1) {
    const last = samples.length - 1 - index
    samples[index] = Math.round(((samples[index] ?? 0) * index) / fade)
    samples[last] = Math.round(((samples[last] ?? 0) * index) / fade)
  }
  return { ...sound, samples }
}

export const silence = (sampleRate: number, seconds: number): Sound => ({
  sampleRate,
  samples: new Int16Array(samplesIn({ sampleRate }, seconds)),
})

/** Sounds of one sample rate, one after another. */
export const join = (sounds: readonly Sound[]): Sound => {
  const sampleRate = sounds[0]?.sampleRate
  if (sampleRate === undefined) throw new Error('No sounds to join')
  if (sounds.some((sound) => sound.sampleRate !== sampleRate))
    throw new Error('These sounds have different sample rates')
  const samples = new Int16Array(sounds.reduce((sum, sound) => sum + sound.samples.length, 0))
  let at = 0
  for (const sound of sounds) {
    samples.set(sound.samples, at)
    at += sound.samples.length
  }
  return { sampleRate, samples }
}

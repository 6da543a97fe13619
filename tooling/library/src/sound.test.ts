import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { cut, join, rawBytes, readWav, secondsOf, silence } from './sound.ts'

const second = { sampleRate: 16_000, samples: new Int16Array(16_000).fill(1_000) }

/** A WAV file with a chunk that is not sound before the sound. */
const wavOf = (samples: Buffer, channels = 1): Buffer => {
  const format = Buffer.alloc(24)
  format.write('fmt ', 0, 'latin1')
  format.writeUInt32LE(16, 4)
  format.writeUInt16LE(1, 8)
  format.writeUInt16LE(channels, 10)
  format.writeUInt32LE(16_000, 12)
  format.writeUInt16LE(16, 22)
  const other = Buffer.from('LIST\u0003\0\0\0abc\0', 'latin1')
  const data = Buffer.alloc(8)
  data.write('data', 0, 'latin1')
  data.writeUInt32LE(samples.length, 4)
  return Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVE', 'latin1'), format, other, data, samples])
}

test('a WAV file is read, whatever other chunks it has', () => {
  const { sampleRate, samples } = readWav(wavOf(rawBytes(second)))
  expect(sampleRate).toBe(16_000)
  expect(samples).toEqual(second.samples)
})

test('what is not mono PCM is refused', async () => {
  expect(() => readWav(wavOf(rawBytes(second), 2))).toThrow('Not mono')
  const text = await readFile(new URL(import.meta.url))
  expect(() => readWav(text)).toThrow('Not a WAV file')
})

test('sounds are joined with silence between them, each faded at its ends', () => {
  const half = cut(second, 0.25, 0.75)
  const joined = join([half, silence(16_000, 0.1), half])
  expect(secondsOf(joined)).toBeCloseTo(1.1, 3)
  expect([joined.samples[0], joined.samples[4_000], joined.samples[7_999]]).toEqual([0, 1_000, 0])
  expect(joined.samples.slice(8_000, 9_600).every((sample) => sample === 0)).toBe(true)
})

test('sounds of different sample rates are not joined', () => {
  expect(() => join([second, silence(32_000, 1)])).toThrow('different sample rates')
})

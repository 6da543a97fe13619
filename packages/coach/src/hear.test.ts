import {
  ALL_FORMATS,
  BufferSource,
  BufferTarget,
  Conversion,
  Input,
  Mp4OutputFormat,
  OggOutputFormat,
  Output,
  WebMOutputFormat,
  type OutputFormat,
} from 'mediabunny'
import { describe, expect, test } from 'vitest'
import { UnmeasurableAudio } from './audio-source.ts'
import { hear } from './hear.ts'
import { mediaFile } from './media.fixture.ts'
import { findPauses, findSpeech } from './speech-activity.ts'
import { encodeWav } from './wav.fixture.ts'

/** As in speech-activity.test.ts: from the samples of the WAV files that these were encoded from. */
const truth: Record<string, [number, number][]> = {
  'strong.webm': [[6.829, 8.025]],
  'weak.webm': [
    [4.963, 7.462],
    [13.684, 16.746],
    [25.953, 27.45],
  ],
}

describe('the pauses are found within 0.25 s in what a browser records', () => {
  test.each(Object.keys(truth))('%s (Opus)', async (name) => {
    const pauses = findPauses(findSpeech((await hear(mediaFile(name))).levelsDb))
    expect(pauses).toHaveLength(truth[name]?.length ?? 0)
    truth[name]?.forEach(([start, end], index) => {
      expect(Math.abs((pauses[index]?.startMs ?? 0) / 1000 - start)).toBeLessThan(0.25)
      expect(Math.abs((pauses[index]?.endMs ?? 0) / 1000 - end)).toBeLessThan(0.25)
    })
  })
})

/** The same packets in another container, as other browsers write them. Nothing is encoded anew. */
const inContainer = async (bytes: Uint8Array, format: OutputFormat): Promise<Uint8Array> => {
  const target = new BufferTarget()
  const conversion = await Conversion.init({
    input: new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) }),
    output: new Output({ format, target }),
    video: { discard: true },
  })
  await conversion.execute()
  return new Uint8Array(target.buffer ?? new ArrayBuffer())
}

test.each([
  ['WebM as it is streamed, without length and index', new WebMOutputFormat({ appendOnly: true })],
  ['Ogg', new OggOutputFormat()],
  ['MP4', new Mp4OutputFormat()],
  ['MP4 in fragments', new Mp4OutputFormat({ fastStart: 'fragmented' })],
])('Opus in %s gives the same pauses', async (_, format) => {
  const bytes = mediaFile('weak.webm')
  const [there, here] = await Promise.all(
    [await inContainer(bytes, format), bytes].map(async (recording) =>
      findPauses(findSpeech((await hear(recording)).levelsDb)),
    ),
  )
  expect(there).toHaveLength(3)
  there?.forEach((pause, index) => {
    expect(Math.abs(pause.startMs - (here?.[index]?.startMs ?? 0))).toBeLessThanOrEqual(50)
  })
})

describe('a recording can come as', () => {
  const bytes = mediaFile('weak.webm')

  test('bytes, a Blob, or pieces read on demand, with the same result', async () => {
    const asked: [number, number][] = []
    const pieces = {
      sizeBytes: bytes.length,
      read: async (start: number, end: number) => {
        asked.push([start, end])
        return bytes.slice(start, end)
      },
    }
    const [whole, blob, read] = await Promise.all([
      hear(bytes),
      hear(new Blob([new Uint8Array(bytes)])),
      hear(pieces),
    ])
    expect(blob).toEqual(whole)
    expect(read).toEqual(whole)
    expect(asked.length).toBeGreaterThan(0)
  })

  test('a file cut off in the middle: what is there is measured', async () => {
    const sound = await hear(bytes.slice(0, Math.floor(bytes.length / 2)))
    const whole = await hear(bytes)
    expect(sound.durationMs).toBeGreaterThan(whole.durationMs * 0.35)
    expect(sound.durationMs).toBeLessThan(whole.durationMs * 0.65)
  })
})

test('length and levels are those of the sound', async () => {
  const sampleRate = 16_000
  // One second of a 440 Hz tone at half of full scale: -9 dB RMS.
  const samples = Float32Array.from(
    { length: sampleRate },
    (_, index) => 0.5 * Math.sin((2 * Math.PI * 440 * index) / sampleRate),
  )
  const sound = await hear(encodeWav({ samples, sampleRate }))
  expect(sound.durationMs).toBe(1000)
  expect(sound.levelsDb).toHaveLength(100)
  expect(sound.levelsDb[50]).toBeCloseTo(-9.2, 0)
  expect(sound.peaks[50]).toBeCloseTo(0.5, 1)
})

const reasonOf = async (source: Uint8Array): Promise<unknown> => {
  try {
    await hear(source)
  } catch (error) {
    return error
  }
  return null
}

describe('what cannot be measured says why', () => {
  test('a codec without a decoder, with the length of the recording', async () => {
    const error = await reasonOf(mediaFile('strong.mp4'))
    expect(error).toBeInstanceOf(UnmeasurableAudio)
    expect(error).toMatchObject({ reason: 'unsupportedCodec', codec: 'aac' })
    expect((error as UnmeasurableAudio).durationMs).toBeGreaterThan(44_000)
    expect((error as UnmeasurableAudio).durationMs).toBeLessThan(45_000)
  })

  test('bytes that are no recording', async () => {
    expect(await reasonOf(new Uint8Array(1000).fill(7))).toMatchObject({ reason: 'unreadable' })
    expect(await reasonOf(new Uint8Array())).toMatchObject({ reason: 'unreadable' })
  })

  test('a recording without a single sample', async () => {
    const empty = encodeWav({ samples: new Float32Array(), sampleRate: 16_000 })
    expect(await reasonOf(empty)).toMatchObject({
      reason: expect.stringMatching(/noSound|unreadable|noAudioTrack/),
    })
  })
})

test('a decoder for another codec can be put in from outside', async () => {
  const freed: string[] = []
  const sound = await hear(mediaFile('strong.mp4'), {
    decoders: {
      aac: async ({ sampleRate, description }) => ({
        // AudioSpecificConfig, as a decoder needs it; a frame of AAC holds 1024 samples.
        decode: () => ({
          channels: [new Float32Array(1024).fill((description?.length ?? 0) > 0 ? 0.1 : 0)],
          sampleRate,
        }),
        free: () => freed.push('free'),
      }),
    },
  })
  expect(sound.durationMs).toBeGreaterThan(44_000)
  expect(sound.peaks[100]).toBeCloseTo(0.1)
  expect(freed).toEqual(['free'])
})

test('listening can be stopped', async () => {
  await expect(
    hear(mediaFile('weak.webm'), { signal: AbortSignal.abort(new Error('stopped')) }),
  ).rejects.toThrow('stopped')
})

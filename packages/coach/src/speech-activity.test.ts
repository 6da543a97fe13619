import type { Span } from '@app/domain/speech'
import { describe, expect, test } from 'vitest'
import { hear } from './hear.ts'
import { mediaFile } from './media.fixture.ts'
import { findPauses, findSpeech } from './speech-activity.ts'
import { decodeWav, encodeWav, noiseFrom, withLevelChange, withWhiteNoise } from './wav.fixture.ts'
import type { Sound } from './wav.fixture.ts'

/*
 * The truth, from the samples themselves and not from the code under test: the two synthesised files hold stretches
 * in which no 16-bit sample exceeds 8 (of 32768). Those longer than a second are listed here, in seconds. Beside them,
 * answer-strong.wav has silences of 0.82 s (at 32.12) and five of 0.30 to 0.44 s at ends of sentences: they are
 * shorter than a second and so are no pauses. The third file is a human voice over the noise of a hall: its pauses are
 * where the level of 50 ms windows stays at the hall's -40 dB, below the speech at -8 to -35 dB.
 */
const truth = {
  'answer-strong.wav': [[6.829, 8.025]],
  'answer-weak.wav': [
    [4.963, 7.462],
    [13.684, 16.746],
    [25.953, 27.45],
  ],
  'jfk-inaugural-1961.wav': [
    [2.15, 3.25],
    [4.3, 5.4],
  ],
} as const
type Name = keyof typeof truth
const names = Object.keys(truth) as Name[]

const pausesOf = async (sound: Sound): Promise<Span[]> =>
  findPauses(findSpeech((await hear(encodeWav(sound))).levelsDb))

const load = (name: Name): Sound => decodeWav(mediaFile(name))

/** Every true pause is found, at both ends within a quarter of a second, and nothing else is. */
const expectTruth = (found: readonly Span[], name: Name): void => {
  expect(found.length).toBe(truth[name].length)
  truth[name].forEach(([start, end], index) => {
    expect(Math.abs((found[index]?.startMs ?? 0) / 1000 - start)).toBeLessThan(0.25)
    expect(Math.abs((found[index]?.endMs ?? 0) / 1000 - end)).toBeLessThan(0.25)
  })
}

describe.each(names)('the pauses of %s are found within 0.25 s', (name) => {
  test('in the recording as it is', async () => {
    expectTruth(await pausesOf(load(name)), name)
  })

  test.each([30, 20, 10])('with white noise %d dB below the speech', async (decibels) => {
    expectTruth(await pausesOf(withWhiteNoise(load(name), decibels)), name)
  })

  test.each([
    [0.3, -12],
    [0.5, -6],
    [0.7, -12],
  ])('when the level changes on the way (at %d of the length by %d dB)', async (at, decibels) => {
    const noisy = withWhiteNoise(load(name), 20)
    const seconds = (noisy.samples.length / noisy.sampleRate) * at
    expectTruth(await pausesOf(withLevelChange(noisy, seconds, decibels)), name)
  })

  test('over the hum of a mains line and low rumble', async () => {
    const sound = load(name)
    const next = noiseFrom(7)
    let rumble = 0
    const samples = sound.samples.map((sample, index) => {
      rumble = 0.99 * rumble + 0.02 * next()
      return (
        sample * 0.5 + 0.06 * rumble + 0.05 * Math.sin((100 * Math.PI * index) / sound.sampleRate)
      )
    })
    expectTruth(await pausesOf({ ...sound, samples }), name)
  })
})

/** Levels in dB, so many frames of 10 ms each. */
const levels = (...parts: [frames: number, decibels: number][]): Float32Array =>
  Float32Array.from(parts.flatMap(([frames, decibels]) => Array<number>(frames).fill(decibels)))

describe('speech is found', () => {
  test('nowhere in digital silence, and nowhere in steady noise', () => {
    const next = noiseFrom(3)
    expect(findSpeech(levels([500, -100]))).toEqual([])
    expect(findSpeech(levels([500, -40]).map((level) => level + next()))).toEqual([])
    expect(findSpeech(new Float32Array())).toEqual([])
  })

  test('to the end where it never pauses', () => {
    const syllables = Array.from({ length: 60 }, (): [number, number][] => [
      [12, -20],
      [4, -38],
    ])
    const speech = findSpeech(levels([100, -60], ...syllables.flat()))
    expect(speech).toHaveLength(1)
    expect(speech[0]?.endMs).toBeGreaterThan(10_400)
  })

  test('across the short gaps within words', () => {
    expect(
      findSpeech(levels([100, -70], [50, -20], [15, -70], [50, -20], [100, -70])),
    ).toHaveLength(1)
  })

  test('not in a click, and not in a breath between two sentences', () => {
    const click = levels(
      [100, -70],
      [100, -20],
      [60, -70],
      [4, -20],
      [60, -70],
      [100, -20],
      [90, -70],
    )
    const breath = levels(
      [100, -70],
      [100, -20],
      [60, -70],
      [30, -45],
      [60, -70],
      [100, -20],
      [90, -70],
    )
    expect(findSpeech(click)).toHaveLength(2)
    expect(findPauses(findSpeech(click))).toHaveLength(1)
    expect(findPauses(findSpeech(breath))).toHaveLength(1)
  })
})

test('a silence of a second or less is no pause, nor is silence before and after the speech', () => {
  const speech = [
    { startMs: 3000, endMs: 4000 },
    { startMs: 5000, endMs: 6000 },
    { startMs: 7010, endMs: 8000 },
  ]
  expect(findPauses(speech)).toEqual([{ startMs: 6000, endMs: 7010 }])
  expect(findPauses([])).toEqual([])
})

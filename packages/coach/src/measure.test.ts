import { SpeechFigures } from '@app/domain/speech'
import { wordsOf } from '@app/domain/transcripts'
import { describe, expect, test } from 'vitest'
import { weakText } from './answers.fixture.ts'
import { figuresOf, measure } from './measure.ts'
import { mediaFile } from './media.fixture.ts'
import { peaks } from './peaks.ts'

test('a recording and its words give every figure', async () => {
  const figures = await measure({
    audio: mediaFile('answer-weak.wav'),
    words: wordsOf(weakText),
    targetSeconds: 60,
    language: 'en',
  })
  expect(SpeechFigures.parse(figures)).toEqual(figures)
  // 31.26 s by the header of the file; first to last sound 30.85 s; 60 words and 12 fillers counted by hand.
  expect(figures.durationMs).toBe(31_258)
  expect(figures.shareOfTimeUsed).toBe(0.52)
  expect(figures.wordCount).toBe(60)
  expect(figures.wordsPerMinute).toBeCloseTo(60 / (30.85 / 60), 0)
  expect(figures.fillers).toHaveLength(12)
  expect(figures.fillersPerMinute).toBeCloseTo(12 / (30.85 / 60), 0)
  expect(figures.pauses).toHaveLength(3)
  // The file is silent for 2.50 + 3.06 + 1.50 s in the middle and 0.41 s at its end.
  expect((figures.speakingMs ?? 0) / 1000).toBeCloseTo(31.26 - 7.06 - 0.41, 0)
})

describe('what is not known is null, never zero', () => {
  test('a typed answer has words and no times', () => {
    expect(
      figuresOf({
        sound: null,
        words: wordsOf('Um, I wrote this.'),
        targetSeconds: 60,
        language: 'en',
      }),
    ).toMatchObject({
      durationMs: null,
      speakingMs: null,
      speech: [],
      pauses: [],
      wordCount: 4,
      wordsPerMinute: null,
      fillersPerMinute: null,
      shareOfTimeUsed: null,
      fillers: [{ term: 'um', wordIndex: 0, startMs: null }],
    })
  })

  test('a recording without words has pauses and no pace', async () => {
    const figures = await measure({
      audio: mediaFile('answer-weak.wav'),
      words: null,
      targetSeconds: 60,
      language: 'en',
    })
    expect(figures.pauses).toHaveLength(3)
    expect(figures).toMatchObject({ wordCount: null, wordsPerMinute: null, fillers: null })
  })

  test('a language without a list of fillers has pace and no fillers', () => {
    const words = ['私は', '学生', 'です'].map((text, index) => ({
      text,
      startMs: index * 1000,
      endMs: index * 1000 + 900,
    }))
    expect(figuresOf({ sound: null, words, targetSeconds: 60, language: 'ja' })).toMatchObject({
      fillers: null,
      fillersPerMinute: null,
      wordCount: 3,
    })
  })
})

test('where the sound cannot be decoded, timed words give the pace and the container the length', () => {
  const words = Array.from({ length: 120 }, (_, index) => ({
    text: 'word',
    startMs: index * 500,
    endMs: index * 500 + 500,
  }))
  const figures = figuresOf({
    sound: null,
    durationMs: 66_000,
    words,
    targetSeconds: 120,
    language: 'en',
  })
  expect(figures).toMatchObject({ wordsPerMinute: 120, durationMs: 66_000, shareOfTimeUsed: 0.55 })
  expect(figures.pauses).toEqual([])
})

test('silence for a whole recording is measured as no speech', () => {
  const silent = {
    durationMs: 10_000,
    levelsDb: new Float32Array(1000).fill(-100),
    peaks: new Float32Array(1000),
  }
  expect(figuresOf({ sound: silent, words: [], targetSeconds: 60, language: 'en' })).toMatchObject({
    speakingMs: 0,
    speech: [],
    pauses: [],
    wordCount: 0,
    wordsPerMinute: null,
  })
})

test('no figure names a trait of the speaker', () => {
  expect(Object.keys(SpeechFigures.shape).join(' ')).not.toMatch(
    /confiden|emotion|nervous|enthusias|engage|energy|tone|mood|pitch/iu,
  )
})

test('peaks outline the sound from 0 to 1, low in its pauses', async () => {
  const outline = await peaks({ audio: mediaFile('answer-weak.wav'), count: 310 })
  expect(outline).toHaveLength(310)
  expect(Math.max(...outline)).toBe(1)
  expect(Math.min(...outline)).toBeGreaterThanOrEqual(0)
  // 14.5 to 16 s lie within the second pause, 1 to 4 s within the first speech.
  expect(Math.max(...outline.slice(145, 160))).toBeLessThan(0.02)
  expect(Math.max(...outline.slice(10, 40))).toBeGreaterThan(0.5)
})

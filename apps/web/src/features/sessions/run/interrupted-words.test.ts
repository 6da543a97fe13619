import type { Words } from '@app/ui/words'
import { expect, test } from 'vitest'
import { keptWords, reasonWords } from './interrupted-words.ts'

const words = {
  say: (sentence: string, values: Record<string, string | number> = {}) =>
    `${sentence} ${JSON.stringify(values)}`,
  number: (value: number, digits = 0) => value.toFixed(digits),
} as unknown as Words

test('a person is told how much is kept, and where', () => {
  expect(keptWords({ where: 'here', durationMs: 41_600 }, words)).toContain('{"seconds":42}')
  expect(keptWords({ where: 'here', durationMs: 200 }, words)).toContain('{"seconds":1}')
  expect(
    keptWords({ where: 'server', bytes: 2_340_000, isWhole: false, durationMs: null }, words),
  ).toContain('"2.3"')
  const whole = { where: 'server', bytes: 5, isWhole: true } as const
  expect(keptWords({ ...whole, durationMs: null }, words)).toContain('All that')
  expect(keptWords({ ...whole, durationMs: 4349 }, words)).toContain('{"seconds":4}')
  expect(keptWords({ where: 'nowhere' }, words)).toContain('Nothing of it was recorded')
})

test('a page that knows nothing of an interruption guesses at what usually is behind it', () => {
  expect(reasonWords(null, words)).toContain('closed or loaded anew')
  expect(reasonWords('slept', words)).toContain('asleep')
})

import { expect, test } from 'vitest'
import type { Phase } from './phase.ts'
import { phaseWords, spokenMarks, titleOf } from './phase-words.ts'
import { aRun } from './run.fixture.ts'

const say = (sentence: string, values: Record<string, string | number> = {}) =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]))
const about = (thinkSeconds: number | null, startsByItself = true) => {
  const run = aRun({ states: ['asked', 'waiting'], question: { thinkSeconds } })
  return { run, question: run.questions[0] ?? null, startsByItself }
}

const nextOf = (phase: Phase, thinkSeconds: number | null, byItself = true) =>
  phaseWords(phase, about(thinkSeconds, byItself), say).next

test('a person is told what comes after the question', () => {
  expect(nextOf('asking', 30)).toBe('Next: 30 seconds to think, then recording starts.')
  expect(nextOf('asking', 0)).toBe('Next: recording starts.')
  expect(nextOf('asking', null)).toBe('Next: time to think, as long as you need.')
})

test('it is said whether recording starts by itself', () => {
  expect(nextOf('thinking', 30, true)).toContain('by itself')
  expect(nextOf('thinking', 30, false)).toContain('is over')
  expect(nextOf('thinking', null, false)).toContain('no limit')
})

test('after an answer the next question is named, and the last one is called the last', () => {
  const run = aRun({ states: ['settled', 'answered'] })
  const of = (index: number) =>
    phaseWords(
      'review',
      { run, question: run.questions[index] ?? null, startsByItself: false },
      say,
    ).next
  expect(of(0)).toBe('Next: question 2 of 2.')
  expect(of(1)).toBe('This was the last question.')
})

test("the page's title begins with what happens now", () => {
  const words = { now: 'Time to think' }
  expect(titleOf(words, about(30), say)).toBe('Time to think · Question 1 of 2 · JustInterview')
  expect(titleOf(words, { ...about(30), question: null }, say)).toBe(
    'Time to think · Finance, first round · JustInterview',
  )
})

test('the time left is spoken at a few points that lie ahead', () => {
  expect(Object.keys(spokenMarks(90, String)).map(Number)).toEqual([5, 10, 30, 60])
  expect(Object.keys(spokenMarks(30, String)).map(Number)).toEqual([5, 10])
  expect(spokenMarks(12, (seconds) => `${seconds} left`)).toEqual({ 5: '5 left', 10: '10 left' })
})

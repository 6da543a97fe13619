import type { Coaching } from '@app/domain/reports'
import { expect, test } from 'vitest'
import {
  type EvidenceMark,
  highlightIn,
  marksOf,
  marksShown,
  stretchesOf,
} from './evidence-marks.ts'

const mark = (
  firstWord: number,
  lastWord: number,
  competency: EvidenceMark['competency'],
): EvidenceMark => ({ firstWord, lastWord, competency })

const wordsIn = (stretches: { firstWord: number; lastWord: number }[]): number[] =>
  stretches.flatMap(({ firstWord, lastWord }) =>
    Array.from({ length: lastWord - firstWord + 1 }, (_, index) => firstWord + index),
  )

test('a transcript without evidence is one stretch', () => {
  expect(stretchesOf(3, [])).toEqual([{ firstWord: 0, lastWord: 2, competencies: [], ends: [] }])
  expect(stretchesOf(0, [])).toEqual([])
})

test('overlapping evidence is cut where it begins and ends, and names what ends there', () => {
  const stretches = stretchesOf(10, [mark(2, 6, 'structure'), mark(4, 8, 'specificity')])
  expect(stretches).toEqual([
    { firstWord: 0, lastWord: 1, competencies: [], ends: [] },
    { firstWord: 2, lastWord: 3, competencies: ['structure'], ends: [] },
    { firstWord: 4, lastWord: 6, competencies: ['structure', 'specificity'], ends: ['structure'] },
    { firstWord: 7, lastWord: 8, competencies: ['specificity'], ends: ['specificity'] },
    { firstWord: 9, lastWord: 9, competencies: [], ends: [] },
  ])
})

test('every word stands in exactly one stretch, also with evidence side by side and past the end', () => {
  const marks = [mark(0, 3, 'clarity'), mark(4, 5, 'clarity'), mark(5, 40, 'delivery')]
  const stretches = stretchesOf(8, marks)
  expect(wordsIn(stretches)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  expect(stretches[0]).toMatchObject({ firstWord: 0, lastWord: 4, competencies: ['clarity'] })
  expect(stretches.at(-1)).toMatchObject({ lastWord: 7, ends: ['delivery'] })
})

test('the marks of an answer are the quotations from that answer alone', () => {
  const evidence = [
    { position: 1, quote: 'I wrote', firstWord: 3, lastWord: 4 },
    { position: 2, quote: 'We found', firstWord: 0, lastWord: 1 },
  ]
  const competencies = [{ competency: 'structure', evidence }]
  const coaching = { competencies } as unknown as Coaching
  expect(marksOf(coaching, 1)).toEqual([mark(3, 4, 'structure')])
  expect(marksOf(coaching, 3)).toEqual([])
  expect(marksOf(null, 1)).toEqual([])
})

test('asking for a competency that has no evidence here shows all of it', () => {
  const marks = [mark(0, 1, 'structure'), mark(2, 3, 'clarity')]
  expect(highlightIn(marks, 'clarity')).toBe('clarity')
  expect(highlightIn(marks, 'delivery')).toBe('all')
  expect(highlightIn(marks, 'none')).toBe('none')
  expect(marksShown(marks, 'clarity')).toEqual([mark(2, 3, 'clarity')])
  expect(marksShown(marks, 'all')).toEqual(marks)
  expect(marksShown(marks, 'none')).toEqual([])
})

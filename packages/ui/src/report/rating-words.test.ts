import { outcomes } from '@app/domain/reports'
import { anchorOf, starterRubric } from '@app/domain/rubrics'
import { expect, test } from 'vitest'
import { i18n, type Say } from '../words.ts'
import {
  comparisonWords,
  levelOfAnchor,
  outcomeMeaning,
  outcomeTitle,
  spreadWords,
} from './rating-words.ts'

const say: Say = (sentence, values) => i18n._(sentence, values, { message: sentence })

test('every outcome but a rating is explained, and none of them sounds like a low level', () => {
  for (const outcome of outcomes) {
    const words = `${outcomeTitle(outcome, say)} ${outcomeMeaning(outcome, say)}`
    if (outcome === 'rated') expect(words).toBe('null null')
    else expect(words.length).toBeGreaterThan(80)
    expect(words).not.toMatch(/poor|weak|bad|fail|insufficient/i)
  }
})

test('[P55] no word about a rating speaks of the person', () => {
  const words = outcomes
    .flatMap((outcome) => [outcomeTitle(outcome, say), outcomeMeaning(outcome, say)])
    .join(' ')
  expect(words).not.toMatch(
    /confiden|enthusias|nervous|engag|personalit|emotion|accent|voice|look(s|ed) (good|bad)|hire/i,
  )
})

test('a level and its description lead to one another', () => {
  for (const { competency } of starterRubric.scales)
    for (const level of [1, 2, 3, 4, 5])
      expect(
        levelOfAnchor(starterRubric, competency, anchorOf(starterRubric, competency, level)),
      ).toBe(level)
  expect(levelOfAnchor(starterRubric, 'clarity', 'of another rubric')).toBeNull()
})

test('the spread is told only where there is more than one rating', () => {
  expect(spreadWords([3], say)).toBeNull()
  expect(spreadWords([4, 4, 4], say)).toBe('3 ratings, all at level 4.')
  expect(spreadWords([4, 2, 3], say)).toBe('3 ratings, from level 2 to level 4.')
})

test('both ratings are compared in plain words, without saying who is right', () => {
  const words = (level: number | null, own: number | null) =>
    comparisonWords({ level, own, reader: 'candidate' }, say)
  expect(words(3, 3)).toBe('You and this coach chose the same level.')
  expect(words(3, 4)).toBe('You rated yourself one level higher.')
  expect(words(5, 3)).toBe('You rated yourself 2 levels lower.')
  expect(words(null, 3)).toBeNull()
  expect(words(3, null)).toBeNull()
  expect(comparisonWords({ level: 2, own: 4, reader: 'staff' }, say)).toBe(
    'The candidate chose 2 levels higher.',
  )
})

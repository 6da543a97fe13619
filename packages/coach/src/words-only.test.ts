import { Coaching } from '@app/domain/reports'
import { expect, test } from 'vitest'
import { answerOf, inputOf, strongText } from './answers.fixture.ts'
import { evaluate } from './evaluate.ts'
import { outputAnswer, outputOf, resultOf, scriptedModel, trueQuote } from './model.fixture.ts'
import { wordsOnly } from './words-only.ts'

const reason =
  'This is level 4 (4/5): you name what was found. A rating of 4 out of 5 fits. Six days, 2 members.'
const output = outputAnswer(outputOf({ level: 4, quotes: [trueQuote], reason }))
const coaching = await evaluate({
  ...inputOf(answerOf(strongText)),
  model: scriptedModel(output),
  ratings: 1,
})
const words = wordsOnly(coaching)

test('[P61] words only: the description of the level stays, its figure goes', () => {
  const result = resultOf(words, 'structure')
  expect(result).toMatchObject({ outcome: 'rated', level: null, ratings: [] })
  expect(result.anchor).toBe(resultOf(coaching, 'structure').anchor)
  expect(result.evidence).toEqual(resultOf(coaching, 'structure').evidence)
  expect(Coaching.parse(words)).toEqual(words)
})

test('[P61] a score that stands in a sentence goes too, a fact stays', () => {
  const text = resultOf(words, 'structure').reason
  expect(text).not.toMatch(/level|rating|4|out of 5/iu)
  expect(text).toContain('you name what was found')
  expect(text).toContain('Six days, 2 members.')
})

test('the coaching it was made from is left as it was', () => {
  expect(resultOf(coaching, 'structure').level).toBe(4)
})

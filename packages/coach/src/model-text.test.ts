import { describe, expect, test } from 'vitest'
import { answerOf, inputOf, strongText } from './answers.fixture.ts'
import { evaluate } from './evaluate.ts'
import { outputAnswer, outputOf, resultOf, scriptedModel, trueQuote } from './model.fixture.ts'

const input = inputOf(answerOf(strongText))

const step = (title: string, example: string) => ({
  title,
  why: 'It makes the point clearer.',
  example,
  competency: 'structure' as const,
})

describe('what the model writes is checked too', () => {
  test('[P55] a reason, strength or step that speaks of the person is dropped', async () => {
    const output = outputOf(
      { level: 4, quotes: [trueQuote], reason: 'You sound confident and enthusiastic.' },
      {},
      {
        strengths: [
          { text: 'A charismatic personality.', quotes: [{ position: 1, quote: trueQuote }] },
          { text: 'You name what you found.', quotes: [{ position: 1, quote: trueQuote }] },
        ],
        nextSteps: [
          step('Show more enthusiasm', 'Smile more.'),
          step('Name the grant', 'Say [which grant].'),
        ],
      },
    )
    const coaching = await evaluate({
      ...input,
      model: scriptedModel(outputAnswer(output)),
      ratings: 1,
    })
    expect(JSON.stringify(coaching)).not.toMatch(/confident|enthusias|charism/iu)
    expect(resultOf(coaching, 'structure').reason).toMatch(/passages shown/u)
    expect(coaching.strengths.map(({ text }) => text)).toEqual(['You name what you found.'])
    expect(coaching.nextSteps.map(({ title }) => title)).toContain('Name the grant')
  })

  test('a strength without a passage is dropped', async () => {
    const output = outputOf(
      { level: 4, quotes: [trueQuote] },
      {},
      {
        strengths: [
          { text: 'You led ten people.', quotes: [{ position: 1, quote: 'I led ten people' }] },
        ],
      },
    )
    const coaching = await evaluate({
      ...input,
      model: scriptedModel(outputAnswer(output)),
      ratings: 1,
    })
    expect(coaching.strengths).toEqual([])
  })

  test('an example with a number that nobody said is dropped; three steps remain', async () => {
    const steps = [
      step('Say how much was saved', 'As a result we saved 40 percent.'),
      step('Say how much was found', 'We found [number] errors.'),
    ]
    const output = outputOf({ level: 4, quotes: [trueQuote] }, {}, { nextSteps: steps })
    const coaching = await evaluate({
      ...input,
      model: scriptedModel(outputAnswer(output)),
      ratings: 1,
    })
    expect(coaching.nextSteps).toHaveLength(3)
    expect(coaching.nextSteps.map(({ title }) => title)).not.toContain('Say how much was saved')
    expect(coaching.nextSteps[0]?.title).toBe('Say how much was found')
  })
})

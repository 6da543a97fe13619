import { Coaching } from '@app/domain/reports'
import { describe, expect, test } from 'vitest'
import { answerOf, inputOf, strongText } from './answers.fixture.ts'
import { EvaluationFailed, medianOf } from './combine.ts'
import { evaluate } from './evaluate.ts'
import {
  good,
  outputAnswer,
  outputOf,
  rated,
  refusedAnswer,
  resultOf,
  scriptedModel,
  trueQuote,
  truncatedAnswer,
} from './model.fixture.ts'
import { ModelUnavailable } from './model.ts'
import { usageOf, type StoredCall } from './rating-calls.ts'

const input = inputOf(answerOf(strongText))

describe('three ratings become one result', () => {
  test('the median, its anchor, all ratings and the verified passages', async () => {
    const model = scriptedModel(good(3), good(4), good(4))
    const coaching = await evaluate({ ...input, model })
    expect(Coaching.parse(coaching)).toEqual(coaching)
    expect(resultOf(coaching, 'structure')).toEqual({
      competency: 'structure',
      outcome: 'rated',
      level: 4,
      ratings: [3, 4, 4],
      anchor: 'Situation, task, action and result are all there; one of them stays thin.',
      reason: 'You say what you did.',
      evidence: [{ position: 1, quote: `${trueQuote},`, firstWord: 73, lastWord: 76 }],
    })
  })

  test('[P64] with provider, model, prompt and rubric version and the hash of the inputs', async () => {
    const coaching = await evaluate({ ...input, model: scriptedModel(good(3), good(3), good(3)) })
    expect(coaching.provenance).toEqual({
      coach: 'model',
      provider: 'scripted',
      model: 'scripted-1',
      promptVersion: 'coach-1',
      rubricVersion: 'starter-1',
      inputsSha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
      ratingsPerCompetency: 3,
    })
  })

  test('ratings that lie apart are not averaged away: the report abstains and shows them', async () => {
    const coaching = await evaluate({ ...input, model: scriptedModel(good(2), good(4), good(3)) })
    const result = resultOf(coaching, 'relevance')
    expect(result).toMatchObject({
      outcome: 'ratingsDisagree',
      level: null,
      anchor: null,
      ratings: [2, 4, 3],
    })
    expect(result.reason).toMatch(/too far apart/u)
  })

  test('how far apart is too far can be set, and so can the number of ratings', async () => {
    const wide = await evaluate({
      ...input,
      model: scriptedModel(good(2), good(4), good(3)),
      disagreeFrom: 3,
    })
    expect(resultOf(wide, 'relevance')).toMatchObject({ outcome: 'rated', level: 3 })
    const single = await evaluate({ ...input, model: scriptedModel(good(2)), ratings: 1 })
    expect(resultOf(single, 'relevance')).toMatchObject({ level: 2, ratings: [2] })
    expect(single.limits.join(' ')).toMatch(/single rating/u)
    await expect(evaluate({ ...input, model: scriptedModel(), ratings: 0 })).rejects.toThrow(
      RangeError,
    )
  })

  test('of two middle ratings the lower counts', () => {
    expect([medianOf([3, 4]), medianOf([5, 1, 3]), medianOf([2])]).toEqual([3, 3, 2])
  })

  test('delivery is never taken from the model', async () => {
    const model = scriptedModel(good(5), good(5), good(5))
    const coaching = await evaluate({ ...input, model })
    expect(resultOf(coaching, 'delivery').outcome).toBe('cannotJudge')
    for (const { instructions, schema } of model.asked) {
      expect(instructions).not.toMatch(/^delivery:/mu)
      const extra = outputOf({ level: 3, quotes: [trueQuote] })
      expect(
        schema.safeParse({
          ...extra,
          competencies: { ...extra.competencies, delivery: rated({ level: 3, quotes: [] }) },
        }).success,
      ).toBe(false)
    }
  })
})

describe('what goes wrong at the provider', () => {
  test('a model that cannot be reached: what was answered is kept and not asked again', async () => {
    const kept: StoredCall[] = []
    const keep = async (call: StoredCall): Promise<void> => {
      kept.push(structuredClone(call))
    }
    const down = new ModelUnavailable('429', { retryAfterMs: 20_000 })
    const failing = scriptedModel(good(3), down, good(4))
    await expect(evaluate({ ...input, model: failing, keep })).rejects.toMatchObject({
      retryAfterMs: 20_000,
    })
    expect(kept.map(({ key }) => key)).toEqual(['rating-1', 'rating-3'])

    const rest = scriptedModel(good(4))
    const coaching = await evaluate({ ...input, model: rest, stored: kept })
    expect(rest.asked).toHaveLength(1)
    expect(resultOf(coaching, 'structure')).toMatchObject({ level: 4, ratings: [3, 4, 4] })
  })

  test('a refusal is not argued with: the others count, and the report says so', async () => {
    const model = scriptedModel(good(3), refusedAnswer, good(3))
    const coaching = await evaluate({ ...input, model })
    expect(model.asked).toHaveLength(3)
    expect(resultOf(coaching, 'structure')).toMatchObject({ level: 3, ratings: [3, 3] })
    expect(coaching.limits.join(' ')).toMatch(/1 of 3 ratings is missing: the model declined/u)
  })

  test.each([
    ['cut off', truncatedAnswer],
    ['no JSON', outputAnswer('Here is my rating: {')],
    ['of another shape', outputAnswer({ score: 5 })],
    [
      'with a key too many',
      outputAnswer({ ...outputOf({ level: 3, quotes: [trueQuote] }), emotion: 'calm' }),
    ],
  ])('an answer %s is asked for once more', async (_, broken) => {
    const model = scriptedModel(broken, good(3))
    const coaching = await evaluate({ ...input, model, ratings: 1 })
    expect(model.asked).toHaveLength(2)
    expect(resultOf(coaching, 'structure').level).toBe(3)
  })

  test('JSON that comes as text, in a code fence, is read', async () => {
    const text = `\`\`\`json\n${JSON.stringify(outputOf({ level: 3, quotes: [trueQuote] }))}\n\`\`\``
    const coaching = await evaluate({
      ...input,
      model: scriptedModel(outputAnswer(text)),
      ratings: 1,
    })
    expect(resultOf(coaching, 'structure').level).toBe(3)
  })

  test('when nothing usable comes, the evaluation fails with the reasons', async () => {
    const model = scriptedModel(
      refusedAnswer,
      truncatedAnswer,
      outputAnswer('?'),
      truncatedAnswer,
      outputAnswer('?'),
    )
    const failed = await evaluate({ ...input, model }).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(EvaluationFailed)
    expect(failed).toMatchObject({ failures: ['refused', 'truncated', 'unreadable'] })
  })

  test('without any words, no model is asked', async () => {
    const model = scriptedModel()
    const coaching = await evaluate({ ...inputOf(answerOf('')), model })
    expect(model.asked).toEqual([])
    expect(coaching.competencies.every(({ level }) => level === null)).toBe(true)
    expect(coaching.nextSteps).toHaveLength(3)
  })

  test('tokens of all calls are summed', () => {
    const calls = [good(3), refusedAnswer, truncatedAnswer].map((answer, n) => ({
      key: `${n}`,
      answer,
    }))
    expect(usageOf(calls)).toEqual({ inputTokens: 3000, outputTokens: 600, cachedInputTokens: 0 })
  })
})

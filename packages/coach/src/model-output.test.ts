import { Coaching, Report } from '@app/domain/reports'
import { SpeechFigures } from '@app/domain/speech'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { outputOf, rated } from './model.fixture.ts'
import { modelOutputFor, secondOutputFor } from './model-output.ts'
import { textCompetencies } from './rules-findings.ts'

/** What no result may have a place for (rule 9), as words of a name in camelCase or snake_case. */
const forbidden =
  /^(?:emotions?|emotional|feelings?|moods?|sentiments?|confidence|confident|nervous|nervousness|anxiety|stress|enthusiasm|enthusiastic|passion|engagement|engaged|energy|motivation|attitude|personality|character|traits?|temperament|charisma|likeability|warmth|looks?|appearance|attractiveness|face|facial|gaze|smile|posture|gestures?|voice|pitch|tone|intonation|accent|dialect|nativeness|gender|sex|age|ethnicity|race|nationality|religion|disability|health|hire|hiring|hireability|verdict|recommendation|decision|pass|fail|rank|ranking|fit|honesty|deception|intelligence|iq)$/u

const wordsOfName = (name: string): string[] =>
  name
    .replaceAll(/([a-z])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/u)

/** Every property name and every fixed value in a JSON schema, however deep. */
const namesIn = (schema: unknown): string[] => {
  if (Array.isArray(schema)) return schema.flatMap(namesIn)
  if (schema === null || typeof schema !== 'object') return []
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key === 'properties' && value !== null && typeof value === 'object') {
      return [...Object.keys(value), ...namesIn(Object.values(value))]
    }
    if (key === 'enum' || key === 'const')
      return [value].flat().filter((v) => typeof v === 'string')
    return namesIn(value)
  })
}

/** Every object in a JSON schema that would let a key through that it does not name. */
const openObjects = (schema: unknown): unknown[] => {
  if (Array.isArray(schema)) return schema.flatMap(openObjects)
  if (schema === null || typeof schema !== 'object') return []
  const open =
    'type' in schema &&
    schema.type === 'object' &&
    !('additionalProperties' in schema && schema.additionalProperties === false)
  return [...(open ? [schema] : []), ...Object.values(schema).flatMap(openObjects)]
}

const schemas: [string, z.ZodType][] = [
  ['what a model may answer', modelOutputFor(textCompetencies)],
  ['what a model may answer the second time', secondOutputFor(textCompetencies)],
  ['a report', Report],
  ['the coaching in it', Coaching],
  ['the figures in it', SpeechFigures],
]

describe.each(schemas)('%s', (_, schema) => {
  test('[P55] has no place for emotion, character, looks, accent or a verdict', () => {
    const names = namesIn(z.toJSONSchema(schema))
    expect(names.length).toBeGreaterThan(3)
    const hits = names.filter((name) => wordsOfName(name).some((word) => forbidden.test(word)))
    expect(hits).toEqual([])
  })
})

test('the walk itself finds a forbidden name wherever it hides', () => {
  const bad = z.object({
    list: z.array(z.object({ emotion_label: z.enum(['hireVerdict', 'ok']) })),
  })
  const names = namesIn(z.toJSONSchema(bad))
  expect(names).toContain('emotion_label')
  expect(names.filter((name) => wordsOfName(name).some((word) => forbidden.test(word)))).toEqual([
    'emotion_label',
    'hireVerdict',
  ])
})

const accepts = (value: unknown): boolean =>
  modelOutputFor(textCompetencies).safeParse(value).success

describe('[P55] what a model adds of its own accord makes its answer invalid', () => {
  const good = outputOf({ level: 3, quotes: ['We found eleven errors'] })

  test('the plain answer is valid', () => {
    expect(accepts(good)).toBe(true)
  })

  test.each([
    ['at the top', { ...good, confidence: 4 }],
    ['a verdict', { ...good, hireRecommendation: 'yes' }],
    [
      'among the competencies',
      {
        ...good,
        competencies: { ...good.competencies, enthusiasm: rated({ level: 3, quotes: [] }) },
      },
    ],
    [
      'delivery, which is never asked',
      {
        ...good,
        competencies: { ...good.competencies, delivery: rated({ level: 3, quotes: [] }) },
      },
    ],
    [
      'within a competency',
      {
        ...good,
        competencies: {
          ...good.competencies,
          clarity: { ...rated({ level: 3, quotes: [] }), emotion: 'calm' },
        },
      },
    ],
    ['a level outside of the scale', outputOf({ level: 6, quotes: [] })],
    ['a level between two', outputOf({ level: 3.5, quotes: [] })],
  ])('%s', (_, value) => {
    expect(accepts(value)).toBe(false)
  })

  test('the schema that is sent names every key and forbids all others', () => {
    for (const schema of [modelOutputFor(textCompetencies), secondOutputFor(['clarity'])]) {
      expect(openObjects(z.toJSONSchema(schema))).toEqual([])
    }
    expect(openObjects(z.toJSONSchema(Coaching))).toEqual([])
  })
})

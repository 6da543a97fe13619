import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Attempt, OwnReport, StaffReport } from './report-views.ts'
import { Report } from './reports.ts'
import { SessionRow } from './runs.ts'
import { anchorOf, competencies, starterRubric, weightsFor } from './rubrics.ts'
import { categories } from './questions.ts'
import { textOf, wordsOf } from './transcripts.ts'

/** Every field's name in a schema, however deep. */
const fieldsOf = (schema: z.ZodType): string[] => {
  const names: string[] = []
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { properties } = node as { properties?: object }
    if (properties) names.push(...Object.keys(properties))
    for (const child of Object.values(node)) walk(child)
  }
  walk(z.toJSONSchema(schema))
  return names
}

const forbidden =
  /emotion|mood|confiden|enthusias|engag|personalit|trait|^looks$|appearance|attractive|accent(?!Color)|voice|tone|hire|verdict|recommend|gender|^age$|ethnic|nationality/i
const media = /media|video|audio|recording|playback|url|sha256$|frame|key$/i

describe('a report', () => {
  test.each([
    ['as it is stored', Report],
    ['as its candidate reads it', OwnReport],
    ['as staff read it', StaffReport],
    ['as one attempt among others', Attempt],
  ])('[P55] has no field for a trait or a verdict: %s', (_view, schema) => {
    const fields = fieldsOf(schema)
    expect(fields.length).toBeGreaterThan(5)
    expect(fields.filter((name) => forbidden.test(name))).toEqual([])
  })

  test('[P12] has no field for media where staff read it, and the list has none either', () => {
    const known = new Set(['inputsSha256'])
    const found = [...fieldsOf(StaffReport), ...fieldsOf(SessionRow)]
    expect(found.filter((name) => media.test(name) && !known.has(name))).toEqual([])
    expect(fieldsOf(OwnReport)).toContain('recordingId')
  })

  test('[P57] has a line in the staff’s list without any score to rank by', () => {
    const named = fieldsOf(SessionRow)
    expect(named.filter((name) => /score|level|rating|rank|grade|average/i.test(name))).toEqual([])
  })
})

describe('the rubric', () => {
  test('describes each of the five levels of each competency', () => {
    expect(starterRubric.scales.map((scale) => scale.competency)).toEqual([...competencies])
    for (const competency of competencies)
      for (const level of [1, 2, 3, 4, 5])
        expect(anchorOf(starterRubric, competency, level).length).toBeGreaterThan(20)
    for (const level of [0, 6, 2.5])
      expect(() => anchorOf(starterRubric, 'clarity', level)).toThrow(RangeError)
  })

  test.each(categories)('weighs the competencies of %s to exactly one', (category) => {
    const weights = Object.values(weightsFor(starterRubric, category))
    expect(weights).toHaveLength(competencies.length)
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 10)
  })

  test('[P55] describes what was said and how it was built, never a person', () => {
    const text = starterRubric.scales
      .flatMap((scale) => [scale.looksAt, ...scale.anchors])
      .join(' ')
    expect(text).not.toMatch(
      /confident|enthusias|energetic|friendly|nervous|accent|personality|voice/i,
    )
  })
})

test('words and running text are the same text', () => {
  expect(textOf(wordsOf('  I closed\n the   books. '))).toBe('I closed the books.')
  expect(wordsOf('   ')).toEqual([])
  expect(wordsOf('Hello')).toEqual([{ text: 'Hello', startMs: null, endMs: null }])
})

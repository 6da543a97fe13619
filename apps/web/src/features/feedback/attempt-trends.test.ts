import type { Attempt } from '@app/domain/report-views'
import { competencies } from '@app/domain/rubrics'
import { expect, test } from 'vitest'
import { ratedCompetencies, trendsOf } from './attempt-trends.ts'

const attempt = (levels: Attempt['levels']): Attempt => ({
  sessionId: '',
  kitName: '',
  endedAt: '',
  levels,
  wordsPerMinute: null,
  fillersPerMinute: null,
})

test('a line is drawn where a competency was rated at least twice, with gaps where it was not', () => {
  const attempts = [attempt({ structure: 2, clarity: 3 }), attempt({}), attempt({ structure: 4 })]
  expect(trendsOf(attempts, competencies)).toEqual([
    { competency: 'structure', values: [2, null, 4] },
  ])
  expect(trendsOf(attempts.slice(0, 1), competencies)).toEqual([])
})

test('the table has a column for each competency that was ever rated', () => {
  expect(
    ratedCompetencies([attempt({ clarity: 3 }), attempt({ structure: 2 })], competencies),
  ).toEqual(['structure', 'clarity'])
  expect(ratedCompetencies([attempt({})], competencies)).toEqual([])
})

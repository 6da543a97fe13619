import { wholeLevels } from '@app/domain/feedback'
import { competencies } from '@app/domain/rubrics'
import { expect, test } from 'vitest'
import { draftFrom, openCompetencies } from './rating-draft.ts'

const levels = { structure: 3, relevance: null, specificity: 1, clarity: 5, delivery: 4 }

test('a rating is whole when each competency has a level or "cannot say"', () => {
  expect(wholeLevels(levels)).toEqual(levels)
  expect(wholeLevels({ structure: 3 })).toBeNull()
  expect(
    openCompetencies({ levels: { structure: 3, relevance: null }, note: '' }, competencies),
  ).toEqual(['specificity', 'clarity', 'delivery'])
})

test('a draft comes back as it was kept', () => {
  const draft = { levels, note: 'More about the result.' }
  expect(draftFrom(JSON.stringify(draft), competencies)).toEqual(draft)
})

test('whatever else lies there is left out', () => {
  const empty = { levels: {}, note: '' }
  for (const text of ['', 'no JSON', 'null', '7', '{"levels":{"structure":9,"looks":3},"note":1}'])
    expect(draftFrom(text, competencies)).toEqual(empty)
})

import { expect, test } from 'vitest'
import { isNarrowed, narrowed, questionsInput, questionsSearch } from './questions-search.ts'

test('an address says what is looked for, and what it says wrongly is passed over', () => {
  const search = questionsSearch({
    q: ' audit ',
    category: 'finance',
    asks: 'juggling',
    difficulty: 'core',
    language: 'en-GB',
    shelf: 'archived',
    size: '50',
  })
  expect(search).toEqual({
    q: 'audit',
    category: 'finance',
    difficulty: 'core',
    language: 'en-GB',
    shelf: 'archived',
    size: '50',
  })
  expect(questionsInput(search)).toEqual({
    search: 'audit',
    category: 'finance',
    difficulty: 'core',
    language: 'en-GB',
    shelf: 'archived',
    limit: 50,
  })
  expect(questionsSearch({ language: 'English, please' })).toEqual({})
})

test('another filter begins the list anew, and one that is taken away leaves nothing', () => {
  expect(
    narrowed({ category: 'sales', after: 'abc', size: '50' }, { category: undefined }),
  ).toEqual({
    size: '50',
  })
  expect([isNarrowed({ size: '50' }), isNarrowed({ q: 'a' })]).toEqual([false, true])
})

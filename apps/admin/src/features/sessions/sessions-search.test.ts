import { describe, expect, test } from 'vitest'
import { parseSearch, stringifySearch } from '../../search-params.ts'
import {
  cleared,
  filtersSet,
  isNarrowed,
  narrowed,
  sessionsInput,
  sessionsSearch,
} from './sessions-search.ts'

const cohort = '01a20fed-d133-725a-af3b-3354aec572ba'
const everything = {
  q: 'ada',
  cohort,
  kit: cohort,
  category: 'finance',
  state: 'completed',
  report: 'ready',
  from: '2026-11-01',
  to: '2026-11-24',
  after: 'abc',
  size: '50',
} as const

describe('the list of sessions in the address', () => {
  test('is the same list for whoever opens the link', () => {
    expect(sessionsSearch(parseSearch(stringifySearch(everything)))).toEqual(everything)
  })

  test('is understood as far as it can be', () => {
    const search = parseSearch(
      '?q=+&cohort=all&state=lost&category=finance&from=2026-02-30&sort=score',
    )
    expect(sessionsSearch(search)).toEqual({ category: 'finance' })
  })

  test('[P57] has no order by a score, whatever an address asks for', () => {
    const search = sessionsSearch(parseSearch('?sort=level&orderBy=score&report=ready'))
    expect(sessionsInput(search)).toEqual({ reportState: 'ready', limit: 25 })
  })
})

describe('what the API is asked for', () => {
  test('counts days at the place of the reader, both days included', () => {
    const { from, to } = sessionsInput({ from: '2026-03-01', to: '2026-03-01' })
    expect(from).toBe(new Date(2026, 2, 1).toISOString())
    expect(to).toBe(new Date(2026, 2, 2).toISOString())
  })

  test('names every filter in the words of the API', () => {
    expect(sessionsInput(everything)).toMatchObject({
      search: 'ada',
      cohortId: cohort,
      kitId: cohort,
      category: 'finance',
      state: 'completed',
      reportState: 'ready',
      cursor: 'abc',
      limit: 50,
    })
  })
})

describe('a change of what is looked for', () => {
  test('begins the list anew', () => {
    expect(narrowed(everything, { state: 'paused' })).toEqual({
      ...everything,
      state: 'paused',
      after: undefined,
    })
    expect('after' in narrowed(everything, { state: 'paused' })).toBe(false)
  })

  test('takes a filter away with undefined, and turns the page with a cursor', () => {
    expect('cohort' in narrowed(everything, { cohort: undefined })).toBe(false)
    expect(narrowed(everything, { after: 'def' })).toEqual({ ...everything, after: 'def' })
  })

  test('counts the filters that are set, the words apart', () => {
    expect(filtersSet(everything)).toBe(7)
    expect(isNarrowed({ q: 'ada' })).toBe(true)
    expect(isNarrowed({ size: '50', after: 'abc' })).toBe(false)
  })

  test('clears everything but the number of rows', () => {
    expect(cleared(everything)).toEqual({ size: '50' })
  })
})

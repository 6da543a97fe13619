import { describe, expect, test } from 'vitest'
import { pageInput, pageSearch, rangeOf, sizedTo, turnedTo } from './page-size.ts'

describe('a page of a list', () => {
  test('says which rows it shows, counted from one', () => {
    expect(rangeOf({ items: Array.from({ length: 25 }), skipped: 25, total: 431 })).toEqual({
      first: 26,
      last: 50,
      total: 431,
    })
    expect(rangeOf({ items: [1, 2], skipped: 429, total: 431 })).toMatchObject({
      first: 430,
      last: 431,
    })
    expect(rangeOf({ items: [], skipped: 0, total: 0 })).toEqual({ first: 0, last: 0, total: 0 })
  })

  test('is named in the address, the usual number of rows left out', () => {
    expect(pageSearch({ after: 'abc', size: '50', other: 'x' })).toEqual({
      after: 'abc',
      size: '50',
    })
    expect(pageSearch({ size: '25' })).toEqual({})
    expect(pageSearch({ size: '33' })).toEqual({})
  })

  test('is asked for with its place and its number of rows', () => {
    expect(pageInput({})).toEqual({ limit: 25 })
    expect(pageInput({ after: 'abc', size: '100' })).toEqual({ cursor: 'abc', limit: 100 })
  })

  test('begins anew with another number of rows, and keeps what was looked for', () => {
    const search = { q: 'ada', after: 'abc', size: '50' as const }
    expect(sizedTo(search, '100')).toEqual({ q: 'ada', size: '100' })
    expect(sizedTo(search, '25')).toEqual({ q: 'ada' })
    expect(turnedTo(search, undefined)).toEqual({ q: 'ada', size: '50' })
    expect(turnedTo(search, 'def')).toEqual({ ...search, after: 'def' })
  })
})

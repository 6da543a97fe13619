import { describe, expect, test } from 'vitest'
import {
  cursorIn,
  dayIn,
  idIn,
  oneOf,
  parseSearch,
  stringifySearch,
  textIn,
} from './search-params.ts'

describe('an address', () => {
  test('keeps everything as the text that it is, numbers and quotation marks too', () => {
    const search = { q: '20 "x" & y=z', from: '2026-11-01', size: '50' }
    expect(parseSearch(stringifySearch(search))).toEqual(search)
    expect(stringifySearch({ q: '431' })).toBe('?q=431')
  })

  test('carries nothing that says nothing', () => {
    expect(stringifySearch({ q: '', cohort: undefined })).toBe('')
    expect(parseSearch('')).toEqual({})
  })
})

describe('what stands in an address', () => {
  test.each([
    ['2026-11-24', '2026-11-24'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', undefined],
    ['2026-13-01', undefined],
    ['24.11.2026', undefined],
    ['0202-11-24', undefined],
    [20_261_124, undefined],
  ])('as a day: %s is %s', (value, day) => {
    expect(dayIn(value)).toBe(day)
  })

  test('as an id must have the form of one', () => {
    const id = '01a20fed-d133-725a-af3b-3354aec572ba'
    expect(idIn(id)).toBe(id)
    expect(idIn(`${id}'--`)).toBeUndefined()
    expect(idIn(undefined)).toBeUndefined()
  })

  test('as a cursor may be anything that our server could have made', () => {
    expect(cursorIn('WyJhIl0_-')).toBe('WyJhIl0_-')
    expect(cursorIn('a b')).toBeUndefined()
    expect(cursorIn('x'.repeat(1001))).toBeUndefined()
  })

  test('as words loses its blanks, and its end where it is too long', () => {
    expect(textIn('  Ada ')).toBe('Ada')
    expect(textIn('   ')).toBeUndefined()
    expect(textIn('x'.repeat(200))).toHaveLength(120)
  })

  test('as a choice must be one of the choices, not something that every object has', () => {
    expect(oneOf('coach', { coach: '', admin: '' })).toBe('coach')
    expect(oneOf('toString', { coach: '', admin: '' })).toBeUndefined()
  })
})

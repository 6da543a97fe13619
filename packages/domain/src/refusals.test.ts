import { describe, expect, test } from 'vitest'
import { isRefusalCode, refusals, Refused, statusOf, type RefusalCode } from './refusals.ts'

const codes = Object.keys(refusals) as RefusalCode[]

describe('a refusal', () => {
  test.each(codes)('%s is named as noun.reason and is the caller’s to mend', (code) => {
    expect(code).toMatch(/^[a-zA-Z]+\.[a-zA-Z]+$/)
    expect(statusOf(code)).toBeGreaterThanOrEqual(400)
    expect(statusOf(code)).toBeLessThan(500)
  })

  test('carries its code and plain facts, and its message says nothing more', () => {
    const refusal = new Refused('recording.offsetMismatch', { offset: 42 })
    expect(refusal).toBeInstanceOf(Error)
    expect(refusal).toMatchObject({ code: 'recording.offsetMismatch', details: { offset: 42 } })
    expect(refusal.message).toBe('recording.offsetMismatch')
    expect(new Refused('signIn.wrong').details).toEqual({})
  })

  test('[P48] of something out of reach is the one of something that is not there', () => {
    for (const code of codes.filter((name) => name.endsWith('.notFound')))
      expect(statusOf(code)).toBe(404)
    expect(codes.filter((code) => /otherInstitution|notYours|forbidden/i.test(code))).toEqual([])
  })
})

test('only codes of the table are codes', () => {
  expect(isRefusalCode('session.notFound')).toBe(true)
  for (const other of ['toString', '__proto__', 'internal', '', null, undefined, 404])
    expect(isRefusalCode(other)).toBe(false)
})

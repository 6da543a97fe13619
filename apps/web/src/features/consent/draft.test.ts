import { describe, expect, test } from 'vitest'
import { acceptanceOf, draftFrom, type PolicyPage } from './draft.ts'

const page = (change: Partial<PolicyPage['institution']> = {}): PolicyPage => ({
  version: '2026-11',
  accepted: null,
  institution: {
    name: 'Northfield',
    retentionDays: 90,
    aiEnabled: true,
    aiProvider: null,
    transcription: false,
    ...change,
  },
  defaults: { name: 'Ada Osei', jobRole: null },
})
const filled = { ...draftFrom(page()), jobRole: ' Nurse ' }

describe('what is accepted before the first interview', () => {
  test('begins without a choice about AI', () => {
    expect(draftFrom(page()).ai).toBeNull()
    expect(acceptanceOf(filled, page())).toBeNull()
  })

  test('carries the version that was read, and the choice that was made', () => {
    expect(acceptanceOf({ ...filled, ai: 'with' }, page())).toEqual({
      policyVersion: '2026-11',
      name: 'Ada Osei',
      jobRole: 'Nurse',
      referralSource: null,
      aiCoaching: true,
    })
    expect(acceptanceOf({ ...filled, ai: 'without' }, page())?.aiCoaching).toBe(false)
  })

  test('asks nobody about AI where the institution has switched it off, and says no for them', () => {
    expect(acceptanceOf({ ...filled, ai: null }, page({ aiEnabled: false }))?.aiCoaching).toBe(
      false,
    )
    expect(acceptanceOf({ ...filled, ai: 'with' }, page({ aiEnabled: false }))?.aiCoaching).toBe(
      false,
    )
  })

  test('needs a name and what is practised for', () => {
    expect(acceptanceOf({ ...filled, ai: 'with', name: ' ' }, page())).toBeNull()
    expect(acceptanceOf({ ...filled, ai: 'with', jobRole: 'x' }, page())).toBeNull()
  })

  test('shows what was accepted before', () => {
    const accepted = {
      policyVersion: '2026-11',
      name: 'Ada O.',
      jobRole: 'Nurse',
      referralSource: 'friend',
      aiCoaching: false,
      acceptedAt: '2026-11-01T10:00:00.000Z',
    } as const
    expect(draftFrom({ ...page(), accepted })).toEqual({
      name: 'Ada O.',
      jobRole: 'Nurse',
      referralSource: 'friend',
      ai: 'without',
    })
  })
})

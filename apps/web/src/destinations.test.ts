import type { Me, Membership } from '@app/domain/identity'
import { describe, expect, test } from 'vitest'
import { destinationOf, safePath } from './destinations.ts'

const membership = (role: Membership['role'], slug = 'northfield'): Membership => ({
  membershipId: `${role}-${slug}`,
  role,
  institution: { slug, name: slug },
})

const meWith = (memberships: Membership[], acting: Membership | null): Me => ({
  person: { personId: 'p', email: 'a@b.example', name: 'Ada', marketingAccepted: false },
  acting,
  memberships,
  can: [],
  secondFactor: { isSet: false, isMissing: false },
})

describe('the address to go to after signing in', () => {
  test('an address of our own is kept with its search and its fragment', () => {
    expect(safePath('/k/abcdefgh?x=1#top')).toBe('/k/abcdefgh?x=1#top')
    expect(safePath('/admin/sessions/1')).toBe('/admin/sessions/1')
    expect(safePath('/')).toBe('/')
  })

  test('another site is never gone to, however it is written', () => {
    for (const wanted of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      '/.//evil.example',
      '/x/..//evil.example',
      '/\t/evil.example',
      '/\n\\evil.example',
      'javascript:alert(1)',
      'admin',
      '',
      undefined,
      42,
    ])
      expect(safePath(wanted), String(wanted)).toBeUndefined()
  })

  test('signing in never leads back to signing in', () => {
    expect(safePath('/sign-in')).toBeUndefined()
    expect(safePath('/sign-in/?to=/')).toBeUndefined()
    expect(safePath('/invitation#token=x')).toBeUndefined()
    expect(safePath('/sign-in/link')).toBeUndefined()
  })

  test('what is no page is not gone to', () => {
    expect(safePath('/api/trpc/identity.me')).toBeUndefined()
  })
})

describe('where a person goes', () => {
  const candidate = membership('candidate')
  const coach = membership('coach')

  test('a candidate begins at home, staff in their own app', () => {
    expect(destinationOf(meWith([candidate], candidate), undefined)).toBe('/')
    expect(destinationOf(meWith([coach], coach), undefined)).toBe('/admin/')
  })

  test('a recruiter is told what is not open yet', () => {
    const recruiter = membership('recruiter')
    expect(destinationOf(meWith([recruiter], recruiter), undefined)).toBe('/role')
  })

  test('they go to what they wanted where their role opens it', () => {
    expect(destinationOf(meWith([candidate], candidate), '/k/abcdefgh')).toBe('/k/abcdefgh')
    expect(destinationOf(meWith([coach], coach), '/admin/sessions/1')).toBe('/admin/sessions/1')
    expect(destinationOf(meWith([coach], coach), '/account')).toBe('/account')
  })

  test('a page that no role of theirs opens gives way to where they begin', () => {
    expect(destinationOf(meWith([candidate], candidate), '/admin/')).toBe('/')
    expect(destinationOf(meWith([coach], coach), '/before')).toBe('/admin/')
  })

  test('a page that another role of theirs opens asks for that role first', () => {
    expect(destinationOf(meWith([candidate, coach], candidate), '/admin/x')).toBe(
      '/role?to=%2Fadmin%2Fx',
    )
  })

  test('they never leave for another site, whoever asks for it', () => {
    expect(destinationOf(meWith([candidate], candidate), 'https://evil.example/')).toBe('/')
    expect(destinationOf(meWith([candidate], candidate), '//evil.example')).toBe('/')
    expect(destinationOf(meWith([candidate, coach], null), '//evil.example')).toBe('/role')
  })

  test('without a role they choose one, and what they wanted is kept', () => {
    const me = meWith([candidate, coach], null)
    expect(destinationOf(me, undefined)).toBe('/role')
    expect(destinationOf(me, '/k/abcdefgh')).toBe('/role?to=%2Fk%2Fabcdefgh')
    expect(destinationOf(me, '/account')).toBe('/account')
  })
})

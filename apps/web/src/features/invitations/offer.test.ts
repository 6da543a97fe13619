import type { InvitationOffer, Me } from '@app/domain/identity'
import { expect, test } from 'vitest'
import { wayOf } from './offer.ts'

const offer = (hasAccount: boolean): InvitationOffer => ({
  email: 'Ada@uni.example',
  role: 'candidate',
  institution: { slug: 'uni', name: 'University' },
  name: '',
  selfJoined: false,
  hasAccount,
})
const signedInAs = (email: string): Me => ({
  person: { personId: 'p', email, name: 'Ada', marketingAccepted: false },
  acting: null,
  memberships: [],
  can: [],
  secondFactor: { isSet: false, isMissing: false },
})

test('a new person makes an account, and one who has an account gives its password', () => {
  expect(wayOf(offer(false), null)).toBe('newAccount')
  expect(wayOf(offer(true), null)).toBe('password')
})

test('who is signed in with the invited address just accepts, however it is written', () => {
  expect(wayOf(offer(true), signedInAs('ada@uni.example'))).toBe('signedIn')
})

test('who is signed in with another address is told so', () => {
  expect(wayOf(offer(true), signedInAs('ben@uni.example'))).toBe('somebodyElse')
  expect(wayOf(offer(false), signedInAs('ben@uni.example'))).toBe('somebodyElse')
})

import type { InvitationOffer, Me } from '@app/domain/identity'

/** How an invitation can be accepted by whoever sits before the screen. */
export type Way = 'newAccount' | 'password' | 'signedIn' | 'somebodyElse'

const isSame = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase()

export const wayOf = (offer: InvitationOffer, me: Me | null): Way => {
  if (me) return isSame(me.person.email, offer.email) ? 'signedIn' : 'somebodyElse'
  return offer.hasAccount ? 'password' : 'newAccount'
}

import type { Role } from '@app/domain/permissions'

/** A person who is signed in. They may have no role at hand yet. */
export type Person = {
  personId: string
  email: string
  name: string
  /** The public id of this sign-in, for the list of one's sign-ins. */
  signInId: string
}

/** A person acting in exactly one role in exactly one institution. */
export type Actor = Person & { institutionId: string; membershipId: string; role: Role }

/**
 * Who asks: nobody known, a person, or a person in a role. `awaiting`: somebody whose second step is still to come, and who
 * may do nothing but take it. `heldMembershipId`: the role at hand, which asks for a
 * second step that the person has not set up.
 */
export type Caller = {
  person: Person | null
  actor: Actor | null
  awaiting?: Awaiting | undefined
  heldMembershipId?: string | undefined
}
export type Awaiting = Person & { membershipId: string | null }

export const nobody: Caller = { person: null, actor: null }

/** The role at hand, also while it waits for a second step. */
export const membershipAtHand = ({ actor, heldMembershipId }: Caller): string | null =>
  actor?.membershipId ?? heldMembershipId ?? null

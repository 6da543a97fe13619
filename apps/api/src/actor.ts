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

/** Who asks: nobody known, a person, or a person in a role. */
export type Caller = { person: Person | null; actor: Actor | null }

export const nobody: Caller = { person: null, actor: null }

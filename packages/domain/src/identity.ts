import { z } from 'zod'
import { DeviceFacts } from './devices.ts'
import { Id, Instant } from './instants.ts'
import { longestPassword, shortestPassword } from './passwords.ts'
import { Permission, Role } from './permissions.ts'

export const Email = z.email().max(254)
export const PersonName = z.string().trim().min(1).max(120)
/** Long rather than odd: 12 characters or more, no rules on which. Common passwords are refused by the server. */
export const Password = z.string().min(shortestPassword).max(longestPassword)

/** One person's role in one institution. */
export const Membership = z.object({
  membershipId: Id,
  role: Role,
  institution: z.object({ slug: z.string(), name: z.string() }),
})
export type Membership = z.infer<typeof Membership>

/** Who is signed in, in which role they act, and what that role may do. `acting` is null while none is chosen. */
export const Me = z.object({
  person: z.object({
    personId: Id,
    email: z.string(),
    name: z.string(),
    marketingAccepted: z.boolean(),
  }),
  acting: Membership.nullable(),
  memberships: z.array(Membership),
  can: z.array(Permission),
  /** Whether signing in takes a second step; `isMissing` while the role at hand asks for one that is not set up. */
  secondFactor: z.object({ isSet: z.boolean(), isMissing: z.boolean() }),
})
export type Me = z.infer<typeof Me>

/** One place where the person is signed in. */
export const SignIn = z.object({
  signInId: Id,
  current: z.boolean(),
  deviceType: DeviceFacts.shape.deviceType,
  browser: DeviceFacts.shape.browser,
  createdAt: Instant,
  seenAt: Instant,
  expiresAt: Instant,
})
export type SignIn = z.infer<typeof SignIn>

/** What an invitation's link shows before it is accepted. */
export const InvitationOffer = z.object({
  email: z.string(),
  role: Role,
  /** What a roster calls them, to begin with; empty where it says nothing. */
  name: z.string(),
  /** They asked for it themselves, by a join link. */
  selfJoined: z.boolean(),
  institution: z.object({ slug: z.string(), name: z.string() }),
  hasAccount: z.boolean(),
})
export type InvitationOffer = z.infer<typeof InvitationOffer>

export const invitationStates = ['open', 'accepted', 'revoked', 'expired'] as const
export const InvitationState = z.enum(invitationStates)
export type InvitationState = z.infer<typeof InvitationState>

export const Invitation = z.object({
  invitationId: Id,
  email: z.string(),
  role: Role,
  cohortName: z.string().nullable(),
  createdAt: Instant,
  expiresAt: Instant,
  state: InvitationState,
})
export type Invitation = z.infer<typeof Invitation>

/** Why an address of a list is not invited: it is none, stands there twice, or has the role or an open invitation. */
export const invitationProblems = [
  'notAnAddress',
  'twice',
  'alreadyMember',
  'alreadyInvited',
] as const
export const InvitationProblem = z.enum(invitationProblems)
export type InvitationProblem = z.infer<typeof InvitationProblem>

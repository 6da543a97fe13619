import { z } from 'zod'

/** The roles a person may hold in an institution. One person may hold several; a request acts in exactly one. */
export const roles = ['candidate', 'coach', 'admin', 'owner', 'recruiter'] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

/**
 * Every capability, and who has it. Code and the matrix test read this one table.
 * `own` in a name means: only on what belongs to the person who asks. Nobody but the candidate has a
 * capability on media: that is rule 2 and rule 10 of the privacy policy, kept by there being no row for it.
 */
export const permissions = {
  'account.useOwn': ['candidate', 'coach', 'admin', 'owner', 'recruiter'],
  'institution.see': ['candidate', 'coach', 'admin', 'owner', 'recruiter'],
  'institution.manage': ['admin', 'owner'],
  'members.invite': ['admin', 'owner'],
  /** Only an owner makes owners. */
  'members.inviteOwners': ['owner'],
  'members.see': ['admin', 'owner'],
  'cohorts.see': ['coach', 'admin', 'owner'],
  'cohorts.manage': ['admin', 'owner'],
  'accommodations.setOwn': ['candidate'],
  'accommodations.set': ['admin', 'owner'],
  'policy.acceptOwn': ['candidate'],
  'questions.practise': ['candidate'],
  'kits.practise': ['candidate'],
  'kits.see': ['coach', 'admin', 'owner'],
  'kits.share': ['coach', 'admin', 'owner'],
  'sessions.takeOwn': ['candidate'],
  'sessions.seeOwn': ['candidate'],
  'sessions.see': ['coach', 'admin', 'owner'],
  'recordings.recordOwn': ['candidate'],
  'recordings.playOwn': ['candidate'],
  'transcripts.correctOwn': ['candidate'],
  'reports.seeOwn': ['candidate'],
  'reports.see': ['coach', 'admin', 'owner'],
  'reports.redoOwn': ['candidate'],
  'feedback.give': ['coach', 'admin', 'owner'],
  'usage.see': ['admin', 'owner'],
  'monitoring.see': ['coach', 'admin', 'owner'],
  'help.askOwn': ['candidate'],
  'help.give': ['coach', 'admin', 'owner'],
  'audit.see': ['admin', 'owner'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissions
export const Permission = z.enum(Object.keys(permissions) as [Permission, ...Permission[]])

/** May somebody in this role do this at all? What they may do it to is checked where the record is read. */
export const may = (role: Role, permission: Permission): boolean =>
  (permissions[permission] as readonly Role[]).includes(role)

/** The capabilities of a role, to send along with a record so that screens never repeat a rule. */
export const permissionsOf = (role: Role): Permission[] =>
  (Object.keys(permissions) as Permission[]).filter((permission) => may(role, permission))

import { z } from 'zod'

/** The roles a person may hold in an institution. One person may hold several; a request acts in exactly one. */
export const roles = ['candidate', 'coach', 'admin', 'owner', 'recruiter'] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

/** Those who work for the institution. */
export const isStaff = (role: Role): boolean =>
  role === 'coach' || role === 'admin' || role === 'owner'

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
  /** Letting in who asked to join by a link, for a coach into the assigned cohorts. */
  'cohorts.admit': ['coach', 'admin', 'owner'],
  'cohorts.export': ['coach', 'admin', 'owner'],
  'members.end': ['admin', 'owner'],
  'members.changeRole': ['admin', 'owner'],
  /** Only an owner touches owners. */
  'members.manageOwners': ['owner'],
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
  /** Assignments of one's own, and those that were handed over to one. */
  'assignments.see': ['coach', 'admin', 'owner'],
  'assignments.give': ['coach', 'admin', 'owner'],
  /** Everybody's assignments: without it, another's is not found. */
  'assignments.seeAll': ['admin', 'owner'],
  'assignments.seeOwn': ['candidate'],
  /** A candidate's whole way: a coach of the candidates in assigned cohorts. */
  'members.seeJourney': ['coach', 'admin', 'owner'],
  'ratings.give': ['coach', 'admin', 'owner'],
  'looks.askOwn': ['candidate'],
  'looks.answer': ['coach', 'admin', 'owner'],
  'review.see': ['coach', 'admin', 'owner'],
  'review.take': ['coach', 'admin', 'owner'],
  'usage.see': ['admin', 'owner'],
  'monitoring.see': ['coach', 'admin', 'owner'],
  'help.askOwn': ['candidate'],
  'help.give': ['coach', 'admin', 'owner'],
  'audit.see': ['admin', 'owner'],
  'integrations.manage': ['admin', 'owner'],
  // The library of questions and kits.
  'questions.see': ['coach', 'admin', 'owner'],
  'questions.manage': ['admin', 'owner'],
  'kits.manage': ['admin', 'owner'],
  'library.exchange': ['admin', 'owner'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissions
export const Permission = z.enum(Object.keys(permissions) as [Permission, ...Permission[]])

/** The roles between which a member of staff can be moved. */
export const staffRoles = ['coach', 'admin', 'owner'] as const
export const StaffRole = z.enum(staffRoles)
export type StaffRole = z.infer<typeof StaffRole>

/** May somebody in this role do this at all? What they may do it to is checked where the record is read. */
export const may = (role: Role, permission: Permission): boolean =>
  (permissions[permission] as readonly Role[]).includes(role)

/** The capabilities of a role, to send along with a record so that screens never repeat a rule. */
export const permissionsOf = (role: Role): Permission[] =>
  (Object.keys(permissions) as Permission[]).filter((permission) => may(role, permission))

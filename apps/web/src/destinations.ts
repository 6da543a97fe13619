import type { Me, Membership } from '@app/domain/identity'
import { paths } from './paths.ts'

/** Any host that cannot be ours: what does not stay on it would leave the product. */
const nowhere = 'http://nowhere.invalid'

/** Whoever is sent on after signing in must not come back to a page that asks them to sign in. */
const entrances: readonly string[] = [
  paths.signIn,
  paths.signInLink,
  paths.secondStep,
  paths.forgotPassword,
  paths.resetPassword,
  paths.verifyEmail,
  paths.invitation,
]

/**
 * An address of our own to go to, out of whatever stands in `?to=`: path, search and fragment. Undefined for another
 * site's, also one in disguise (`//host`, `/\host`, `/.//host`), and for the pages that lead to signing in.
 */
export const safePath = (wanted: unknown): string | undefined => {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || !URL.canParse(wanted, nowhere))
    return undefined
  const { origin, pathname, search, hash } = new URL(wanted, nowhere)
  if (origin !== nowhere || pathname.startsWith('//') || pathname.startsWith('/api/'))
    return undefined
  return entrances.includes(pathname.replace(/(.)\/$/, '$1'))
    ? undefined
    : `${pathname}${search}${hash}`
}

/** Does the address belong to the staff's app? That is another page load. */
export const isStaffPath = (path: string): boolean => /^\/admin(\/|\?|#|$)/.test(path)

const forAnybody = (path: string): boolean =>
  [paths.account, paths.role].some((open) => path.split(/[?#]/)[0] === open) ||
  path.startsWith(`${paths.join}/`)

export const isStaff = ({ role }: Pick<Membership, 'role'>): boolean =>
  role === 'coach' || role === 'admin' || role === 'owner'

/** May this role open that address? A recruiter's desk is not part of this release. */
export const suits = (membership: Pick<Membership, 'role'>, path: string): boolean => {
  if (forAnybody(path)) return true
  return isStaffPath(path) ? isStaff(membership) : membership.role === 'candidate'
}

/** Where a role begins; for a recruiter, the page that explains. */
export const homeOf = (membership: Pick<Membership, 'role'>): string => {
  if (membership.role === 'candidate') return paths.home
  return isStaff(membership) ? '/admin/' : paths.role
}

const chooseFirst = (to: string | undefined): string =>
  to === undefined || to === paths.home ? paths.role : `${paths.role}?to=${encodeURIComponent(to)}`

/**
 * Where somebody who is signed in goes: to what they wanted, if it is a page of ours that a role of theirs opens, else
 * where they begin.
 */
export const destinationOf = (me: Me, wanted: string | undefined): string => {
  const to = safePath(wanted)
  if (!me.acting) return to !== undefined && forAnybody(to) ? to : chooseFirst(to)
  if (to === undefined) return homeOf(me.acting)
  if (suits(me.acting, to)) return to
  const another = me.memberships.some((membership) => suits(membership, to))
  return another ? chooseFirst(to) : homeOf(me.acting)
}

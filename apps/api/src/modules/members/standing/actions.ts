import type { TenantDb } from '@app/db'
import { may, type Role, type StaffRole } from '@app/domain/permissions'
import { Refused } from '@app/domain/refusals'
import type { Actor } from '../../../actor.ts'
import { record } from '../../audit/actions.ts'
import { unassignEverywhere } from '../../cohorts/actions.ts'
import * as store from './store.ts'

/** Why this member of staff may not touch that membership; null where nothing stands against it. */
type Hindrance = 'membership.own' | 'permission.missing' | null

const hindranceTo = (actor: Actor, target: { personId: string; role: Role }): Hindrance => {
  if (target.personId === actor.personId) return 'membership.own'
  if (target.role === 'owner' && !may(actor.role, 'members.manageOwners'))
    return 'permission.missing'
  return null
}

/** What may be done to a member, to be sent along with them. */
export const standingFor = (actor: Actor, target: { personId: string; role: Role }) => {
  const isFree = hindranceTo(actor, target) === null
  const isStaff = target.role === 'coach' || target.role === 'admin' || target.role === 'owner'
  return { end: isFree, changeRole: isFree && isStaff }
}

/** @throws Refused membership.notFound, membership.own, permission.missing (only owners touch owners) */
const touchable = async (db: TenantDb, actor: Actor, membershipId: string) => {
  // The owners are held first, always in the same order: whoever waits for another never waits in a circle.
  const owners = await store.owners(db)
  const target = await store.active(db, membershipId)
  if (!target) throw new Refused('membership.notFound')
  const hindrance = hindranceTo(actor, target)
  if (hindrance) throw new Refused(hindrance)
  return { ...target, isLastOwner: owners.length === 1 && owners[0] === target.id }
}

/**
 * Cuts somebody off from the institution in this role, at once: their sign-ins lose the role with the next request, their
 * live connections end when this commits. What they recorded and wrote stays under the usual rules. A coach's cohorts are
 * taken away, so that coming back brings none.
 * @throws Refused membership.notFound, membership.own, membership.lastOwner, permission.missing
 */
export const endMembership = async (
  db: TenantDb,
  actor: Actor,
  request: { membershipId: string; now: Date },
): Promise<void> => {
  const target = await touchable(db, actor, request.membershipId)
  if (target.isLastOwner) throw new Refused('membership.lastOwner')
  await store.end(db, target.id, request.now)
  await unassignEverywhere(db, target.id)
  await record(db, actor, 'member.ended', `membership:${target.id}`, { role: target.role })
}

/**
 * Moves a member of staff to another role. The membership stays the same one, with what hangs on it, unless the person
 * held the other role before: then that one is taken up again.
 * @throws Refused membership.notFound (also for candidates and recruiters), membership.own, membership.lastOwner,
 * membership.roleTaken, permission.missing (only owners make owners, or touch them)
 */
export const changeRole = async (
  db: TenantDb,
  actor: Actor,
  request: { membershipId: string; role: StaffRole; now: Date },
): Promise<void> => {
  const { role, now } = request
  const target = await touchable(db, actor, request.membershipId)
  if (target.role === 'candidate' || target.role === 'recruiter')
    throw new Refused('membership.notFound')
  if (role === 'owner' && !may(actor.role, 'members.manageOwners'))
    throw new Refused('permission.missing')
  if (target.role === role) return
  if (target.isLastOwner) throw new Refused('membership.lastOwner')
  const earlier = await store.inRole(db, target.personId, role)
  if (earlier && earlier.endedAt === null) throw new Refused('membership.roleTaken')
  if (earlier) {
    await store.end(db, target.id, now)
    await store.bringBack(db, earlier.id)
  } else await store.setRole(db, target.id, role)
  await unassignEverywhere(db, target.id)
  await record(db, actor, 'member.roleChanged', `membership:${earlier?.id ?? target.id}`, {
    from: target.role,
    to: role,
  })
}

import type { TenantDb } from '@app/db'
import { Email, type InvitationProblem } from '@app/domain/identity'
import type { Role } from '@app/domain/permissions'
import type { Actor } from '../../../actor.ts'
import type { Ports } from '../../../ports.ts'
import { memberEmailsAmong } from '../../members/actions.ts'
import { invite, requireMayInvite } from '../actions.ts'
import * as store from '../store.ts'

/** What stands against inviting each address, in the order given; null where nothing does. */
const checked = async (
  db: TenantDb,
  given: string[],
  role: Role,
  now: Date,
): Promise<{ email: string; problem: InvitationProblem | null }[]> => {
  const emails = given.map((text) => text.trim().toLowerCase())
  const members = new Set(await memberEmailsAmong(db, emails, role))
  const invited = new Set(await store.openAmong(db, emails, role, now))
  const problemOf = (email: string, index: number): InvitationProblem | null => {
    if (!Email.safeParse(email).success) return 'notAnAddress'
    if (emails.indexOf(email) < index) return 'twice'
    if (members.has(email)) return 'alreadyMember'
    return invited.has(email) ? 'alreadyInvited' : null
  }
  return emails.map((email, index) => ({ email, problem: problemOf(email, index) }))
}

/**
 * Invites everybody on a list who can be invited, and says of each other address why not. What the list has in common
 * is checked before anybody is invited. @throws Refused permission.missing, cohort.notFound
 */
export const inviteMany = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  input: { emails: string[]; role: Role; cohortId: string | null },
) => {
  const { emails, role, cohortId } = input
  await requireMayInvite(db, actor, input)
  const rows = await checked(db, emails, role, ports.clock.now())
  const fine = rows.filter((row) => row.problem === null)
  for (const { email } of fine) await invite(db, ports, actor, { email, role, cohortId })
  return {
    sent: fine.length,
    problems: rows.flatMap(({ email, problem }) => (problem ? [{ email, problem }] : [])),
  }
}

import type { TenantDb } from '@app/db'
import type { Actor } from '../../../actor.ts'
import type { Ports } from '../../../ports.ts'
import { assignmentsOfPerson } from '../actions.ts'
import { cellsOfPerson, columnOf } from '../progress/actions.ts'

/** So many are shown, those due last first. */
const mostShown = 100

/** What was given to a person, as far as whoever looks sees it, and where they stand with each. */
export const journeyAssignments = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  membershipId: string,
) => {
  const assignments = await assignmentsOfPerson(db, actor, membershipId, mostShown)
  const found = { membershipId, assignments }
  const cells = await cellsOfPerson(db, ports, actor.institutionId, found)
  const now = ports.clock.now()
  return assignments.flatMap((assignment, index) => {
    const cell = cells[index]
    return cell ? [{ ...columnOf(assignment, now), ...cell }] : []
  })
}

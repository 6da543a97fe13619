import type { TenantDb } from '@app/db'
import { attendanceMs, type HelpDesk, type TimeGift } from '@app/domain/help'
import { Refused } from '@app/domain/refusals'
import type { Actor } from '../../../../actor.ts'
import type { Ports } from '../../../../ports.ts'
import { record } from '../../../audit/actions.ts'
import { sessionForUpdate, type SessionRecord } from '../../../sessions/actions.ts'
import { giftsLeft, giveRetake, giveTime } from '../../../sessions/gifts/actions.ts'
import { sessionForStaff } from '../../../sessions/lists/actions.ts'
import { addToThread, resolveThread, threadOf } from '../actions.ts'
import * as store from '../store.ts'
import { cards } from '../../store.ts'

const deskOf = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  session: SessionRecord,
): Promise<HelpDesk> => {
  // Reach was checked where the session was read.
  const [card] = await cards(db, [session.id], 'all')
  return {
    ...(await threadOf(db, ports, actor, session.id)),
    ...(await giftsLeft(db, session)),
    candidateName: card?.candidateName ?? '',
    kitName: session.kitName,
  }
}

/** What a member of staff sees of a candidate's conversation, and may give. @throws Refused('session.notFound') */
export const desk = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  sessionId: string,
): Promise<HelpDesk> => deskOf(db, ports, actor, await sessionForStaff(db, actor, sessionId))

/** A session that this member of staff reaches and that goes on, held for a change. */
const heldForStaff = async (
  db: TenantDb,
  actor: Actor,
  sessionId: string,
): Promise<SessionRecord> => {
  await sessionForStaff(db, actor, sessionId)
  const session = await sessionForUpdate(db, sessionId)
  if (session.endedAt !== null) throw new Refused('session.transition', { state: session.state })
  return session
}

type Act = { sessionId: string } & (
  | { act: 'write'; text: string }
  | { act: 'giveTime'; seconds: TimeGift }
  | { act: 'giveRetake' }
  | { act: 'resolve' }
)

/**
 * One act of staff for a candidate: words, time, a further take, or that all is dealt with. Each is seen by the
 * candidate and by whoever else of the staff looks, and is kept in the audit trail.
 * @throws Refused session.notFound, session.transition, help.full, help.notOpen, help.nothingToGive, help.allGiven
 */
export const helpCandidate = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  input: Act,
): Promise<HelpDesk> => {
  const session = await heldForStaff(db, actor, input.sessionId)
  const subject = `session:${session.id}`
  if (input.act === 'resolve') await resolveThread(db, ports, actor, session)
  if (input.act === 'write') {
    await addToThread(db, ports, actor, session, { kind: 'words', text: input.text })
    await record(db, actor, 'help.written', subject)
  }
  if (input.act === 'giveTime') {
    const { seconds } = input
    const { position } = await giveTime(db, ports, session, seconds)
    await addToThread(db, ports, actor, session, { kind: 'timeGiven', seconds, position })
    await record(db, actor, 'help.timeGiven', subject, { seconds, position })
  }
  if (input.act === 'giveRetake') {
    const { position } = await giveRetake(db, ports, session)
    await addToThread(db, ports, actor, session, { kind: 'retakeGiven', position })
    await record(db, actor, 'help.retakeGiven', subject, { position })
  }
  return deskOf(db, ports, actor, session)
}

/** A member of staff has the conversation open, or closes it: the candidate and the others see who is there. */
export const attend = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  input: { sessionId: string; isHere: boolean },
): Promise<void> => {
  const { institutionId } = await sessionForStaff(db, actor, input.sessionId)
  const { membershipId, name } = actor
  const { sessionId } = input
  const now = ports.clock.now()
  const before = await store.present(db, sessionId, now)
  const wasHere = before.some((attendance) => attendance.membershipId === membershipId)
  if (input.isHere) {
    const until = new Date(now.getTime() + attendanceMs.lasts)
    await store.attend(db, { sessionId, membershipId, name, until })
  } else await store.goAway(db, { sessionId, membershipId })
  if (wasHere === input.isHere) return
  await store.tellChanged(db, { institutionId, sessionId })
  if (input.isHere) await record(db, actor, 'help.opened', `session:${sessionId}`)
}

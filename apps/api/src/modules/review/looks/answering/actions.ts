import type { TenantDb } from '@app/db'
import { Refused } from '@app/domain/refusals'
import type { Competency } from '@app/domain/rubrics'
import type { Actor } from '../../../../actor.ts'
import { newId } from '../../../../ids.ts'
import type { Ports } from '../../../../ports.ts'
import { record } from '../../../audit/actions.ts'
import { tellNews } from '../../../feedback/news/actions.ts'
import { selfRatingGiven } from '../../../feedback/ratings/actions.ts'
import { coachingOf } from '../../../feedback/reports/actions.ts'
import { hasOpened } from '../../../feedback/staff-ratings/actions.ts'
import { ownSession, sessionForUpdate } from '../../../sessions/actions.ts'
import { addEvent } from '../../../sessions/events/actions.ts'
import { sessionForStaff } from '../../../sessions/lists/actions.ts'
import * as store from '../store.ts'

/** What the coach says about a competency. @throws Refused('look.noScore') where it says nothing */
const scoreOf = async (db: TenantDb, sessionId: string, competency: Competency) => {
  const coaching = await coachingOf(db, sessionId)
  const result = coaching?.competencies.find((one) => one.competency === competency)
  if (!result) throw new Refused('look.noScore')
  return result
}

/**
 * A candidate asks a person to look at a score that they can see, once for each.
 * @throws Refused session.notFound, report.notReady (their coaching is not open), look.noScore, look.asked
 */
export const askForLook = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  input: { sessionId: string; competency: Competency; reason: string },
): Promise<void> => {
  const { sessionId, competency } = input
  await ownSession(db, actor, sessionId)
  await sessionForUpdate(db, sessionId)
  if (!(await selfRatingGiven(db, sessionId))) throw new Refused('report.notReady')
  await scoreOf(db, sessionId, competency)
  const known = await store.ofSession(db, sessionId)
  if (known.some((look) => look.competency === competency && look.askedAt !== null))
    throw new Refused('look.asked')
  const now = ports.clock.now()
  const asked = { askedAt: now, askedReason: input.reason, createdAt: now }
  await store.ask(db, { id: newId(), sessionId, competency, ...asked })
  await record(db, actor, 'look.asked', `session:${sessionId}`, { competency })
  await addEvent(db, ports, sessionId, 'look.asked')
}

/**
 * A person has looked: the score stays (`level` null), or is given anew, always with a reason. Answers the candidate's open
 * question if there is one; without one, only another level says anything. The coach's level stays in its report.
 * @throws Refused session.notFound, rating.notOpen, look.noScore, look.nothingAsked
 */
export const answerLook = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  input: { sessionId: string; competency: Competency; level: number | null; reason: string },
): Promise<void> => {
  const { sessionId, competency, level, reason } = input
  await sessionForStaff(db, actor, sessionId)
  await sessionForUpdate(db, sessionId)
  if (!(await hasOpened(db, actor, sessionId))) throw new Refused('rating.notOpen')
  const score = await scoreOf(db, sessionId, competency)
  const known = await store.ofSession(db, sessionId)
  const open = known.find((look) => look.competency === competency && look.answeredAt === null)
  if (!open && level === null) throw new Refused('look.nothingAsked')
  const now = ports.clock.now()
  const given = {
    coachLevel: score.level,
    level,
    reason,
    answeredBy: actor.membershipId,
    answeredByName: actor.name,
    answeredByRole: actor.role,
    answeredAt: now,
  }
  if (open) await store.answer(db, open.id, given)
  else
    await store.insertAnswered(db, {
      id: newId(),
      sessionId,
      competency,
      createdAt: now,
      ...given,
    })
  await record(db, actor, 'look.answered', `session:${sessionId}`, {
    competency,
    override: level !== null,
  })
  await addEvent(db, ports, sessionId, 'look.answered')
  await tellNews(db, ports, actor, { sessionId, kind: 'lookAnswered' })
}

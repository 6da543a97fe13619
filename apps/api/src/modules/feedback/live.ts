import { inInstitution, type Database, type TenantDb } from '@app/db'
import type { TellBody } from '@app/domain/live'
import { may } from '@app/domain/permissions'
import { Refused } from '@app/domain/refusals'
import { sessionRoom } from '../../live/rooms.ts'
import type { Answer } from '../../live/serve.ts'
import { ownSession, sessionOf } from '../sessions/actions.ts'
import { progressOf } from './pipeline/progress/actions.ts'

/** Where a session's report stands, as its followers are told. */
export const reportProgress = async (
  db: TenantDb,
  sessionId: string,
): Promise<TellBody<'report.progress'>> => {
  const session = await sessionOf(db, sessionId)
  return { sessionId, reportState: session.reportState, steps: await progressOf(db, sessionId) }
}

/** A candidate follows their own session; nobody else's is found. */
export const answerWatch =
  (db: Database): Answer<'session.watch'> =>
  async (actor, { sessionId }, socket) => {
    if (!may(actor.role, 'sessions.seeOwn')) throw new Refused('permission.missing')
    const answer = await inInstitution(db, actor.institutionId, async (tenant) => {
      const session = await ownSession(tenant, actor, sessionId)
      return {
        state: session.state,
        reportState: session.reportState,
        steps: await progressOf(tenant, sessionId),
      }
    })
    await socket.join(sessionRoom(actor.institutionId, sessionId))
    return answer
  }

export const answerUnwatch: Answer<'session.unwatch'> = async (actor, { sessionId }, socket) => {
  await socket.leave(sessionRoom(actor.institutionId, sessionId))
  return { left: true }
}

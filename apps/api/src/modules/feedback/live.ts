import { inInstitution, type Database } from '@app/db'
import { may } from '@app/domain/permissions'
import { Refused } from '@app/domain/refusals'
import { sessionRoom } from '../../live/rooms.ts'
import type { Answer } from '../../live/serve.ts'
import { ownProgress } from './pipeline/progress/actions.ts'

/** A candidate follows their own session; nobody else's is found. */
export const answerWatch =
  (db: Database): Answer<'session.watch'> =>
  async (actor, { sessionId }, socket) => {
    if (!may(actor.role, 'sessions.seeOwn')) throw new Refused('permission.missing')
    const answer = await inInstitution(db, actor.institutionId, (tenant) =>
      ownProgress(tenant, actor, sessionId),
    )
    await socket.join(sessionRoom(actor.institutionId, sessionId))
    return answer
  }

export const answerUnwatch: Answer<'session.unwatch'> = async (actor, { sessionId }, socket) => {
  await socket.leave(sessionRoom(actor.institutionId, sessionId))
  return { left: true }
}

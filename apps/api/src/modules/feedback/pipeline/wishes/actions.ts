import type { TenantDb } from '@app/db'
import { Refused } from '@app/domain/refusals'
import type { Actor } from '../../../../actor.ts'
import type { Ports } from '../../../../ports.ts'
import { ownSessionForUpdate, setReportState } from '../../../sessions/actions.ts'
import * as store from '../store.ts'

/** Where a session's report as a whole stands. */
export const reportPart = (sessionId: string): store.Part => ({
  sessionId,
  step: 'report',
  part: 0,
})

/** Stands as the report's inputs once the candidate wished for it as it is, without waiting for words or bytes. */
export const asItIs = 'as it is'

export const isAsItIs = async (db: TenantDb, sessionId: string): Promise<boolean> =>
  (await store.one(db, reportPart(sessionId)))?.inputsSha256 === asItIs

/**
 * The candidate has what failed tried again, and waits no longer for words or bytes.
 * @throws Refused session.notFound, report.notReady
 */
export const wishForReport = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  sessionId: string,
) => {
  const session = await ownSessionForUpdate(db, actor, sessionId)
  if (session.state !== 'completed') throw new Refused('report.notReady')
  await store.forgetFailures(db, session.id)
  await store.put(db, reportPart(session.id), {
    state: 'waiting',
    inputsSha256: asItIs,
    result: null,
    failure: null,
    attempts: 0,
    updatedAt: ports.clock.now(),
  })
  await setReportState(db, ports, session.id, 'running')
  return session
}

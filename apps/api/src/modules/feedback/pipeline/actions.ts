import { inInstitution, type Database, type TenantDb } from '@app/db'
import { withLock } from '@app/db/locks'
import { Refused } from '@app/domain/refusals'
import type { Actor } from '../../../actor.ts'
import type { Ports } from '../../../ports.ts'
import { reportsStuckSince, setReportState, type SessionRecord } from '../../sessions/actions.ts'
import { assemble } from './assembling/actions.ts'
import { TryAgain, type Run } from './results/actions.ts'
import { wishForReport } from './wishes/actions.ts'

/** The last answer is given: from here on a report is on its way. Called in the transaction that completes the session. */
export const sessionEnded = async (
  db: TenantDb,
  ports: Ports,
  session: SessionRecord,
): Promise<void> => {
  await setReportState(db, ports, session.id, 'running')
  await advanceSoon(db, ports, session)
}

/** Has the pipeline go on, once the transaction commits. Waiting requests for one session become one. */
export const advanceSoon = (
  db: TenantDb,
  ports: Ports,
  session: { id: string; institutionId: string },
  afterSeconds = 0,
): Promise<void> =>
  ports.jobs.send(
    db,
    'feedback.advance',
    { institutionId: session.institutionId, sessionId: session.id },
    { once: session.id, afterSeconds },
  )

/**
 * Brings a session's report as far as it can go now: every step whose inputs are there and whose result is not. Safe to
 * call at any time and any number of times; two at once on one session exclude one another.
 */
export const advance = async (
  db: Database,
  ports: Ports,
  ids: { institutionId: string; sessionId: string },
): Promise<void> => {
  const run: Run = { db, ports, ...ids }
  const again = (afterSeconds: number) =>
    inInstitution(db, ids.institutionId, (tenant) =>
      advanceSoon(
        tenant,
        ports,
        { id: ids.sessionId, institutionId: ids.institutionId },
        afterSeconds,
      ),
    )
  try {
    const done = await withLock(db, `advance ${ids.sessionId}`, () => assemble(run))
    if (done === 'busy') await again(1)
  } catch (error) {
    // Erased in the meantime: nothing is left to do.
    if (error instanceof Refused && error.code === 'session.notFound') return
    if (!(error instanceof TryAgain)) throw error
    await again(error.afterSeconds)
  }
}

const stuckAfterMs = 3_600_000

/** Reports that should be under way and have not moved for an hour are set going again: their job was lost or gave up. */
export const resumeReports = (db: Database, ports: Ports, institutionId: string): Promise<void> =>
  inInstitution(db, institutionId, async (tenant) => {
    const before = new Date(ports.clock.now().getTime() - stuckAfterMs)
    for (const id of await reportsStuckSince(tenant, before))
      await advanceSoon(tenant, ports, { id, institutionId })
  })

/** Failed parts are tried again, and answers without words or bytes no longer hold the report up. */
export const redoOwn = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  sessionId: string,
): Promise<void> => advanceSoon(db, ports, await wishForReport(db, ports, actor, sessionId))

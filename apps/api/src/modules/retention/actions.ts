import { inInstitution, type Database } from '@app/db'
import { withLock } from '@app/db/locks'
import { addDays } from '@app/domain/instants'
import type { Ports } from '../../ports.ts'
import { sweepAttempts as sweepAssignmentAttempts } from '../assignments/attempts/actions.ts'
import { sweepRequests } from '../cohorts/joins/actions.ts'
import { sweepRosters } from '../cohorts/rosters/actions.ts'
import { resumeReports } from '../feedback/pipeline/actions.ts'
import { sweepAttempts } from '../identity/attempts/actions.ts'
import { sweepLinks } from '../identity/links/actions.ts'
import { sweepSignIns } from '../identity/sign-ins/actions.ts'
import { institutionIds, institutionOf } from '../institutions/actions.ts'
import { sweepInvitations } from '../invitations/actions.ts'
import { destroyErased } from '../recordings/actions.ts'
import { eraseSession } from '../sessions/actions.ts'
import * as store from './store.ts'

const batch = 50

/**
 * Deletes what has lived long enough, and takes up what a crash left lying. What fails does not keep the rest from being
 * done: everything is tried, then the failures are thrown, and the next sweep tries them again.
 */
export const sweep = async (db: Database, ports: Ports): Promise<void> => {
  await withLock(db, 'sweep', () => sweepAll(db, ports))
}

const sweepAll = async (db: Database, ports: Ports): Promise<void> => {
  const failures: unknown[] = []
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      failures.push(error)
    }
  }
  for (const institutionId of await institutionIds(db)) {
    await attempt(() => sweepSessions(db, ports, institutionId))
    await attempt(() => resumeReports(db, ports, institutionId))
    await attempt(() => sweepInvitations(db, ports, institutionId))
    await attempt(() => sweepAssignmentAttempts(db, ports, institutionId))
    await attempt(() => sweepRosters(db, ports, institutionId))
    await attempt(() => sweepRequests(db, ports, institutionId))
    // Last, since it waits for the storage.
    await attempt(() => destroyErased(db, ports, institutionId))
  }
  const now = ports.clock.now()
  await attempt(() => sweepSignIns(db))
  await attempt(() => sweepLinks(db, now))
  await attempt(() => sweepAttempts(db, now))
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} parts of the sweep failed`)
}

/** Interviews whose days are over, a batch per transaction. */
const sweepSessions = async (db: Database, ports: Ports, institutionId: string): Promise<void> => {
  const now = ports.clock.now().toISOString()
  let erased = batch
  while (erased === batch) {
    erased = await inInstitution(db, institutionId, async (tenant) => {
      const { retentionDays } = await institutionOf(tenant, institutionId)
      const due = await store.sessionsBefore(tenant, addDays(now, -retentionDays), batch)
      for (const session of due) await eraseSession(tenant, ports, null, session, 'retention')
      return due.length
    })
  }
}

import { inInstitution, type Database } from '@app/db'
import { addDays } from '@app/domain/instants'
import type { Ports } from '../../ports.ts'
import { sweepAttempts } from '../identity/attempts/actions.ts'
import { sweepLinks } from '../identity/links/actions.ts'
import { sweepSignIns } from '../identity/sign-ins/actions.ts'
import { institutionIds, institutionOf } from '../institutions/actions.ts'
import { eraseSession } from '../sessions/actions.ts'
import * as store from './store.ts'

const batch = 50

/** Deletes what has lived long enough, institution by institution, a batch per transaction. */
export const sweep = async (db: Database, ports: Ports): Promise<void> => {
  for (const institutionId of await institutionIds(db))
    await sweepInstitution(db, ports, institutionId)
  const now = ports.clock.now()
  await sweepSignIns(db)
  await sweepLinks(db, now)
  await sweepAttempts(db, now)
}

const sweepInstitution = async (
  db: Database,
  ports: Ports,
  institutionId: string,
): Promise<void> => {
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

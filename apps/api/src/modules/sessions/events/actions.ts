import type { TenantDb } from '@app/db'
import type { Ports } from '../../../ports.ts'
import * as store from './store.ts'

/**
 * Numbers and keeps one change of a session, and tells it to whoever follows the session, all in the caller's
 * transaction. Call it after the session's state was written.
 */
export const addEvent = async (
  db: TenantDb,
  ports: Ports,
  sessionId: string,
  kind: string,
  facts: Record<string, string | number> = {},
): Promise<void> => {
  const at = ports.clock.now()
  const { eventSeq: seq, institutionId, state } = await store.nextSeq(db, sessionId, at)
  await store.insert(db, { sessionId, seq, at, kind, facts })
  await store.notify(db, 'session_changed', {
    institutionId,
    sessionId,
    seq,
    kind,
    state,
    at: at.toISOString(),
  })
}

/** Tells that a report moved on; the listener reads the progress itself. */
export const tellProgress = (
  db: TenantDb,
  ids: { institutionId: string; sessionId: string },
): Promise<void> => store.notify(db, 'report_progress', ids)

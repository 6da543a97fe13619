import type { TenantDb } from '@app/db'
import { may } from '@app/domain/permissions'
import { Refused } from '@app/domain/refusals'
import type { Actor } from '../../../actor.ts'
import type { Ports } from '../../../ports.ts'
import { record, recordOnceIn } from '../../audit/actions.ts'
import { readable, type Readable } from '../actions.ts'
import * as store from '../store.ts'

/** A jump to another place belongs to the playing that began before it. */
const auditSeconds = 3600

/**
 * A recording that this very candidate made; for everybody else there is none. Every playing is audited: each time that
 * it begins at the beginning, and at least once an hour while somebody jumps about in it (P47).
 */
export const playable = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  request: { recordingId: string; isBeginning: boolean },
): Promise<Readable> => {
  const { recordingId, isBeginning } = request
  if (!may(actor.role, 'recordings.playOwn')) throw new Refused('recording.notFound')
  const row = await store.byId(db, recordingId)
  if (row?.membershipId !== actor.membershipId || row.state === 'erased')
    throw new Refused('recording.notFound')
  if (row.state !== 'received' && row.state !== 'ready') throw new Refused('recording.notReady')
  const subject = `recording:${recordingId}`
  if (isBeginning) await record(db, actor, 'recording.played', subject)
  else {
    const within = { seconds: auditSeconds, now: ports.clock.now() }
    await recordOnceIn(db, actor, 'recording.played', subject, within)
  }
  return readable(db, ports, recordingId)
}

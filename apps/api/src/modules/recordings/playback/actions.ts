import type { TenantDb } from '@app/db'
import { may } from '@app/domain/permissions'
import { Refused } from '@app/domain/refusals'
import type { Actor } from '../../../actor.ts'
import type { Ports } from '../../../ports.ts'
import { recordOnceIn } from '../../audit/actions.ts'
import { readable, type Readable } from '../actions.ts'
import * as store from '../store.ts'

const auditSeconds = 3600

/** A recording that this very candidate made; for everybody else there is none. Playing it is audited, once an hour. */
export const playable = async (
  db: TenantDb,
  ports: Ports,
  actor: Actor,
  recordingId: string,
): Promise<Readable> => {
  if (!may(actor.role, 'recordings.playOwn')) throw new Refused('recording.notFound')
  const row = await store.byId(db, recordingId)
  if (row?.membershipId !== actor.membershipId) throw new Refused('recording.notFound')
  if (row.state !== 'received' && row.state !== 'ready') throw new Refused('recording.notReady')
  await recordOnceIn(db, actor, 'recording.played', `recording:${recordingId}`, {
    seconds: auditSeconds,
    now: ports.clock.now(),
  })
  return readable(db, ports, recordingId)
}

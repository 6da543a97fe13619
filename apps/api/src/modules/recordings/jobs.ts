import type { Database } from '@app/db'
import type { JobPayloads, Ports } from '../../ports.ts'
import { destroyErased } from './actions.ts'
import { indexRecording } from './indexing/actions.ts'

export const indexJob = (
  db: Database,
  ports: Ports,
  payload: JobPayloads['recordings.index'],
): Promise<void> => indexRecording(db, ports, payload)

export const eraseJob = (
  db: Database,
  ports: Ports,
  payload: JobPayloads['recordings.erase'],
): Promise<void> => destroyErased(db, ports, payload.institutionId)
